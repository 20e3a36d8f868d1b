import type { LabelFinder } from '../language/labels.ts';
import type { Language } from '../language/language.ts';
import { wordKey } from '../language/tokens.ts';
import { Casings } from './casings.ts';
import { glyphNumber, LOST_DIGIT } from './glyphs.ts';
import { lineFrom, lineUpTo } from './line-ends.ts';
import { LostMarks, type MarkPlace } from './lost-marks.ts';
import { markUnreadable } from './unreadable.ts';
import { branchesTo, syllableTrie, type Branch, type TrieNode } from './word-trie.ts';

/** One lost glyph: the offset of its blank in the stream, and what it is read as. */
export interface LostGlyph {
  at: number;
  glyph: string;
}

/** A way to read a stretch of the stream as one token. */
export interface Edge {
  start: number;
  end: number;
  kind: 'word' | 'number' | 'code' | 'mark' | 'unknown';
  /** The token as read, with its case. */
  text: string;
  key: string;
  id: number;
  lost: readonly LostGlyph[];
  /** ln of the channel: the lost glyphs, the case of the lost letters that does not depend on the context. */
  cost: number;
  /** Set where the first letter is lost: its case is judged with the token before. */
  firstLost: 'upper' | 'lower' | null;
  /** The share of all readings that go through this edge; set by the decoder. */
  posterior: number;
}

/** "CP", "LGSP": a few capitals have too many readings. */
export const isShortCapital = ({ text }: Pick<Edge, 'text'>): boolean =>
  text.length <= 4 && text.length > 1 && text === text.toUpperCase();

/** The channel: ln P(lost) by number of glyph at a place of the stream; -Infinity where it cannot be. */
export type Channel = (at: number) => Float64Array;

/** What the outline of a lost glyph may be, the likeliest first, with a probability each. */
export type Hint = readonly { text: string; probability: number }[];

/** A word whose lost letters are less likely lost than this, in nats, is no reading: two surprises in one word. */
const MOST_SURPRISING = -14;
/** A word outside the vocabulary, in nats beyond the class of such words. */
const UNKNOWN_COST = -7;
/** A name in another case than the one it is usually printed in. */
const OTHER_FORM_COST = -3;
/** What a character of the stream is. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;

function classify(stream: string): Uint8Array {
  const classes = new Uint8Array(stream.length + 1);
  for (let at = 0; at < stream.length; at += 1) {
    const char = stream[at]!;
    if (char === ' ') classes[at] = BLANK;
    else if (/[\p{L}\p{M}]/u.test(char)) classes[at] = LETTER;
    else if (/\p{N}/u.test(char)) classes[at] = DIGIT;
    else classes[at] = OTHER;
  }
  return classes;
}

/** The most further digits that one font of a text may have lost though another shows them. */
const HIDDEN_DIGITS = 0.3;

/** ln of how plausible a lost digit is: each digit that the text prints somewhere is hardly one that its fonts lost. */
function logOfLostDigit(stream: string): number {
  const unseen = [...'0123456789'].filter((digit) => !stream.includes(digit)).length;
  return Math.log((unseen + HIDDEN_DIGITS) / 10);
}

/** What is known beyond the inventory of syllables. */
export interface Lexicon {
  /** Abbreviations, names of systems, foreign words. */
  names: TrieNode;
  labels: LabelFinder;
}

/** How far a word may be gone and still be read. */
export interface Reach {
  /** The most letters. */
  maxLost: number;
  /** The longest word, in letters, that may be gone altogether; without learned lost sets they would fit everywhere. */
  wholeWord: number;
}

/** Tells of a place and of the ln of a channel. */
export type IsHopeless = (end: number, cost: number) => boolean;

/**
 * Lists the readings that begin at a place of the stream, cheap to ask again; `trailing` blanks end its lines as a
 * rule.
 */
export class EdgeFinder {
  private readonly tries: TrieNode[];
  private readonly formBlank: Uint8Array;
  private readonly classes: Uint8Array;
  private readonly lower: string;
  private readonly logOfDigit: number;
  private readonly casings = new Casings();
  private isHopeless: IsHopeless = () => false;
  /** The last answer of `standsInCapitals`, which is asked for each reading of a place. */
  private capitals = { at: -1, stand: false };

  readonly stream: string;
  private readonly language: Language;
  private readonly channel: Channel;
  private readonly marks: LostMarks;
  private readonly reach: Reach;
  private readonly hints: ReadonlyMap<number, Hint>;

  constructor(
    stream: string,
    language: Language,
    channel: Channel,
    { names, labels }: Lexicon,
    reach: Reach,
    hints: ReadonlyMap<number, Hint> = new Map(),
    trailing?: number,
  ) {
    this.stream = stream;
    this.hints = hints;
    this.marks = new LostMarks(stream, labels, trailing);
    this.language = language;
    this.channel = channel;
    this.reach = reach;
    this.tries = [syllableTrie(), names];
    this.formBlank = markUnreadable(stream);
    this.classes = classify(stream);
    this.logOfDigit = logOfLostDigit(stream);
    // Letters that grow in small form (few, none Vietnamese) would shift offsets; such a stream keeps its case.
    const lower = stream.toLowerCase();
    this.lower = lower.length === stream.length ? lower : stream;
  }

