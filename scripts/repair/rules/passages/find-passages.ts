import type { Language } from '../../language/language.ts';
import { isSound } from '../../language/sound-tokens.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Edge, LostGlyph } from '../../lattice/edges.ts';
import { alignPassage, placeOf, type Alignment } from './align-passage.ts';
import { cellsOf, type DamagedText } from './damaged-text.ts';
import { seedKey, tokenAt, tokenNumber, type WitnessText, type WitnessToken } from './witness-text.ts';

/** A text that may hold the passage that a place of the damaged text is from. */
export interface Witness {
  text: WitnessText;
  /** The damaged text itself. */
  isOwn: boolean;
  /** The id of the plan; null for the damaged text itself and for a text that is no plan. */
  plan: string | null;
}

/** A word or mark of the damaged text as the same passage elsewhere has it. */
export interface PassageReading {
  start: number;
  end: number;
  kind: 'word' | 'mark';
  /** As read, the letters that are seen as they stand. */
  text: string;
  /** What agrees around it: running text, a whole cell or label of a witness, or a label of the vocabulary. */
  part: 'text' | 'cell' | 'vocabulary';
  key: string;
  /** The keys of the words directly before and after it in the witness. */
  before: string | null;
  after: string | null;
  lost: LostGlyph[];
  /** How many whole words of the passage stand undamaged before and after the word. */
  wordsBefore: number;
  wordsAfter: number;
  witness: Witness;
  /** Index of the line of the witness, from 0. */
  line: number;
  /** The part of that line that agrees, as it stands there. */
  quote: string;
}

/** A damaged text and the best reading of it. */
export interface Damaged {
  stream: string;
  /** Its tokens without a loss are taken for undamaged. */
  path: readonly Edge[];
  language: Language;
}

interface Found extends Alignment {
  witness: Witness;
}

/**
 * How far, in tokens, seeds are looked for to each side of a place, and how many are enough; the nearest come first.
 */
const SEED_REACH = 14;
const MOST_SEEDS = 8;
/** A passage with fewer undamaged words is none. */
const LEAST_WORDS = 2;
/** The number of latest alignments with a witness that are searched for one that a seed lies in. */
const LATEST = 24;
/** The number of seeds whose alignments are kept; places are asked in the order of the text. */
const KEPT_SEEDS = 256;

/** Finds, for places of a damaged text, the same passage in other texts or elsewhere in itself. */
export class PassageFinder {
  private readonly damaged: Damaged;
  private readonly witnesses: readonly Witness[];
  private readonly cells: DamagedText;
  /** By seed: places near by ask for the same ones. */
  private readonly fromSeed = new Map<number, readonly Found[]>();
  /** By witness: the seeds of one passage lead to one alignment. */
  private readonly known = new Map<Witness, Found[]>();
  /** How many undamaged words begin before an offset, and how many end up to it. */
  private readonly begun: Int32Array;
  private readonly ended: Int32Array;

  constructor(damaged: Damaged, witnesses: readonly Witness[]) {
    this.damaged = damaged;
    this.witnesses = witnesses;
    this.cells = cellsOf(damaged.stream);
    this.begun = new Int32Array(damaged.stream.length + 2);
    this.ended = new Int32Array(damaged.stream.length + 2);
    for (const edge of damaged.path.filter(isIntactWord)) {
      this.begun[edge.start + 1] = 1;
      this.ended[edge.end] = 1;
    }
    for (let at = 1; at < this.begun.length; at += 1) {
      this.begun[at]! += this.begun[at - 1]!;
      this.ended[at]! += this.ended[at - 1]!;
    }
  }

  /**
   * What the blank at an offset is in the same passage elsewhere; null where no passage covers it, where it is a blank
   * there, or where passages contradict each other.
   *
   * @param near the number of a token of the path close by
   */
  at(offset: number, near: number): PassageReading | null {
    const readings = [...this.near(near)]
      .flatMap((found) => this.read(found, offset) ?? [])
      .filter(({ wordsBefore, wordsAfter }) => wordsBefore + wordsAfter >= LEAST_WORDS);
    const best = readings.toSorted((a, b) => strength(b) - strength(a))[0];
    return best && !readings.some((other) => isRival(other, best)) ? best : null;
  }

  private near(token: number): Set<Found> {
    const found = new Set<Found>();
    let seeds = 0;
    for (let step = 0; step <= 2 * SEED_REACH && seeds < MOST_SEEDS; step += 1) {
      const alignments = this.alignmentsFrom(token + (step % 2 === 0 ? step / 2 : -(step + 1) / 2));
      if (alignments.length > 0) seeds += 1;
      for (const alignment of alignments) found.add(alignment);
    }
    return found;
  }

  private alignmentsFrom(seed: number): readonly Found[] {
    let found = this.fromSeed.get(seed);
    if (found) return found;
    if (this.fromSeed.size >= KEPT_SEEDS) this.fromSeed.clear();
    this.fromSeed.set(seed, (found = this.align(seed)));
    return found;
  }

