import { InputError } from '../../../src/domain/issue.ts';

/**
 * Those of the decisions with which a plan can be read, in their order. Mostly all of them fit, which one reading shows;
 * else the halves are asked, each beside those before it that fit.
 *
 * @param read throws InputError where one of the decisions fits no more
 * @param before decisions that fit
 */
export function fittingOf<T>(
  decisions: readonly T[],
  read: (some: readonly T[]) => unknown,
  before: readonly T[] = [],
): T[] {
  if (decisions.length === 0) return [...before];
  if (canRead(read, [...before, ...decisions])) return [...before, ...decisions];
  if (decisions.length === 1) return [...before];
  const half = decisions.length >> 1;
  return fittingOf(decisions.slice(half), read, fittingOf(decisions.slice(0, half), read, before));
}

function canRead<T>(read: (some: readonly T[]) => unknown, some: readonly T[]): boolean {
  try {
    read(some);
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return false;
  }
}
