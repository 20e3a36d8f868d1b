import type { Language } from '../../language/language.ts';
import { tokenize, type Token } from '../../language/tokens.ts';
import type { PassageReading, Witness } from './find-passages.ts';
import { indexText } from './witness-text.ts';

/** A line or cell of a witness that is short enough to be a label, the head of a column or a title. */
interface ShortText {
  text: string;
  /** In small letters, to be laid over others. */
  small: string;
  tokens: readonly Token[];
  witness: Witness;
  /** Index of its line in the witness, from 0. */
  line: number;
  part: 'cell' | 'vocabulary';
}

/** A cell laid over a place of the damaged text. */
interface Fit {
  cell: ShortText;
  /** Offset in the stream at which the cell begins. */
  start: number;
}

const LONGEST = 60;
const LEAST_WORDS = 2;
/** The share of a cell's letters that must be seen, and the least number of them. */
const LEAST_SEEN = 0.6;
const LEAST_LETTERS = 5;
/** The most letters that may be lost at either end of a cell. */
const LOST_AT_END = 2;
/** The number of words that each end of a cell counts for: what fits from end to end is no chance. */
const WORDS_AT_END = 2;
/** What may stand before the text of a cell: a bullet or a number. */
const OPENING = /^ ?(?:[-+*•–] |(?:\d{1,2}|[a-zđ])[.)] )/u;

/**
 * Reads lost glyphs in labels and heads of columns, which have too few words for a passage: the whole cell must stand
 * in a witness, or among the labels of the vocabulary, and fit from end to end.
 */
export class WholeCells {
  private readonly byLength: ReadonlyMap<number, readonly ShortText[]>;
  private readonly stream: string;
  private readonly language: Language;
  /** The cell that was asked last and what fits it: its places are asked one after the other. */
  private last = { from: 0, to: 0, fits: [] as Fit[] };

  /** @param labels of the vocabulary, as they are printed */
  constructor(
    stream: string,
    language: Language,
    witnesses: readonly Witness[],
    labels: readonly string[] = [],
  ) {
    this.stream = stream;
    this.language = language;
    // A label stands in a plan over and over; one of each wording is enough.
    const unique = new Map<string, ShortText>();
    const note = (text: string, where: Pick<ShortText, 'witness' | 'line' | 'part'>): void => {
      const tokens = unique.has(text) ? [] : tokenize(text);
      if (tokens.length >= LEAST_WORDS && tokens.every(({ kind }) => kind === 'word'))
        unique.set(text, { text, small: text.toLowerCase(), tokens, ...where });
    };
    for (const witness of witnesses)
      for (const [line, printed] of witness.text.lines.entries())
        for (const text of cellsOf(printed)) note(text, { witness, line, part: 'cell' });
    const vocabulary: Witness = { text: indexText(labels), isOwn: false, plan: null };
    for (const [line, text] of labels.entries())
      note(text, { witness: vocabulary, line, part: 'vocabulary' });
    this.byLength = Map.groupBy(unique.values(), ({ text }) => text.length);
  }

  /** What the blank at an offset is by the cell that it stands in; null where none fits, or where several differ. */
  at(offset: number): PassageReading | null {
    if (offset < this.last.from || offset >= this.last.to) this.last = this.look(offset);
    const readings = this.last.fits.flatMap((fit) => this.read(fit, offset) ?? []);
    const [first] = readings;
    return first && readings.every(({ text, start }) => text === first.text && start === first.start)
      ? first
      : null;
  }

  private look(offset: number): { from: number; to: number; fits: Fit[] } {
    let [from, to] = [offset, offset];
    while (from > 0 && !/[\n\t|]/.test(this.stream[from - 1]!) && offset - from <= LONGEST) from -= 1;
    while (to < this.stream.length && !/[\n\t|:]/.test(this.stream[to]!) && to - offset <= LONGEST) to += 1;
    const printed = this.stream.slice(from, to);
    const opening = OPENING.exec(printed)?.[0].length ?? 0;
    const [first, end] = [printed.slice(opening).search(/\S/) + opening, printed.trimEnd().length];
    const fits: Fit[] = [];
    if (to - from <= LONGEST)
      for (let start = Math.max(opening, first - LOST_AT_END); start <= first; start += 1)
        for (
          let length = end - start;
          length <= Math.min(end + LOST_AT_END, printed.length) - start;
          length += 1
        )
          for (const cell of this.byLength.get(length) ?? [])
            if (this.agrees(cell, from + start)) fits.push({ cell, start: from + start });
    return { from, to: Math.max(to, offset + 1), fits };
  }

  private agrees({ small, text }: ShortText, start: number): boolean {
    let [seen, lost] = [0, 0];
    for (let i = 0; i < text.length; i += 1) {
      const char = this.stream[start + i]!;
      if (char === ' ' && small[i] !== ' ') lost += 1;
      else if (char.toLowerCase() !== small[i]) return false;
      else if (char !== ' ') seen += 1;
    }
    return lost > 0 && seen >= LEAST_LETTERS && seen >= LEAST_SEEN * (seen + lost);
  }

  private read({ cell, start }: Fit, offset: number): PassageReading | null {
    const { tokens, witness, line, part } = cell;
    const number = tokens.findIndex(({ start: at, end }) => offset >= start + at && offset < start + end);
    const token = tokens[number];
    if (!token || (part === 'cell' && !this.language.isUsual(token.key))) return null;
    const place = { start: start + token.start, end: start + token.end };
    const seen = this.stream.slice(place.start, place.end);
    const shouted =
      /\p{Lu}{2}/u.test(this.stream.slice(start, start + cell.text.length)) && !/\p{Ll}/u.test(seen);
    const printed = shouted ? token.text.toUpperCase() : token.text;
    const text = [...seen].map((char, i) => (char === ' ' ? printed[i]! : char)).join('');
    return {
      ...place,
      kind: 'word',
      text,
      part,
      key: token.key,
      before: tokens[number - 1]?.key ?? null,
      after: tokens[number + 1]?.key ?? null,
      lost: [...seen].flatMap((char, i) => (char === ' ' ? [{ at: place.start + i, glyph: text[i]! }] : [])),
      wordsBefore: this.intact(tokens.slice(0, number), start) + WORDS_AT_END,
      wordsAfter: this.intact(tokens.slice(number + 1), start) + WORDS_AT_END,
      witness,
      line,
      quote: cell.text,
    };
  }

  /** How many of these words of a cell lost nothing. */
  private intact(tokens: readonly Token[], start: number): number {
    return tokens.filter((token) => !this.stream.slice(start + token.start, start + token.end).includes(' '))
      .length;
  }
}

/** The cells of a line, without bullets and numbers, and what stands before its colon. */
function cellsOf(line: string): string[] {
  return line.split(/[\t|]/).flatMap((cell) => {
    const text = cell.replace(OPENING, '').trim();
    const label = text.split(':', 1)[0]!.trim();
    return [text, label].filter(({ length }) => length > LEAST_LETTERS && length <= LONGEST);
  });
}