  private align(seed: number): Found[] {
    const tokens = this.damaged.path.slice(Math.max(seed, 0), seed + 3);
    if (tokens.length < 3 || !tokens.every(isIntact)) return [];
    const key = seedKey(tokens);
    const { start } = tokens[0]!;
    if (key === null || this.cells.cellOf[start]! < 0) return [];
    return this.witnesses.flatMap((witness) =>
      (witness.text.seeds.get(key) ?? []).flatMap((token) => this.alignAt(start, witness, token) ?? []),
    );
  }

  private alignAt(start: number, witness: Witness, token: number): Found | null {
    const { at: place, line } = witness.text.tokens[token]!;
    // The damaged text laid over itself in the very same place is no witness.
    if (witness.isOwn && line === this.cells.lineOf[start]) return null;
    let known = this.known.get(witness);
    if (!known) this.known.set(witness, (known = []));
    const passing = known.findLast((found) => placeOf(found, start) === place);
    if (passing) return passing;
    const { cells, cellOf } = this.cells;
    const found = { ...alignPassage(cells, cellOf[start]!, witness.text.running, place), witness };
    known.push(found);
    if (known.length > LATEST) known.shift();
    return found;
  }

  private read(found: Found, offset: number): PassageReading | null {
    const { witness, from, to } = found;
    const place = placeOf(found, offset);
    const number = tokenNumber(witness.text, Math.max(place, 0));
    const token = tokenAt(witness.text, place);
    if (!token || (token.kind !== 'word' && token.kind !== 'mark')) return null;
    const start = offset - (place - token.at);
    const end = start + token.text.length;
    for (let i = 0; i < token.text.length; i += 1)
      if (placeOf(found, start + i) !== token.at + i) return null;
    if (!this.isTrusted(token, witness)) return null;
    const seen = this.damaged.stream.slice(start, end);
    const text = [...seen].map((char, i) => (char === ' ' ? token.text[i]! : char)).join('');
    return {
      start,
      end,
      kind: token.kind,
      text,
      part: 'text',
      key: token.key,
      before: wordKeyAt(witness.text.tokens[number - 1]),
      after: wordKeyAt(witness.text.tokens[number + 1]),
      lost: [...seen].flatMap((char, i) => (char === ' ' ? [{ at: start + i, glyph: text[i]! }] : [])),
      wordsBefore: this.ended[start]! - this.begun[from]!,
      wordsAfter: this.ended[to + 1]! - this.begun[end]!,
      witness,
      line: token.line,
      quote: quoteOf(found, token.line),
    };
  }

  /** A witness is damaged too: its word must be whole, and no one plan teaches a word that no other has. */
  private isTrusted({ kind, key, line, index }: WitnessToken, { isOwn, text }: Witness): boolean {
    if (kind === 'mark') return true;
    const { language } = this.damaged;
    const printed = text.lines[line]!;
    if (!isSound(tokenize(printed), index, printed, language)) return false;
    return isOwn ? language.isCommon(key) : language.isUsual(key);
  }
}

/** What agrees of a line of the witness. */
function quoteOf({ places, witness: { text } }: Found, line: number): string {
  const [first, last] = [places[0]!, places.at(-1)!];
  const isInside = ({ at, text: printed }: WitnessToken): boolean =>
    at >= first && at + printed.length - 1 <= last;
  let token = tokenNumber(text, first);
  while (text.tokens[token] && (text.tokens[token]!.line < line || !isInside(text.tokens[token]!)))
    token += 1;
  const { start } = text.tokens[token]!;
  let { end } = text.tokens[token]!;
  for (; text.tokens[token]?.line === line && isInside(text.tokens[token]!); token += 1)
    ({ end } = text.tokens[token]!);
  return text.lines[line]!.slice(start, end);
}

const wordKeyAt = (token: WitnessToken | undefined): string | null =>
  token?.kind === 'word' ? token.key : null;

const isIntact = ({ lost, kind }: Edge): boolean => lost.length === 0 && kind !== 'unknown';

/** A word that lost nothing, as far as can be seen. */
const isIntactWord = (edge: Edge): boolean => isIntact(edge) && edge.kind === 'word' && edge.text.length > 1;

const strength = ({ wordsBefore, wordsAfter }: PassageReading): number =>
  Math.min(wordsBefore, wordsAfter) * 100 + wordsBefore + wordsAfter;

/** Another reading of the same place in a passage about as long. */
function isRival(other: PassageReading, best: PassageReading): boolean {
  const isOther = other.start !== best.start || other.text.toLowerCase() !== best.text.toLowerCase();
  return isOther && other.wordsBefore + other.wordsAfter >= (best.wordsBefore + best.wordsAfter) / 2;
}