  /** Whether something is drawn where this blank stands. */
  isDrawn(at: number): boolean {
    return this.hints.has(at);
  }

  /** Whether the blank here belongs to a form. */
  isFormBlank(at: number): boolean {
    return this.formBlank[at] === 1;
  }

  /**
   * The readings of one token that begin here.
   *
   * @param isHopeless whether a reading up to a place that costs no less than this is given up at once: words with lost
   *   letters are not even listed then
   */
  at(start: number, isHopeless: IsHopeless = () => false): Edge[] {
    this.isHopeless = isHopeless;
    const kind = this.classes[start];
    if (kind === DIGIT) return this.numbers(start);
    if (kind === LETTER) return this.words(start);
    if (kind === BLANK) return this.isFormBlank(start) ? [] : [...this.words(start), ...this.numbers(start)];
    return [this.edge(start, start + 1, 'mark', this.stream[start]!, [], 0)];
  }

  private isWordChar(at: number): boolean {
    return this.classes[at] === LETTER || this.classes[at] === DIGIT;
  }

  private edge(
    start: number,
    end: number,
    kind: Edge['kind'],
    text: string,
    lost: readonly LostGlyph[],
    cost: number,
    key = kind === 'word' || kind === 'unknown' ? wordKey(text) : text,
  ): Edge {
    const id = this.idOf(kind, key);
    return { start, end, kind, text, key, id, lost, cost, firstLost: null, posterior: 0 };
  }

  private idOf(kind: Edge['kind'], key: string): number {
    if (kind === 'word') return this.language.idOfWord(key);
    if (kind === 'number') return this.language.number;
    if (kind === 'code') return this.language.code;
    return kind === 'unknown' ? this.language.unknown : this.language.interner.intern(key);
  }

  /** A run of digits with lost ones before or after it. */
  private numbers(start: number): Edge[] {
    const lostBefore = this.stream[start] === ' ' ? 1 : 0;
    if (this.classes[start + lostBefore] !== DIGIT) return this.lostNumber(start);
    let end = start + lostBefore;
    while (this.isWordChar(end)) end += 1;
    const digits = this.stream.slice(start + lostBefore, end);
    if (!/^\p{N}+$/u.test(digits)) return lostBefore ? [] : [this.edge(start, end, 'code', digits, [], 0)];
    const found: Edge[] = [];
    for (let after = 0; after <= 2; after += 1) {
      const lost: LostGlyph[] = [];
      if (lostBefore) lost.push({ at: start, glyph: LOST_DIGIT });
      for (let i = 0; i < after; i += 1) lost.push({ at: end + i, glyph: LOST_DIGIT });
      if (lost.some(({ at }) => this.stream[at] !== ' ' || this.isFormBlank(at))) break;
      if (this.isWordChar(end + after)) break;
      const cost = this.channelCost(lost) + lost.length * this.logOfDigit;
      const text = (lostBefore ? LOST_DIGIT : '') + digits + LOST_DIGIT.repeat(after);
      if (cost > -Infinity) found.push(this.edge(start, end + after, 'number', text, lost, cost));
    }
    return found;
  }

  /** A number of two digits of which nothing is left, "Đề án    của": a rival of the short words that would fit. */
  private lostNumber(start: number): Edge[] {
    if (this.reach.wholeWord < 2 || this.classes[start - 1] !== BLANK || this.isFormBlank(start)) return [];
    if (this.stream.slice(start, start + 3) !== '   ') return [];
    const lost = [start, start + 1].map((at) => ({ at, glyph: LOST_DIGIT }));
    const cost = this.channelCost(lost);
    return cost > -Infinity ? [this.edge(start, start + 2, 'number', LOST_DIGIT.repeat(2), lost, cost)] : [];
  }

  private channelCost(lost: readonly LostGlyph[]): number {
    return lost.reduce((sum, { at, glyph }) => sum + this.logLost(at, glyph), 0);
  }

  private logLost(at: number, glyph: string): number {
    const number = glyphNumber(glyph);
    if (number === undefined) return -Infinity;
    return this.channel(at)[number]!;
  }

  /** Every word that fits the letters and blanks from here; the letters as they stand where none does. */
  private words(start: number): Edge[] {
    const found: Edge[] = [];
    for (const trie of this.tries) this.walk(trie, start, start, [], 0, found);
    if (this.classes[start] !== LETTER) return found;
    let end = start;
    while (this.isWordChar(end)) end += 1;
    if (found.some((edge) => edge.lost.length === 0)) return found;
    const text = this.stream.slice(start, end);
    const kind = /\p{N}/u.test(text) ? 'code' : this.language.isWord(wordKey(text)) ? 'word' : 'unknown';
    found.push(this.edge(start, end, kind, text, [], kind === 'unknown' ? UNKNOWN_COST : 0));
    return found;
  }

