import { commonWords } from '../../../src/vietnamese/common-words.ts';
import { isSyllable, syllables } from '../../../src/vietnamese/syllables.ts';
import { Interner, KneserNey } from './kneser-ney.ts';
import { runningText } from './running-text.ts';
import { isSound } from './sound-tokens.ts';
import { CODE_KEY, isPageNumber, NUMBER_KEY, tokenize, wordKey, type Token } from './tokens.ts';

/** How often a form of a word is met and in how many texts. */
interface Spread {
  texts: number;
  lastText: number;
  count: number;
}

/** The key of words outside the vocabulary. */
const UNKNOWN_KEY = '<unk>';
/** The key of the start of a line that opens a block: one that begins with a number or a mark. */
const BLOCK_KEY = '<block>';
/** The key of the mark after the number of a block: what follows "1." and "1)" is the same. */
const ENUMERATOR_KEY = '<enum>';

/** The share of one of all possible syllables and as many other words. */
const POSSIBLE = 1 / (syllables().size + 1000);
/** How much running text of all kinds says about what follows a word, against the bare frequency of words. */
const ORDINARY = 0.6;
/** The share of words among all tokens; the rest are marks and numbers. */
const WORDS = 0.85;
/** In text of all kinds: how much the word before says, and the share of words that were never met. */
const FOLLOWING = 0.75;
const RARE = 0.1;

/** What the other plans, the vocabulary and the sound part of the text itself say about words. */
export class Language {
  readonly interner = new Interner();
  readonly trigrams: KneserNey;
  readonly unknown: number;
  readonly number: number;
  readonly code: number;
  readonly block: number;
  private readonly enumerator: number;
  private readonly words = new Map<string, Spread>();
  private readonly pairs = new Map<string, Spread>();
  private readonly forms = new Map<string, Map<string, number>>();
  private readonly capitals = new Map<string, [lower: number, upper: number]>();
  private readonly capitalShares = new Map<string, Map<string, [number, number]>>();
  private readonly wordIds = new Map<string, number>();
  private readonly spacesBefore = new Map<string, [without: number, withBlank: number]>();
  private readonly spacesAfter = new Map<string, [without: number, withBlank: number]>();
  private readonly commonSyllables: ReadonlySet<string>;
  private readonly commonPairs: ReadonlySet<string>;
  private readonly protectedWords: ReadonlySet<string>;
  private texts = 0;
  /** Text of all kinds: it ranks, it is no witness. */
  readonly ordinary = runningText();

  /** @param protectedWords abbreviations and names that stay as printed, as keys */
  constructor(protectedWords: ReadonlySet<string>) {
    this.protectedWords = protectedWords;
    this.unknown = this.interner.intern(UNKNOWN_KEY);
    this.number = this.interner.intern(NUMBER_KEY);
    this.code = this.interner.intern(CODE_KEY);
    this.block = this.interner.intern(BLOCK_KEY);
    this.enumerator = this.interner.intern(ENUMERATOR_KEY);
    this.commonSyllables = new Set(commonWords.flatMap((word) => word.split(' ').map(wordKey)));
    this.commonPairs = new Set(commonWords.flatMap(pairsOf));
    this.trigrams = new KneserNey({
      alone: (word) => this.shareAlone(word),
      after: (second, word, alone) => this.shareAfter(second, word, alone),
      anywhere: (second, word) => this.shareAnywhere(second, word),
    });
  }

  /** A word of no counted text: as frequent as it is in text of all kinds, or one of all possible syllables. */
  private shareAlone(word: number): number {
    if (word === this.unknown) return 0.01;
    return 0.5 * POSSIBLE + 0.5 * this.ordinary.shareOf(this.interner.keys[word]!);
  }

  /** A word after another that no counted text has before it: what follows in text of all kinds is likelier. */
  private shareAfter(second: number, word: number, alone: number): number {
    const key = this.interner.keys[word]!;
    if (!isSyllable(key)) return alone;
    const share = this.ordinary.shareAfter(this.interner.keys[second]!, key);
    return share === null ? alone : (1 - ORDINARY) * alone + ORDINARY * WORDS * share;
  }

  /** A word after another in text of all kinds. */
  private shareAnywhere(second: number, word: number): number | null {
    const key = this.interner.keys[word]!;
    if (!isSyllable(key)) return null;
    const alone = (1 - RARE) * this.ordinary.shareOf(key) + RARE * POSSIBLE;
    const share = this.ordinary.shareAfter(this.interner.keys[second]!, key);
    return WORDS * (share === null ? alone : FOLLOWING * share + (1 - FOLLOWING) * alone);
  }

  /** Learns from the sound words of a text how far it speaks of other things than the counted texts. */
  tuneTo(lines: readonly string[]): void {
    const triples: [number, number, number][] = [];
    for (const line of lines) {
      if (isPageNumber(line)) continue;
      const tokens = tokenize(line);
      for (let at = 2; at < tokens.length; at += 1)
        if (
          [at - 2, at - 1, at].every((one) => isSound(tokens, one, line, this)) &&
          tokens[at]!.kind === 'word'
        )
          triples.push([this.idOf(tokens[at - 2]!), this.idOf(tokens[at - 1]!), this.idOf(tokens[at]!)]);
    }
    this.trigrams.tune(triples);
  }

