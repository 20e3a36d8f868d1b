import type { TextRange } from '../../domain/span.ts';
import { comparedWords, type ComparedWord } from './compared-words.ts';
import { sharedWords } from './shared-words.ts';

/**
 * Below this share of common words nothing is marked: marks on nearly every word would only make the text harder to
 * read. Set by looking at the five plans, where rewordings of one text share well over half.
 */
const LEAST_IN_COMMON = 0.25;

/** Joins the marked words that follow each other; a single common word between two of them is included. */
function joined(words: readonly ComparedWord[], own: readonly boolean[]): TextRange[] {
  const result: TextRange[] = [];
  let lastAt = -3;
  words.forEach(({ start, end }, at) => {
    if (!own[at]) return;
    const last = result.at(-1);
    // The words of one written-out abbreviation share a stretch.
    if (last && (at - lastAt <= 2 || start < last.end)) last.end = end;
    else result.push({ start, end });
    lastAt = at;
  });
  return result;
}

/**
 * For each of several texts, the words that none of the others has at that place.
 *
 * It favours no text: there is no base version among plans. Empty for a text that stands alone, and where
 * the texts have so little in common that marks would say nothing.
 *
 * @param texts in NFC
 * @param abbreviations pairs of short and long form that count as the same words
 */
export function ownWords(
  texts: readonly string[],
  abbreviations: readonly { short: string; long: string }[] = [],
): TextRange[][] {
  const words = texts.map((text) => comparedWords(text, abbreviations));
  const keys = words.map((one) => one.map(({ key }) => key).join(' '));
  const times = Map.groupBy(keys, (key) => key);
  // Of texts with the same words one is enough, and has no word to itself.
  const different = words.filter((one, at) => one.length > 0 && keys.indexOf(keys[at]!) === at);
  const wordSets = new Map(different.map((one) => [one, new Set(one.map(({ key }) => key))]));
  return words.map((one, at) => {
    if (one.length === 0 || times.get(keys[at]!)!.length > 1) return [];
    const others = different.filter((other) => other !== one);
    if (others.length === 0) return [];
    const own = ownOf(one, others, wordSets);
    const common = own.filter((is) => !is).length / one.length;
    return common < LEAST_IN_COMMON ? [] : joined(one, own);
  });
}

/**
 * Which words of a text none of the others has at that place. The most similar ones are laid over it first, and no more
 * than those that have a word still looked for: among many versions a few settle it.
 */
function ownOf(
  one: readonly ComparedWord[],
  others: readonly ComparedWord[][],
  wordSets: ReadonlyMap<ComparedWord[], ReadonlySet<string>>,
): boolean[] {
  const own = one.map(() => true);
  const similarity = (other: ComparedWord[]): number => {
    const set = wordSets.get(other)!;
    return one.filter(({ key }) => set.has(key)).length / Math.max(one.length, other.length);
  };
  const ranked = others
    .map((other) => ({ other, similar: similarity(other) }))
    .sort((a, b) => b.similar - a.similar);
  for (const { other } of ranked) {
    const set = wordSets.get(other)!;
    if (!one.some(({ key }, word) => own[word] && set.has(key))) continue;
    sharedWords(one, other).forEach((shared, word) => {
      if (shared) own[word] = false;
    });
  }
  return own;
}
