import type { Word } from './words.ts';

/** How telling a word is: about 0.12 for a frame word, up to 1 for one that only one model has. */
export type WordWeights = (word: Word) => number;

const FRAME = 0.12;
/** Initials that nothing explains: they may stand for words that the model has. */
const OPAQUE = 0.5;

/**
 * Weights from how many canonical models use a word in any of their titles (inverse document frequency).
 *
 * A word that no title has is as telling as one that a single title has: it speaks against every model, and that is
 * what keeps a foreign model out.
 *
 * @param titles for each canonical model, the words of all its titles
 */
export function weighWords(titles: readonly (readonly Word[])[]): WordWeights {
  const counts = new Map<string, number>();
  for (const words of titles)
    // A word without marks is counted once as such: "cho" must not be made common by "chợ".
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
