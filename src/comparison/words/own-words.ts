import type { TextRange } from '../../domain/span.ts';
import { comparedWords, type ComparedWord } from './compared-words.ts';
import { sharedWords } from './shared-words.ts';

/**
 * Below this share of common words two texts are told apart by reading them: marking nearly every word would
 * only hide the text. Set by looking at the five plans, where rewordings of one text share well over half.
 */
const LEAST_IN_COMMON = 0.25;

/** Joins the marked words that follow each other; a single common word between two of them goes along. */
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
  return words.map((one, at) => {
    const others = words.filter((other, place) => place !== at && other.length > 0);
    if (others.length === 0 || one.length === 0) return [];
    const inSome = others.map((other) => sharedWords(one, other));
    const own = one.map((_, word) => !inSome.some((found) => found[word]));
    const common = own.filter((is) => !is).length / one.length;
    return common < LEAST_IN_COMMON ? [] : joined(one, own);
  });
}
