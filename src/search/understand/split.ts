import type { SearchIndex } from '../index/engine.ts';
import { typedKeys } from '../index/keystrokes.ts';
import { keysOf } from '../index/syllable.ts';
import type { Token } from '../index/tokens.ts';

/** A syllable has at most seven letters ("nghiêng"); one-letter pieces would split anything. */
const LONGEST = 7;
const SHORTEST = 2;
const WORTH_SPLITTING = 6;

/** Short forms written as one word, "GDĐT" of "GD" and "ĐT", have two letters each at least. */
const SHORT = 2;

/** Takes capitals apart that are several short forms of the vocabulary; undefined where they are not. */
export function splitShortForms(token: Token, index: SearchIndex): Token[] | undefined {
  const { raw } = token;
  if (raw !== raw.toUpperCase() || !/^\p{L}{4,8}$/u.test(raw) || isShort(token.base, index)) return undefined;
  for (let cut = SHORT; cut <= raw.length - SHORT; cut++) {
    const parts = [raw.slice(0, cut), raw.slice(cut)].map((part, at) => ({
      ...keysOf(part),
      raw: part,
      start: token.start + at * cut,
      end: at === 0 ? token.start + cut : token.end,
    }));
    if (parts.every(({ base }) => isShort(base, index))) return parts;
  }
  return undefined;
}

const isShort = (base: string, { book }: SearchIndex): boolean =>
  book.get(base)?.some(({ short }) => short.length === 1) ?? false;

/** Takes words apart that were typed without blanks between ("dịchvụcông"); other words stay as they are. */
export function splitGlued(tokens: readonly Token[], index: SearchIndex): Token[] {
  return tokens.flatMap((token) => {
    if (
      token.raw.length < WORTH_SPLITTING ||
      !/^\p{L}+$/u.test(token.raw) ||
      // Capitals are initials, not words run together.
      token.raw === token.raw.toUpperCase() ||
      index.byBase.has(token.base)
    )
      return token;
    if (typedKeys(token.raw).some((key) => index.byExact.has(key))) return token;
    return pieces(token, index) ?? token;
  });
}

/** The fewest known words that a word can be taken apart into; undefined where that cannot be done. */
function pieces(token: Token, index: SearchIndex): Token[] | undefined {
  const { raw } = token;
  // best[at]: where the last piece begins of the best way to read the first `at` letters.
  const best: ({ from: number; count: number } | undefined)[] = [{ from: 0, count: 0 }];
  for (let to = 1; to <= raw.length; to++) {
    for (let from = Math.max(0, to - LONGEST); from <= to - SHORTEST; from++) {
      const before = best[from];
      if (!before || !index.byBase.has(keysOf(raw.slice(from, to)).base)) continue;
      if (before.count + 1 < (best[to]?.count ?? Infinity)) best[to] = { from, count: before.count + 1 };
    }
  }
  const found: Token[] = [];
  for (let to = raw.length; to > 0;) {
    const step = best[to];
    if (!step) return undefined;
    const piece = raw.slice(step.from, to);
    found.unshift({ ...keysOf(piece), raw: piece, start: token.start + step.from, end: token.start + to });
    to = step.from;
  }
  return found;
}
