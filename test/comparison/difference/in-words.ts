import {
  compareVersions,
  type Vocabulary,
  type ComparedVersion,
} from '../../../src/comparison/difference/index.ts';
import { differenceNames, wordingClauses } from '../../../src/comparison/view/differences.ts';

/** How versions differ, a line for each kind of difference and the last one for the wording; none where they do not. */
export function inWords(versions: readonly ComparedVersion[], names: Vocabulary): string[] {
  const { substance, wording } = compareVersions(versions, names);
  const words = wordingClauses(wording);
  return [
    ...substance.map(({ kind, clauses }) => `${differenceNames[kind]}: ${clauses.join('; ')}.`),
    ...(words.length > 0 ? [`Câu chữ: ${words.join('; ')}.`] : []),
  ];
}
