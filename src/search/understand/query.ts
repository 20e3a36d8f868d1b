import { expand } from '../index/phrases.ts';
import type { SearchIndex } from '../index/engine.ts';
import { typedKeys } from '../index/keystrokes.ts';
import { tokensOf, type Token } from '../index/tokens.ts';
import { spellInitials } from './initials.ts';
import { splitGlued, splitShortForms } from './split.ts';

/** A query while it is being understood: its words, and which of them are already explained. */
export interface Query {
  text: string;
  tokens: Token[];
  used: boolean[];
  /** Of the explained words those that only ask. */
  asking: boolean[];
}

/** The longest query that is read. */
const LONGEST = 200;

/**
 * What was typed or pasted, composed, without characters that nobody sees: soft hyphens, blanks of no width, marks of
 * direction.
 */
export const visibleText = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .slice(0, LONGEST);

/** The words of what was typed; abbreviations in their long form. */
export function queryOf(typed: string, index: SearchIndex): Query {
  const text = visibleText(typed);
  const typedWords = splitGlued(tokensOf(text), index)
    .flatMap((token) => splitShortForms(token, index) ?? token)
    .map((token) => withoutKeystrokes(token, index));
  const words = expand(typedWords, index.book, (here) => meantAsShort(here, index));
  const tokens = spellInitials(words, index);
  return { text, tokens, used: tokens.map(() => false), asking: tokens.map(() => false) };
}

/** A word with keystrokes left in it ("hìnhf", "dinhj") as the word it is, where it means nothing as it stands. */
function withoutKeystrokes(token: Token, index: SearchIndex): Token {
  if (index.byBase.has(token.base)) return token;
  const term = typedKeys(token.raw)
    .map((key) => index.byExact.get(key))
    .find((id) => id !== undefined);
  if (term === undefined) return token;
  const { exact, base } = index.terms[term]!;
  return { ...token, exact, base };
}

/** In a query capitals say it; in small letters a short form is one unless it is also a word ("ca", "ai"). */
const meantAsShort = (here: readonly Token[], { words }: SearchIndex): boolean =>
  here.every((token) => /\p{Lu}/u.test(token.raw)) || !here.every((token) => words.has(token.exact));

/** A stretch of unexplained words that reads like a pattern. */
export interface Match {
  from: number;
  to: number;
  groups: string[];
}

/**
 * The first place where the words, as base letters with one blank between, match a pattern; words already
 * explained match nothing. Numbers stand without leading zeros, "quý" as "qui" (see `keysOf`).
 */
export function find(query: Query, pattern: RegExp): Match | undefined {
  const line = query.tokens.map(({ base }, at) => (query.used[at] ? '\u0001' : base)).join(' ');
  const found = new RegExp(`(?<= |^)(?:${pattern.source})(?= |$)`, 'u').exec(line);
  if (!found) return undefined;
  const from = line.slice(0, found.index).split(' ').length - 1;
  const to = from + found[0].split(' ').length;
  return { from, to, groups: found.slice(1).map((group) => group ?? '') };
}

/** Marks words as explained and gives the stretch of typed text they stand on. */
export function take(query: Query, { from, to }: Pick<Match, 'from' | 'to'>): { start: number; end: number } {
  for (let at = from; at < to; at++) query.used[at] = true;
  return { start: query.tokens[from]!.start, end: query.tokens[to - 1]!.end };
}

/** Marks words as explained because they only ask. */
export function ask(query: Query, { from, to }: Pick<Match, 'from' | 'to'>): void {
  for (let at = from; at < to; at++) query.used[at] = query.asking[at] = true;
}

/** The words not yet explained. */
export const restOf = ({ tokens, used }: Query): Token[] => tokens.filter((_, at) => !used[at]);
