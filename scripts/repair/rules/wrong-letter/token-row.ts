import { moveTone } from '../../../../src/vietnamese/tone-placement.ts';
import type { Language } from '../../language/language.ts';
import { isPageNumber, tokenize, type Token } from '../../language/tokens.ts';

/** A token and the line that it stands in, from 0. */
export interface TokenOnLine extends Token {
  line: number;
}

/** The tokens of a text in one row, as words go on over the end of a line, and what speaks for a word in one place. */
export class TokenRow {
  readonly all: readonly TokenOnLine[];
  readonly language: Language;
  /**
   * How often the text writes each word with the tone in the older place ("hóa") less in the newer one ("hoá"); "" is
   * all.
   */
  private readonly styles = new Map<string, number>();
  private readonly pairs = new Map<string, number>();

  constructor(lines: readonly string[], language: Language) {
    this.language = language;
    this.all = lines.flatMap((text, line) =>
      isPageNumber(text) ? [] : tokenize(text).map((token): TokenOnLine => ({ ...token, line })),
    );
    for (const { kind, text, key } of this.all)
      if (kind === 'word' && moveTone(key, 'old') !== key)
        for (const name of [key, ''])
          this.styles.set(name, (this.styles.get(name) ?? 0) + (text.toLowerCase() === key ? -1 : 1));
    for (const [index, { key }] of this.all.entries()) {
      const pair = `${this.key(index - 1)} ${key}`;
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
    }
  }

  /** Whether the text writes this word, or else most words, with the tone in the older place. */
  isOldStyle(key: string): boolean {
    return (this.styles.get(key) || this.styles.get('') || 1) > 0;
  }

  /** The key of a token; empty beyond the ends of the text. */
  private key(index: number): string {
    return this.all[index]?.key ?? '';
  }

  /** ln P of the three trigrams that would hold the word in this place. */
  fitOf(index: number, key: string): number {
    const { language } = this;
    const id = (at: number): number => {
      if (at === index) return language.idOfWord(key);
      const place = this.all[at];
      return place ? language.idOf(place) : language.unknown;
    };
    let sum = 0;
    for (let at = index; at <= index + 2; at += 1)
      sum += language.trigrams.logProbability(id(at - 2), id(at - 1), id(at));
    return sum;
  }

  /**
   * How much likelier a neighbour makes the word than it is by itself, or the word its neighbour, in nats; the better of the
   * two. What follows any word, as "của", has no bond with it; "lựa" and "chọn" have.
   */
  bondOf(index: number, key: string): number {
    const { language } = this;
    const word = language.idOfWord(key);
    const { unknown, trigrams } = language;
    const bond = (first: number, second: number): number =>
      trigrams.logProbability(unknown, first, second) - trigrams.logProbability(unknown, unknown, second);
    const [before, after] = [this.all[index - 1], this.all[index + 1]];
    return Math.max(
      0,
      before?.kind === 'word' ? bond(language.idOf(before), word) : 0,
      after?.kind === 'word' ? bond(word, language.idOf(after)) : 0,
    );
  }

  /** Whether the word makes a common word with a neighbour. */
  isCommonHere(index: number, key: string): boolean {
    return (
      this.language.isCommonPair(this.key(index - 1), key) ||
      this.language.isCommonPair(key, this.key(index + 1))
    );
  }

  /** In how many of the other plans the word stands beside one of its neighbours here. */
  witnessesOf(index: number, key: string): number {
    const [before, after] = [this.all[index - 1], this.all[index + 1]];
    return Math.max(
      before?.kind === 'word' ? this.language.textsWithPair(before.key, key) : 0,
      after?.kind === 'word' ? this.language.textsWithPair(key, after.key) : 0,
    );
  }

  /**
   * Whether enough other plans have the first word beside one of the neighbours here, and none has the second word
   * beside it.
   */
  hasSideFor(index: number, key: string, other: string, texts: number): boolean {
    const [before, after] = [this.all[index - 1], this.all[index + 1]];
    const isOnly = (pair: (word: string) => [string, string]): boolean =>
      this.language.textsWithPair(...pair(key)) >= texts && this.language.textsWithPair(...pair(other)) === 0;
    return (
      (before?.kind === 'word' && isOnly((word) => [before.key, word])) ||
      (after?.kind === 'word' && isOnly((word) => [word, after.key]))
    );
  }

  /** How often this text itself has the word beside one of its neighbours here. */
  ownCount(index: number, key: string): number {
    return Math.max(
      this.pairs.get(`${this.key(index - 1)} ${key}`) ?? 0,
      this.pairs.get(`${key} ${this.key(index + 1)}`) ?? 0,
    );
  }

  /**
   * Whether enough other plans have this word beside each neighbour, or the text itself has it between both
   * elsewhere.
   */
  isFramed(index: number, key: string, texts: number): boolean {
    const [before, after] = [this.all[index - 1], this.all[index + 1]];
    if (before?.kind !== 'word' || after?.kind !== 'word') return false;
    const isMet = (first: string, second: string): boolean =>
      this.language.textsWithPair(first, second) >= texts ||
      (this.pairs.get(`${first} ${second}`) ?? 0) >= texts;
    return isMet(before.key, key) && isMet(key, after.key);
  }

  /** Beside how many of its neighbours here the word was met in running text of any kind. */
  ordinarySides(index: number, key: string): number {
    const { ordinary } = this.language;
    return (
      Number(ordinary.hasPair(this.key(index - 1), key)) + Number(ordinary.hasPair(key, this.key(index + 1)))
    );
  }

  /** A capitalised word beside another is a name as likely as not. */
  isNameLike(index: number): boolean {
    const isCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(this.all[at]?.text ?? '');
    return isCapital(index) && (isCapital(index - 1) || isCapital(index + 1));
  }
}

/** Beside a doubled blank a letter of the word may be lost; beside a slash or an at sign it is part of a code. */
export function isIncomplete({ start, end }: TokenOnLine, line: string): boolean {
  return (
    /(?:\S {2,3}|[/@_])$/u.test(line.slice(Math.max(0, start - 4), start)) ||
    /^(?: {2,3}\S|[/@_])/u.test(line.slice(end, end + 4))
  );
}

/**
 * A key in the case of what is printed, and with the tone where it is printed ("Ùy" is "Ủy", not "Uỷ"); a word that was
 * printed without a tone takes it where the text has it elsewhere.
 */
export function inStyleOf(key: string, printed: string, isOldStyle: boolean): string {
  const small = printed.toLowerCase();
  const [old, newer] = [moveTone(small, 'old'), moveTone(small, 'new')];
  const isOld = old === newer ? isOldStyle : small === old;
  return withCaseOf(isOld ? moveTone(key, 'old') : key, printed);
}

/** The letters of a key in the case of what is printed. */
export function withCaseOf(key: string, printed: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return key.toUpperCase();
  if (key.length !== printed.length)
    return /^\p{Lu}/u.test(printed) ? key[0]!.toUpperCase() + key.slice(1) : key;
  return [...key].map((char, at) => (/\p{Lu}/u.test(printed[at] ?? '') ? char.toUpperCase() : char)).join('');
}
