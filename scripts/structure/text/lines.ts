import type { RepairedText } from '../../../src/domain/repair.ts';
import { isCapitals } from '../grammar/capitals.ts';
import { readMarker, type Marker } from '../grammar/markers.ts';
import { readModelHeading, type ModelHeading } from '../grammar/model-heading.ts';
import { Traced } from './traced.ts';

/**
 * A line that is not blank, ready for reading. What it begins with is read at the first question and kept: a dozen
 * readers ask.
 */
export class Line {
  readonly number: number;
  /** The line without the blanks around it. */
  readonly body: Traced;
  readonly text: string;
  /** The line as it stands, with leading tabs and trailing blanks. */
  readonly whole: Traced;
  private knownMarker: Marker | null | undefined;
  private knownHeading: ModelHeading | null | undefined;
  private knownCapitals: boolean | undefined;

  constructor(number: number, body: Traced, whole: Traced) {
    this.number = number;
    this.body = body;
    this.text = body.text;
    this.whole = whole;
  }

  /** The mark that it begins with, "1.2." or "-". */
  get marker(): Marker | null {
    if (this.knownMarker === undefined) this.knownMarker = readMarker(this.text);
    return this.knownMarker;
  }

  /** The heading of a model that it begins with. */
  get heading(): ModelHeading | null {
    if (this.knownHeading === undefined) this.knownHeading = readModelHeading(this.text);
    return this.knownHeading;
  }

  /** Whether it is printed in capitals throughout. */
  get capitals(): boolean {
    this.knownCapitals ??= isCapitals(this.text);
    return this.knownCapitals;
  }

  /** What its marker leaves of the text. */
  get unmarked(): string {
    return this.text.slice(this.marker?.length ?? 0);
  }

  /** The same line with another text: marks of Markdown or of a note taken out, or one of its columns. */
  with(body: Traced, whole = this.whole): Line {
    return new Line(this.number, body, whole);
  }
}

/** The lines of a text that are not blank, in order. How many blank lines stand between them means nothing. */
export function contentLines(repaired: RepairedText): Line[] {
  const lines: Line[] = [];
  for (const line of repaired.lines) {
    if (line.text.trim() === '') continue;
    const whole = Traced.ofLine(line);
    lines.push(new Line(line.number, whole.trim(), whole));
  }
  return lines;
}

/** "## II. NỘI DUNG": the mark of a heading in Markdown. */
const HEADING_MARK = /^#{1,6}\s+(?=\S)/;
/** "**Mục tiêu:**": what is printed bold. */
const BOLD = /(\*\*)(?=[^*\s])(.+?)(?<=[^*\s])\1/g;

/** A text without the marks of Markdown, and these marks. */
export function withoutMarkup(text: Traced): { text: Traced; marks: Traced[] } {
  if (!/^#|\*\*/.test(text.text)) return { text, marks: [] };
  const cuts: [number, number][] = [];
  const heading = HEADING_MARK.exec(text.text);
  if (heading) cuts.push([0, heading[0].length]);
  for (const { index, 0: all, 1: mark } of text.text.matchAll(BOLD))
    cuts.push([index, index + mark!.length], [index + all.length - mark!.length, index + all.length]);
  const pieces: Traced[] = [];
  const marks: Traced[] = [];
  let at = 0;
  for (const [start, end] of cuts) {
    pieces.push(text.slice(at, start));
    marks.push(text.slice(start, end).trim());
    at = end;
  }
  return { text: Traced.join([...pieces, text.slice(at)], '').trim(), marks };
}

/** Parts the marks of Markdown from lines: they say how a text looks, not what it says. */
export function takeMarkup(lines: readonly Line[]): { kept: Line[]; marks: Traced[] } {
  const all: Traced[] = [];
  const kept = lines.map((line) => {
    const { text: body, marks } = withoutMarkup(line.body);
    if (marks.length === 0) return line;
    all.push(...marks);
    return line.with(body, body);
  });
  return { kept: kept.filter(({ text }) => text !== ''), marks: all };
}

/**
 * How many characters a full line of the text holds: the length that one line in four exceeds.
 *
 * Short lines (cells, headings) are left out; a text without long lines counts as 80 wide.
 */
export function fullWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length >= 40);
  if (lengths.length === 0) return 80;
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)]!;
}

/** Whether most lines stand right below one another: then a blank line parts something. */
export function isSingleSpaced(lines: readonly Line[]): boolean {
  const close = lines.filter((line, at) => at > 0 && line.number === lines[at - 1]!.number + 1).length;
  return close * 2 > lines.length;
}

/** Blanks between the two columns in which heads and signatures are printed. */
const COLUMN_GAP = /\s{4,}|\t+/g;

/** The columns of a line as lines of their own: "Nơi nhận:          TM. ỦY BAN NHÂN DÂN". */
export function columnsOf(line: Line): Line[] {
  const cuts = [...line.text.matchAll(COLUMN_GAP)];
  if (cuts.length === 0) return [line];
  const starts = [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((start, at) => {
    return line.with(line.body.slice(start, cuts[at]?.index ?? line.text.length));
  });
}