  private walk(
    node: TrieNode,
    start: number,
    at: number,
    lost: number[],
    spent: number,
    found: Edge[],
  ): void {
    const kind = this.classes[at];
    if (kind === LETTER) {
      const child = node.next.get(this.lower.charCodeAt(at));
      if (child) this.walk(child, start, at + 1, lost, spent, found);
      return;
    }
    if (
      node.word !== null &&
      kind !== DIGIT &&
      (lost.length < at - start || this.mayBeLostWhole(start, at)) &&
      (lost.length === 0 || !this.isHopeless(at, spent))
    )
      this.pushWord(node, start, at, lost, found);
    if (kind !== BLANK || lost.length >= this.reach.maxLost || this.isFormBlank(at)) return;
    const branches = this.branchesAt(node, start, at, lost.length);
    if (branches.length === 0) return;
    const rates = this.channel(at);
    lost.push(at);
    for (const { small, capital, node: child } of branches) {
      if (small < 0) continue;
      const cost = spent + Math.max(rates[small]!, rates[capital]!);
      if (cost > MOST_SURPRISING) this.walk(child, start, at + 1, lost, cost, found);
    }
    lost.pop();
  }

  /** The branches at a blank that can end in a word: within the blanks from here, or with the letter behind them. */
  private branchesAt(node: TrieNode, start: number, at: number, lost: number): readonly Branch[] {
    let end = at + 1;
    while (this.classes[end] === BLANK && !this.isFormBlank(end)) end += 1;
    const isLetterBehind = this.classes[end] === LETTER;
    const mayEnd =
      (end > at + 1 || !isLetterBehind) && (lost < at - start || at + 1 - start <= this.reach.wholeWord);
    if (mayEnd) return node.branches;
    return isLetterBehind && lost + end - at <= this.reach.maxLost
      ? branchesTo(node, end - at - 1, this.lower.charCodeAt(end))
      : [];
  }

  /** A short word of which nothing is left: "Trạm   tế" for "Trạm Y tế", "cơ sở     iệu" for "cơ sở dữ liệu". */
  private mayBeLostWhole(start: number, end: number): boolean {
    if (end - start > 1 || this.reach.wholeWord === 0) return end - start <= this.reach.wholeWord;
    return this.classes[start - 1] === BLANK && this.classes[end] === BLANK && end < this.stream.length - 1;
  }

  private pushWord(node: TrieNode, start: number, end: number, lost: readonly number[], found: Edge[]): void {
    const raw = this.stream.slice(start, end);
    if (lost.length === 0) found.push(this.edge(start, end, 'word', raw, [], 0, node.key));
    else if (node.form !== null) this.pushFormed(node.key, node.form, start, raw, found);
    else
      for (const { text, cost, firstLost, filled } of this.casings.of(node.word!, raw, () =>
        this.standsInCapitals(start),
      )) {
        let channel = 0;
        for (const { offset, number } of filled)
          channel += number === undefined ? -Infinity : this.channel(start + offset)[number]!;
        if (channel === -Infinity) continue;
        const letters = filled.map(({ offset, glyph }) => ({ at: start + offset, glyph }));
        const edge = this.edge(start, end, 'word', text, letters, channel + cost, node.key);
        edge.firstLost = firstLost;
        found.push(edge);
      }
  }

  /** A name or abbreviation in its printed form, or in the case of the letters that are left: "VNE D", "Vne D". */
  private pushFormed(key: string, form: string, start: number, raw: string, found: Edge[]): void {
    const word = form.toLowerCase();
    const usual = [form, word[0]!.toUpperCase() + word.slice(1), word, word.toUpperCase()];
    const fits = (text: string): boolean => [...raw].every((char, i) => char === ' ' || char === text[i]);
    const text = usual.find(fits) ?? [...raw].map((char, i) => (char === ' ' ? form[i]! : char)).join('');
    const lost = [...raw].flatMap((char, i) => (char === ' ' ? [{ at: start + i, glyph: text[i]! }] : []));
    const channel = this.channelCost(lost);
    if (channel === -Infinity) return;
    const cost = channel + (text === form ? 0 : OTHER_FORM_COST);
    found.push(this.edge(start, start + raw.length, 'word', text, lost, cost, key));
  }

  /** Whether the line is printed in capitals. */
  private standsInCapitals(start: number): boolean {
    if (this.capitals.at !== start) this.capitals = { at: start, stand: this.judgeCapitals(start) };
    return this.capitals.stand;
  }

  private judgeCapitals(start: number): boolean {
    // A line of a megabyte is judged by what is near.
    const line = lineUpTo(this.stream, start, 60) + lineFrom(this.stream, start, 60);
    const letters = line.match(/\p{L}/gu) ?? [];
    const capitals = line.match(/\p{Lu}/gu) ?? [];
    return letters.length >= 6 && capitals.length > letters.length * 0.8;
  }

  /** The punctuation marks that may be lost at this blank. */
  lostMarks(at: number, place: MarkPlace): Edge[] {
    if (this.isFormBlank(at)) return [];
    return this.marks.at(at, place).flatMap(({ mark, bonus, least }) => {
      const cost = Math.max(this.logLost(at, mark), least) + bonus;
      return cost > -Infinity ? [this.edge(at, at + 1, 'mark', mark, [{ at, glyph: mark }], cost)] : [];
    });
  }
}
