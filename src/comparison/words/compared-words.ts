import type { TextRange } from '../../domain/span.ts';
import { moveTone } from '../../vietnamese/tone-placement.ts';

/** One unit of comparison and the part of the text that it stands in. */
export interface ComparedWord extends TextRange {
  /** Small letters, tone placed in the older style, abbreviations written out. */
  key: string;
}

/** Letters and digits; a code, a date or a share stays one word: "06/QĐ-TTg", "30/12/2023", "100%". */
const WORD = /[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*%?/gu;
const keyOf = (word: string): string => moveTone(word.toLowerCase(), 'old');

/**
 * The words of a text as they are compared: letter case, tone placement ("hoà", "hòa") and the choice between an
 * abbreviation and its long form do not count.
 *
 * A written-out abbreviation gives several words that share one stretch.
 */
export function comparedWords(
  text: string,
  abbreviations: readonly { short: string; long: string }[],
): ComparedWord[] {
  const longOf = new Map(abbreviations.map(({ short, long }) => [keyOf(short), long]));
  return [...text.normalize('NFC').matchAll(WORD)].flatMap((match) => {
    const [printed] = match;
    const place = { start: match.index, end: match.index + printed.length };
    // Only capitals are an abbreviation: "ca" is a word, "CA" is công an.
    const long = printed === printed.toUpperCase() ? longOf.get(keyOf(printed)) : undefined;
    const words = long === undefined ? [printed] : [...long.matchAll(WORD)].map(([word]) => word);
    return words.map((word) => ({ key: keyOf(word), ...place }));
  });
}
