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
  // Words with and without marks are counted separately, so that "chợ" does not make "cho" common.
  const weights = rarities(titles.map((words) => words.map(({ key }) => key)));
  const bare = rarities(titles.map((words) => words.map(({ folded }) => folded)));
  const weigh: WordWeights = ({ key, folded, acronym, frame }) =>
    frame
      ? FRAME
      : (weights.get(key) ?? (key === folded ? bare.get(folded) : undefined) ?? (acronym ? OPAQUE : 1));
  const weighed = new WeakMap<Word, number>();
  return (word) => {
    let weight = weighed.get(word);
    if (weight === undefined) weighed.set(word, (weight = weigh(word)));
    return weight;
  };
}

/** The weight of each form by how few of the lists have it. */
function rarities(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const forms of lists) for (const form of new Set(forms)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const most = Math.log(1 + lists.length);
  return new Map(
    [...counts].map(([form, count]) => [form, Math.max(FRAME, Math.log(1 + lists.length / count) / most)]),
  );
}
