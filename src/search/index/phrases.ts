import { tokensOf, type Token } from './tokens.ts';

/** A short form and what it stands for: "DVC", "dịch vụ công". */
export type Abbreviation = readonly [short: string, long: string];

interface Phrase {
  short: Token[];
  long: Token[];
}

/** The abbreviations by the base key of their first word. */
export type Phrasebook = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Makes the phrasebook; a longer short form stands before its own beginning ("CSDLQG về DC" before "CSDLQG").
 * Of two readings of one short form the first in the vocabulary holds.
 */
export function phrasebook(abbreviations: readonly Abbreviation[]): Phrasebook {
  const book = new Map<string, Phrase[]>();
  for (const [short, long] of abbreviations) {
    const phrase = { short: tokensOf(short.normalize('NFC')), long: tokensOf(long.normalize('NFC')) };
    const first = phrase.short[0];
    if (!first || phrase.long.length === 0) continue;
    const list = book.get(first.base) ?? [];
    if (
      list.every(
        (other) =>
          other.short.map((one) => one.base).join(' ') !== phrase.short.map((one) => one.base).join(' '),
      )
    )
      list.push(phrase);
    book.set(first.base, list);
  }
  for (const list of book.values()) list.sort((one, other) => other.short.length - one.short.length);
  return book;
}

/**
 * Puts the long form in the place of each abbreviation: index and query both hold long forms, so either finds
 * the other. The tokens of a long form all keep the place of the short one, which is what gets highlighted.
 *
 * @param isShort whether these tokens, which read like a short form, are meant as one ("CA" may be công an,
 *   "ca" is a word)
 */
export function expand(
  tokens: readonly Token[],
  book: Phrasebook,
  isShort: (here: readonly Token[], short: readonly Token[]) => boolean,
): Token[] {
  const expanded: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = book.get(tokens[at]!.base)?.find(({ short }) => {
      const here = tokens.slice(at, at + short.length);
      return (
        here.length === short.length &&
        here.every((one, k) => one.base === short[k]!.base) &&
        isShort(here, short)
      );
    });
    if (!found) {
      expanded.push(tokens[at++]!);
      continue;
    }
    const start = tokens[at]!.start;
    const end = tokens[at + found.short.length - 1]!.end;
    for (const token of found.long) expanded.push({ ...token, start, end });
    at += found.short.length;
  }
  return expanded;
}

/** In a printed text a short form is one only as it is spelt, capitals and all. */
export const printedShort = (here: readonly Token[], short: readonly Token[]): boolean =>
  here.every((one, k) => one.raw === short[k]!.raw);
