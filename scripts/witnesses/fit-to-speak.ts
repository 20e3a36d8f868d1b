import type { SourceText } from '../../src/domain/source.ts';
import { commonWords } from '../../src/vietnamese/common-words.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';
import { tokenize } from '../repair/language/tokens.ts';

/**
 * What a text must have to speak for others. Plans as they are received, the most damaged one too, have at least 0.88,
 * 0.39 and 0.77; texts in a wrong encoding, in another language or of words thrown together have at most 0.49 and 0.04.
 */
const LEAST = { words: 500, syllables: 0.75, pairs: 0.22, lines: 0.5 };

let pairs: ReadonlySet<string> | undefined;

/** The neighbouring syllables of common words. */
function commonPairs(): ReadonlySet<string> {
  pairs ??= new Set(
    commonWords.flatMap((word) => {
      const keys = word.toLowerCase().split(' ');
      return keys.slice(1).map((key, at) => `${keys[at]!} ${key}`);
    }),
  );
  return pairs;
}

/** Why a text cannot speak for others; shares in percent, from 0 to 100. */
export type Unfit =
  | { kind: 'few-words'; words: number }
  /** So few of its words are syllables of Vietnamese. */
  | { kind: 'not-vietnamese'; percent: number }
  /** So few of its neighbouring words stand together as words do in Vietnamese. */
  | { kind: 'thrown-together'; percent: number }
  | { kind: 'same-lines' };

/** Why a text cannot speak for others; null where it can. */
export function whyUnfit({ lines }: SourceText): Unfit | null {
  const printed = lines.map(({ text }) => text.trim()).filter(Boolean);
  let words = 0;
  let syllables = 0;
  let together = 0;
  let common = 0;
  for (const line of printed) {
    let before: string | null = null;
    for (const { kind, key } of tokenize(line)) {
      if (kind !== 'word') {
        before = null;
        continue;
      }
      words += 1;
      if (isSyllable(key)) syllables += 1;
      if (before !== null) together += 1;
      if (before !== null && commonPairs().has(`${before} ${key}`)) common += 1;
      before = key;
    }
  }
  if (words < LEAST.words) return { kind: 'few-words', words };
  if (syllables < LEAST.syllables * words)
    return { kind: 'not-vietnamese', percent: percentOf(syllables, words) };
  if (common < LEAST.pairs * together)
    return { kind: 'thrown-together', percent: percentOf(common, together) };
  return new Set(printed).size < LEAST.lines * printed.length ? { kind: 'same-lines' } : null;
}

const percentOf = (part: number, whole: number): number => Math.round((100 * part) / Math.max(whole, 1));
