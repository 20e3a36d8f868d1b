import { join } from 'node:path';
import { projectRoot } from '../../files/files.ts';
import { putPlan, putText } from './make-content.ts';
import { runMeasured, type Usage } from './run-measured.ts';

/** What the commands that make content use, each with what the one before it has kept. */
export interface ContentUsage {
  /** With nothing kept from an earlier run. */
  all: Usage;
  /** One plan changed since. */
  one: Usage;
  /** Nothing changed since. */
  none: Usage;
  ingest: Usage;
}

/** A made plan that is edited, and the number of one that is new. */
const EDITED = 1;
const NEW = 9001;

/** @param folder a temporary one, with content of at least seven plans or of the real ones alone */
export function measureContent(folder: string, content: string): ContentUsage {
  const env = { DOI_CHIEU_CONTENT: content, DOI_CHIEU_CACHE: join(folder, 'kept') };
  const run = (command: string, ...args: string[]): Usage =>
    // As `npm run` does it.
    runMeasured(
      ['--import', './scripts/terminal/compile-cache.ts', `scripts/commands/${command}.ts`, ...args],
      projectRoot,
      env,
    );
  const all = run('normalize');
  const none = run('normalize');
  editPlan(content);
  const one = run('normalize');
  const text = join(folder, 'new.txt');
  putText(text, NEW);
  const ingest = run('ingest', text, '--id', 'thu-moi', '--short-name', 'Xã Mới, 2024');
  return { all, one, none, ingest };
}

/** One more line in one plan. */
export function editPlan(content: string, line = 'Thêm một dòng.'): void {
  putPlan(content, EDITED, (text) => `${text}\n${line}\n`);
}
