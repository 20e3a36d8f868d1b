import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS, loadFacts } from '../../content/content.ts';
import { generatedChanges } from '../../files/generated.ts';
import { commitChanges, type FileChange } from '../../files/transaction.ts';
import type { Generation } from '../../generation/generation.ts';
import { differenceOf } from '../journal/difference.ts';
import { writeFileOf, type Write } from '../journal/journal.ts';
import { withChanges } from './overlay.ts';
import { planStateOf, type PlanState } from './plan-state.ts';
import { openContent } from './warm.ts';

/** What is told of a write in the history. */
export type Note = Pick<Write, 'what' | 'by' | 'plan' | 'lines'>;

/** What was written, or would be. */
export interface Written {
  write: Write;
  /** The plan concerned as it is now; null where nothing was written, or it is gone. */
  state: PlanState | null;
}

/** A write as the history tells it. @param changes generated pages apart */
export function writeOf(content: string, changes: readonly FileChange[], pages: number, note: Note): Write {
  const files = changes.map(({ path, content: after }) => differenceOf(path, bytesAt(content, path), after));
  return {
    id: randomBytes(9).toString('hex'),
    time: new Date().toISOString(),
    ...note,
    files,
    pages,
    undone: null,
  };
}

/** The bytes of a file of `content/`; null where it is not there. */
export const bytesAt = (content: string, path: string): Buffer | null => {
  const place = join(content, path);
  return existsSync(place) ? readFileSync(place) : null;
};

/**
 * Writes changes of what persons edit, the pages that follow from them and their entry in the history: all of it or
 * nothing. The caller holds the lock.
 *
 * @param more.dry nothing is written
 * @param more.with further files that belong to the history alone
 * @throws InputError where the next run would refuse `content/` as it would be
 */
export function commitWrite(
  content: string,
  changes: readonly FileChange[],
  note: Note,
  more: { dry?: boolean; with?: readonly FileChange[] } = {},
): Written {
  return withChanges(content, changes, (next) => {
    const { generation } = openContent(next);
    const pages = pagesThatFollow(content, next, changes, generation);
    const write = writeOf(content, changes, pages.length, note);
    if (more.dry) return { write, state: null };
    const history = more.with ?? [writeFileOf(write)];
    commitChanges(content, [...changes, ...pages, ...history]);
    const isThere = generation.plans.some(({ id }) => id === note.plan);
    return { write, state: isThere ? planStateOf(next, generation, note.plan!) : null };
  });
}

function pagesThatFollow(
  content: string,
  next: string,
  changes: readonly FileChange[],
  generation: Generation,
): FileChange[] {
  const isConcerned = whoIsConcerned(content, next, changes);
  const pages = generation.run(isConcerned).flatMap((plan) => plan.pages);
  return generatedChanges(join(content, 'plans'), pages, isConcerned).map((change) => ({
    ...change,
    path: `plans/${change.path}`,
  }));
}

/** One plan changes one plan, and the one that it replaces; what speaks for all may change all of them. */
function whoIsConcerned(
  content: string,
  next: string,
  changes: readonly FileChange[],
): (id: string) => boolean {
  const own = changes.map(({ path }) => /^(?:sources\/([^/]+)\/|corrections\/([^/]+)\.yaml$)/.exec(path));
  if (own.some((match) => match === null)) return () => true;
  const plans = new Set(own.map((match) => match![1] ?? match![2]!));
  const replaced = [...plans].map((id) => [replacedBy(content, id), replacedBy(next, id)] as const);
  const changedIds = new Set(replaced.filter(([before, after]) => before !== after).flat());
  return (id) => plans.has(id) || changedIds.has(id);
}

/** Which plan this one replaces, in this folder of content. */
function replacedBy(content: string, id: string): string | null {
  const folder = join(content, 'sources', id);
  return existsSync(join(folder, FACTS)) ? loadFacts(folder).replaces : null;
}
