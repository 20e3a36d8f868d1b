import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder, projectRoot } from '../files/files.ts';
import { keyOf } from '../../src/files/memory.ts';

/** A larger file is known by its size and times: its text lies beside it. */
const LARGEST_READ = 1_000_000;

/** A checksum of a folder: the names and bytes of all files below it. A missing one is an empty one. */
export function keyOfFolder(folder: string): string {
  return keyOf(...filesBelow(folder, '').flatMap((path) => [path, stampOf(join(folder, path))]));
}

/** A checksum of a file; the same for a missing one. */
export function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return '';
  if (found.size <= LARGEST_READ) return keyOf(readFileSync(path));
  return `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

function filesBelow(folder: string, prefix: string): string[] {
  return listFolder(join(folder, prefix))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = prefix ? `${prefix}/${name}` : name;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}

let program: string | undefined;

/** Whether results hang on a file of the program: its modules, and the numbers and tables beside them that they read. */
export const isOfProgram = (name: string): boolean => /\.(?:ts|json|tsv)$/.test(name);

/** A checksum of the program: every module of ours with its fitted numbers and tables, the packages and Node itself. */
export function programKey(): string {
  program ??= keyOf(
    process.version,
    stampOf(join(projectRoot, 'package-lock.json')),
    ...['scripts', 'src'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true })
        .map((name) => join(folder, String(name)))
        .filter(isOfProgram)
        .sort()
        .flatMap((name) => [name, stampOf(join(projectRoot, name))]),
    ),
  );
  return program;
}
