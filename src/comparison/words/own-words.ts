import { diffArrays } from 'diff';
import type { Stretch } from './compare-texts.ts';
import { comparedWords, type ComparedWord } from './compared-words.ts';

export type { Stretch } from './compare-texts.ts';

/** Which words of `one` stand in `other` too, in the same order. */
function shared(one: readonly ComparedWord[], other: readonly ComparedWord[]): boolean[] {
  const found: boolean[] = [];
  for (const part of diffArrays(
    one.map(({ key }) => key),
    other.map(({ key }) => key),
  ))
    if (!part.added) found.push(...part.value.map(() => !part.removed));
  return found;
}

/**
 * Below this share of common words two texts are told apart by reading them: marking nearly every word would
 * only hide the text. Set by looking at the five plans, where rewordings of one text share well over half.
 */
const LEAST_IN_COMMON = 0.25;

/** Joins the marked words that follow each other; a single common word between two of them goes along. */
function stretches(words: readonly ComparedWord[], own: readonly boolean[]): Stretch[] {
  const result: Stretch[] = [];
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
): Stretch[][] {
  const words = texts.map((text) => comparedWords(text, abbreviations));
  return words.map((one, at) => {
    const others = words.filter((other, place) => place !== at && other.length > 0);
    if (others.length === 0 || one.length === 0) return [];
    const inSome = others.map((other) => shared(one, other));
    const own = one.map((_, word) => !inSome.some((found) => found[word]));
    const common = own.filter((is) => !is).length / one.length;
    return common < LEAST_IN_COMMON ? [] : stretches(one, own);
  });
}
