import { moveTone } from '../../../src/vietnamese/tone-placement.ts';

/** What a stretch of text is for the language model. */
export type TokenKind = 'word' | 'number' | 'code' | 'mark';

/** A word, number, code ("C06") or punctuation mark of a line. */
export interface Token {
  kind: TokenKind;
  /** As it stands in the line. */
  text: string;
  /** What the language model counts: small letters, one style of tone placement, one key for all numbers. */
  key: string;
  start: number;
  end: number;
}

/** The key of all runs of digits: a model of words knows nothing about numbers. */
export const NUMBER_KEY = '<num>';
/** The key of all runs that mix letters and digits, as "C06". */
export const CODE_KEY = '<code>';

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const DIGITS = /^\p{N}+$/u;

/** The key of a word: "Thủy" and "thuỷ" are one. */
export const wordKey = (word: string): string => moveTone(word.toLowerCase(), 'new');

/** Lines come again and again, once for each plan that they are a witness for; this many are remembered. */
const REMEMBERED = 20_000;
const remembered = new Map<string, readonly Token[]>();

/** Words, numbers, codes and marks of a line, in order. */
export function tokenize(line: string): readonly Token[] {
  let tokens = remembered.get(line);
  if (tokens) return tokens;
  tokens = cut(line);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (line.length < 1000) remembered.set(line, tokens);
  return tokens;
}

function cut(line: string): Token[] {
  return Array.from(line.matchAll(TOKEN), (match) => {
    const text = match[0];
    const place = { text, start: match.index, end: match.index + text.length };
    if (LETTERS.test(text)) return { kind: 'word', key: wordKey(text), ...place };
    if (DIGITS.test(text)) return { kind: 'number', key: NUMBER_KEY, ...place };
    if (/[\p{L}\p{N}]/u.test(text)) return { kind: 'code', key: CODE_KEY, ...place };
    return { kind: 'mark', key: text, ...place };
  });
}

/** A line that holds only a number is a page number, not text. */
export const isPageNumber = (line: string): boolean => /^\s*\d{1,4}\s*$/.test(line);
