import { diffArrays } from 'diff';
import { moveTone } from '../vietnamese/tone-placement.ts';

/** Offsets in a text, start inclusive, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

interface Word extends Stretch {
  /** What counts when two words are compared: neither case nor the style of placing tones does. */
  key: string;
}

/** A word of letters or digits; codes and dates ("06/QĐ-TTg", "30/12/2023", "100%") stay one word. */
const WORD = /[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*%?/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: moveTone(match[0].toLowerCase(), 'old'),
  }));
}

/** Which words of `one` stand in `other` too, in the same order. */
function shared(one: readonly Word[], other: readonly Word[]): boolean[] {
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
function stretches(words: readonly Word[], own: readonly boolean[]): Stretch[] {
  const result: Stretch[] = [];
  let lastAt = -3;
  words.forEach(({ start, end }, at) => {
    if (!own[at]) return;
    const last = result.at(-1);
    if (last && at - lastAt <= 2) last.end = end;
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
 */
export function ownWords(texts: readonly string[]): Stretch[][] {
  const words = texts.map(wordsOf);
  return words.map((one, at) => {
    const others = words.filter((other, place) => place !== at && other.length > 0);
    if (others.length === 0 || one.length === 0) return [];
    const inSome = others.map((other) => shared(one, other));
    const own = one.map((_, word) => !inSome.some((found) => found[word]));
    const common = own.filter((is) => !is).length / one.length;
    return common < LEAST_IN_COMMON ? [] : stretches(one, own);
  });
}
