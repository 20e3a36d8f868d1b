import { compareVersions, type Names, type Version } from '../../../src/comparison/difference/index.ts';
import { differenceNames, wordingClauses } from '../../../src/comparison/view/differences.ts';

/** How versions differ, a line for each kind of difference and the last one for the wording; none where they do not. */
export function inWords(versions: readonly Version[], names: Names): string[] {
  const { substance, wording } = compareVersions(versions, names);
  const words = wordingClauses(wording);
  return [
    ...substance.map(({ kind, clauses }) => `${differenceNames[kind]}: ${clauses.join('; ')}.`),
    ...(words.length > 0 ? [`Câu chữ: ${words.join('; ')}.`] : []),
  ];
}
