import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import type { Memory } from '../../src/files/memory.ts';
import { generatedChanges } from '../files/generated.ts';
import { knownSums } from '../files/known-sums.ts';
import { commitChanges, type FileChange } from '../files/transaction.ts';
import { summarize } from './counts.ts';
import { Generation, type TellProgress } from './generation.ts';

/** What `content/plans` would be, and how it differs from what it is. */
export interface Normalized {
  /** Counts for a person, several lines. */
  summary: string;
  /** Below the folder of content. */
  changes: FileChange[];
}

/**
 * Everything that is to be written, computed before the first file is.
 *
 * @param only the plan whose pages alone are compared
 * @param tell told how many plans are done and how many there are, before each
 * @throws InputError where anything in `content/` is wrong
 */
export function normalizeContent(
  content: string,
  memory: Memory,
  only?: string,
  tell?: TellProgress,
): Normalized {
  const generation = new Generation(content, memory);
  if (only !== undefined && !generation.plans.some(({ id }) => id === only))
    throw new InputError(`there is no plan "${only}".`, {
      hint: `The plans are ${generation.plans.map(({ id }) => id).join(', ')}.`,
    });
  const plans = generation.run(undefined, tell);
  const changes = generatedChanges(
    join(content, 'plans'),
    plans.flatMap(({ pages }) => pages),
    (plan) => only === undefined || plan === only,
    knownSums(memory),
  ).map((change) => ({ ...change, path: `plans/${change.path}` }));
  return { summary: summarize(plans.map(({ counts }) => counts)), changes };
}

/** What brings the files of a change back as they are now; asked for before it is made. */
export function inverseOf(root: string, changes: readonly FileChange[]): FileChange[] {
  return changes.map(({ path }) => {
    const place = join(root, path);
    return { path, content: existsSync(place) ? readFileSync(place) : null };
  });
}

/** Takes a change back, but for files that somebody changed since. */
export function takeBack(root: string, made: readonly FileChange[], inverse: readonly FileChange[]): void {
  const isOurs = ({ path, content }: FileChange): boolean => {
    const place = join(root, path);
    if (content === null || !existsSync(place)) return content === null && !existsSync(place);
    return readFileSync(place).equals(Buffer.from(content));
  };
  commitChanges(
    root,
    inverse.filter((_, at) => isOurs(made[at]!)),
  );
}
