import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from './files.ts';
import type { Change } from './transaction.ts';

/**
 * What must change in a folder of generated files so that it holds exactly the given ones: those that are new
 * or differ, and those that nothing generates any more. In the order of paths.
 *
 * @param only the plan whose folder alone is compared
 */
export function generatedChanges(
  folder: string,
  pages: { path: string; text: string }[],
  only?: string,
): Change[] {
  const wanted = new Map(pages.map(({ path, text }) => [path, text]));
  const present = new Set(filesBelow(folder, ''));
  const inScope = (path: string): boolean => only === undefined || path.startsWith(`${only}/`);
  const changes: Change[] = [];
  for (const [path, text] of wanted)
    if (inScope(path) && !(present.has(path) && readFileSync(join(folder, path), 'utf8') === text))
      changes.push({ path, content: text });
  for (const path of present) if (inScope(path) && !wanted.has(path)) changes.push({ path, content: null });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All files below a folder, as paths with "/". */
function filesBelow(folder: string, prefix: string): string[] {
  return listFolder(join(folder, prefix)).flatMap((name) => {
    const path = prefix ? `${prefix}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}
