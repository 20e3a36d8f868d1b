import type { Word } from './words.ts';

/** The weight of a word: 0.12 for a frame word, up to 1 for a word that only one model uses. */
export type WordWeights = (word: Word) => number;

const FRAME = 0.12;
/** Unexplained initials: they may stand for words that the model does contain. */
const OPAQUE = 0.5;

/**
 * Weights from how many canonical models use a word in any of their titles (inverse document frequency).
 *
 * A word that no title contains weighs as much as a word of a single title: it speaks against every model, which keeps
 * foreign models out.
 *
 * @param titles for each canonical model, the words of all its titles
 */
export function weighWords(titles: readonly (readonly Word[])[]): WordWeights {
  const counts = new Map<string, number>();
  for (const words of titles)
    // Words with and without marks are counted separately, so that "chợ" does not make "cho" common.
    for (const form of new Set(words.flatMap(({ key, folded }) => [key, `~${folded}`])))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  const most = Math.log(1 + titles.length);
  const weights = new Map(
    [...counts].map(([form, count]) => [form, Math.max(FRAME, Math.log(1 + titles.length / count) / most)]),
  );
  return ({ key, folded, acronym, frame }) =>
    frame
      ? FRAME
      : (weights.get(key) ??
        (key === folded ? weights.get(`~${folded}`) : undefined) ??
        (acronym ? OPAQUE : 1));
}