  /** Notes which words and pairs the other plans have; all of them are surveyed before any is added. */
  survey(lines: readonly string[]): void {
    this.texts += 1;
    for (const line of lines) {
      if (isPageNumber(line)) continue;
      let before: Token | undefined;
      for (const token of tokenize(line)) {
        if (token.kind === 'word') {
          this.spread(this.words, token.key);
          if (before) this.spread(this.pairs, `${before.key} ${token.key}`);
          this.noteForm(token);
        }
        before = token;
      }
    }
    this.wordIds.clear();
  }

  /** Counts the sound tokens of a text for the trigrams, cases and blanks. */
  add(lines: readonly string[]): void {
    this.wordIds.clear();
    this.capitalShares.clear();
    let run = [this.unknown, this.unknown];
    for (const line of lines) {
      if (isPageNumber(line)) continue;
      const tokens = tokenize(line);
      if (tokens[0] && tokens[0].kind !== 'word') this.push(run, this.block);
      for (const [index, token] of tokens.entries()) {
        if (isSound(tokens, index, line, this)) {
          this.countToken(tokens, index, line);
          this.push(run, this.idOf(token));
        } else run = [this.unknown, this.unknown];
      }
    }
  }

  /** Notes the printed forms of a text that is no witness: its own abbreviations. */
  noteForms(lines: readonly string[]): void {
    for (const line of lines)
      for (const token of tokenize(line)) if (token.kind === 'word') this.noteForm(token);
  }

  private push(run: number[], id: number): void {
    const [before, last] = [run[0]!, run[1]!];
    this.trigrams.add([before, last, id]);
    run[0] = last;
    run[1] = this.contextOf(before, last, id);
  }

  /** What a token is as context of the next: the mark after the number of a block is one of its kind. */
  contextOf(before: number, last: number, id: number): number {
    if (before !== this.block || last !== this.number) return id;
    return id === this.interner.find('.') || id === this.interner.find(')') ? this.enumerator : id;
  }

  /** Teaches the trigrams the common words, each by itself; they are no witness for a repair. */
  addCommonWords(): void {
    for (const word of commonWords) {
      const ids = word.split(' ').map((syllable) => this.idOfWord(wordKey(syllable)));
      this.trigrams.add([this.unknown, this.unknown, ...ids]);
    }
  }

  private countToken(tokens: readonly Token[], index: number, line: string): void {
    const token = tokens[index]!;
    if (token.kind === 'mark') this.countSpaces(token, line);
    if (token.kind !== 'word') return;
    const previous = tokens[index - 1]?.key ?? '\n';
    const place = placeOf(previous);
    const upper = isUpper(token.text[0]!) ? 1 : 0;
    if (token.text.length < 2 || !isUpper(token.text[1]!))
      for (const key of [place, `${place} ${token.key}`, `${previous} ${token.key}`])
        count(this.capitals, key, upper);
  }

  /** The printed form of words that are not written as ordinary ones: "VNeID", "UBND". */
  private noteForm({ key, text }: Token): void {
    if (text.length < 2 || (!isUpper(text[1]!) && !/\p{Ll}\p{Lu}/u.test(text))) return;
    let forms = this.forms.get(key);
    if (!forms) this.forms.set(key, (forms = new Map()));
    forms.set(text, (forms.get(text) ?? 0) + 1);
  }

  private countSpaces(token: Token, line: string): void {
    if (token.start > 0) count(this.spacesBefore, token.key, line[token.start - 1] === ' ' ? 1 : 0);
    if (token.end < line.length) count(this.spacesAfter, token.key, line[token.end] === ' ' ? 1 : 0);
  }

  private spread(table: Map<string, Spread>, key: string): void {
    const known = table.get(key);
    if (!known) table.set(key, { texts: 1, lastText: this.texts, count: 1 });
    else {
      known.count += 1;
      if (known.lastText !== this.texts) known.texts += 1;
      known.lastText = this.texts;
    }
  }

  /** The number of a token for the trigrams: words that are neither possible nor met twice are all one. */
  idOf(token: Token): number {
    return token.kind === 'word' ? this.idOfWord(token.key) : this.interner.intern(token.key);
  }

  /** As `idOf` for the key of a word. */
  idOfWord(key: string): number {
    let id = this.wordIds.get(key);
    if (id === undefined) {
      id = this.isWord(key) ? this.interner.intern(key) : this.unknown;
      this.wordIds.set(key, id);
    }
    return id;
  }

  /** Whether a key is a possible syllable, a protected word or a word met in two plans. */
  isWord(key: string): boolean {
    return isSyllable(key) || this.protectedWords.has(key) || this.textsWith(key) >= 2;
  }

  /** Whether the word stands in another plan or among the common words. */
  isCommon(key: string): boolean {
    return this.words.has(key) || this.protectedWords.has(key) || this.commonSyllables.has(key);
  }

