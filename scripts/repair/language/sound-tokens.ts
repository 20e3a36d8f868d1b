import type { Token } from './tokens.ts';

/** What must be known of words to tell fragments from them; the language model knows it. */
export interface KnownWords {
  isWord(key: string): boolean;
  isUsual(key: string): boolean;
  isUsualPair(first: string, second: string): boolean;
}

/**
 * Whether a token is surely undamaged and may teach the language model; other plans are damaged too.
 *
 * Damage leaves fragments: letters that are no word, doubled blanks. What stands beside a fragment may be the other
 * half of a broken word ("đư" of "đư c"), so it is refused too.
 */
export function isSound(
  tokens: readonly Token[],
  index: number,
  line: string,
  language: KnownWords,
): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'word') return true;
  if (isFragment(tokens, index, language)) return false;
  return [-1, 1].every((side) => isSoundSide(tokens, index, side, line, language));
}

function isSoundSide(
  tokens: readonly Token[],
  index: number,
  side: number,
  line: string,
  language: KnownWords,
): boolean {
  const token = tokens[index]!;
  const other = tokens[index + side];
  const gap = other
    ? line.slice(Math.min(token.end, other.end), Math.max(token.start, other.start))
    : side < 0
      ? line.slice(0, token.start)
      : '';
  if (gap.length > 1) return false;
  return other === undefined || gap === '' || !isFragment(tokens, index + side, language);
}

/** Fragments are short; a longer syllable that no other text has is taken for a new word. */
const SHORT = 3;

/** A word that can be none, a short one that no other text has, or a single letter that none has in this place. */
function isFragment(tokens: readonly Token[], index: number, language: KnownWords): boolean {
  const { kind, key } = tokens[index]!;
  if (kind !== 'word') return false;
  if (key.length > SHORT) return !language.isWord(key);
  if (key.length > 1) return !language.isWord(key) || !language.isUsual(key);
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const isKnown =
    (before !== undefined && language.isUsualPair(before.key, key)) ||
    (after !== undefined && language.isUsualPair(key, after.key));
  return !isKnown;
}