  /** Whether the vocabulary has the word as an abbreviation or a name that stays as printed. */
  isProtected(key: string): boolean {
    return this.protectedWords.has(key);
  }

  /** In how many of the other plans the word stands. */
  textsWith(key: string): number {
    return this.words.get(key)?.texts ?? 0;
  }

  /** Whether the word stands in two of the other plans or in a common word: one damaged plan is no witness. */
  isUsual(key: string): boolean {
    return this.textsWith(key) >= 2 || this.protectedWords.has(key) || this.commonSyllables.has(key);
  }

  /** As `isUsual` for two words in a row. */
  isUsualPair(first: string, second: string): boolean {
    return this.textsWithPair(first, second) >= 2 || this.isCommonPair(first, second);
  }

  /** Whether the second word follows the first in a common word. */
  isCommonPair(first: string, second: string): boolean {
    return this.commonPairs.has(`${first} ${second}`);
  }

  /** Whether the two were met side by side: in another plan, in the sound part of this text, or in text of any kind. */
  runsTogether(first: string, second: string): boolean {
    return (
      this.isPair(first, second) || this.isCommonPair(first, second) || this.ordinary.hasPair(first, second)
    );
  }

  /** How often the word stands in the other plans. */
  countOf(key: string): number {
    return this.words.get(key)?.count ?? 0;
  }

  /** In how many of the other plans the second word follows the first. */
  textsWithPair(first: string, second: string): number {
    return this.pairs.get(`${first} ${second}`)?.texts ?? 0;
  }

  /** Abbreviations and names in mixed case, in the form that is met most, the most widespread first: words of two plans, or often in this text. */
  printedForms(): string[] {
    const found = [...this.forms].flatMap(([key, forms]) => {
      const [form, times] = [...forms].sort((a, b) => b[1] - a[1])[0]!;
      const known = this.protectedWords.has(key) || this.textsWith(key) >= 2 || times >= 3;
      // Words that are printed in capitals in a heading are ordinary words.
      return known && !isSyllable(key) ? [{ form, texts: this.textsWith(key), times }] : [];
    });
    return found.sort((a, b) => b.texts - a.texts || b.times - a.times).map(({ form }) => form);
  }

  /** All words of the other plans and the syllables of common words, as keys. */
  attested(): string[] {
    return [...new Set([...this.words.keys(), ...this.commonSyllables])];
  }

  /** Words that are no syllables and stand in two of the other plans, in small letters. */
  foreignWords(): string[] {
    return [...this.words.keys()].filter(
      (key) => key.length >= 3 && !isSyllable(key) && this.textsWith(key) >= 2 && !this.forms.has(key),
    );
  }

  /** Whether the second word was counted after the first, in another plan or in the sound part of this text. */
  isPair(first: string, second: string): boolean {
    const [one, two] = [this.interner.find(first), this.interner.find(second)];
    return one !== undefined && two !== undefined && this.trigrams.hasPair(one, two);
  }

  /** ln P(capital or small first letter | the token before, the word). */
  logCase(before: string, key: string, upper: boolean): number {
    let row = this.capitalShares.get(before);
    if (!row) this.capitalShares.set(before, (row = new Map()));
    let share = row.get(key);
    if (share === undefined) row.set(key, (share = this.capitalShare(before, key)));
    return upper ? share[1] : share[0];
  }

  /** From what follows such a token to what this word does there; each step leans on the one before. */
  private capitalShare(before: string, key: string): [small: number, capital: number] {
    const place = placeOf(before);
    let p = place === 'word' ? 0.05 : 0.5;
    for (const context of [place, `${place} ${key}`, `${before} ${key}`]) {
      const [small, capital] = this.capitals.get(context) ?? [0, 0];
      p = (capital + 2 * p) / (small + capital + 2);
    }
    p = Math.min(Math.max(p, 0.002), 0.998);
    return [Math.log(1 - p), Math.log(p)];
  }

  /** ln P(a blank or none before this mark). */
  logSpaceBefore(mark: string, blank: boolean): number {
    return logShare(this.spacesBefore.get(mark), blank);
  }

  /** ln P(a blank or none after this mark). */
  logSpaceAfter(mark: string, blank: boolean): number {
    return logShare(this.spacesAfter.get(mark), blank);
  }
}

/** The neighbouring syllables of a word, as keys. */
function pairsOf(word: string): string[] {
  const keys = word.split(' ').map(wordKey);
  return keys.slice(1).map((key, index) => `${keys[index]!} ${key}`);
}

/** Where a word stands as far as its case is concerned: after a word, after a mark, or at the start of a line. */
const placeOf = (before: string): string => (/^[\p{L}<]/u.test(before) ? 'word' : before);

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

function count(table: Map<string, [number, number]>, key: string, side: 0 | 1): void {
  let pair = table.get(key);
  if (!pair) table.set(key, (pair = [0, 0]));
  pair[side] += 1;
}

function logShare(pair: [number, number] | undefined, side: boolean): number {
  const [without, withBlank] = pair ?? [0, 0];
  return Math.log(((side ? withBlank : without) + 0.5) / (without + withBlank + 1));
}

export { wordKey };
