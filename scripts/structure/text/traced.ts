import type { RepairedLine } from '../../../src/domain/repair.ts';
import type { LineRange, Mark } from '../../../src/domain/span.ts';

/** A stretch of a traced text that stands unbroken in one repaired line; `at` and `column` are offsets from 0. */
interface Run {
  at: number;
  line: number;
  column: number;
  length: number;
  /** A second showing of a text that is placed elsewhere. */
  echo?: true;
}

/**
 * A text in which each character knows its source line and column: pieces of lines cut, trimmed and joined.
 *
 * Every text of a plan is made of these, so its lines, its marks and the proof that nothing is lost follow from
 * the pieces themselves. A glue between two pieces (a blank, a line feed) belongs to no line.
 */
export class Traced {
  readonly text: string;
  readonly runs: readonly Run[];

  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.runs = runs;
  }

  /** The whole repaired line. */
  static ofLine(line: RepairedLine): Traced {
    const { text, number } = line;
    return new Traced(text, text === '' ? [] : [{ at: 0, line: number, column: 0, length: text.length }]);
  }

  static readonly empty = new Traced('', []);

  /** The pieces with `glue` between them; empty pieces leave no glue. */
  static join(parts: readonly Traced[], glue = ' '): Traced {
    let text = '';
    const runs: Run[] = [];
    for (const part of parts) {
      if (part.text === '') continue;
      if (text !== '') text += glue;
      for (const run of part.runs) runs.push({ ...run, at: run.at + text.length });
      text += part.text;
    }
    return new Traced(text, runs);
  }

  slice(start: number, end = this.text.length): Traced {
    const runs: Run[] = [];
    for (let index = this.runFrom(start); index < this.runs.length; index += 1) {
      const run = this.runs[index]!;
      if (run.at >= end) break;
      const from = Math.max(run.at, start);
      const to = Math.min(run.at + run.length, end);
      if (from < to)
        runs.push({
          at: from - start,
          line: run.line,
          column: run.column + from - run.at,
          length: to - from,
          ...(run.echo ? { echo: true as const } : {}),
        });
    }
    return new Traced(this.text.slice(start, end), runs);
  }

  /** The first run that ends behind an offset: a paragraph may have a hundred thousand. */
  private runFrom(start: number): number {
    return firstThat(this.runs, ({ at, length }) => at + length > start);
  }

  trim(): Traced {
    const { text } = this;
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    return start === 0 && end === text.length ? this : this.slice(start, Math.max(start, end));
  }

  /** Each stretch of blanks as one blank: on paper its width means nothing. */
  collapse(): Traced {
    if (!/\s\s|[^\S ]/.test(this.text)) return this;
    const parts: Traced[] = [];
    for (const { index, 0: word } of this.text.matchAll(/\S+/g))
      parts.push(this.slice(index, index + word.length));
    return Traced.join(parts);
  }

  /** The text with the blanks that were folded as wide as in its lines: a wide one may be a lost letter. */
  get spaced(): string {
    let text = '';
    for (const [index, run] of this.runs.entries()) {
      const before = this.runs[index - 1];
      const end = before ? before.at + before.length : 0;
      text += this.text.slice(end, run.at);
      const folded =
        before?.line === run.line ? run.column - before.column - before.length - (run.at - end) : 0;
      text += ' '.repeat(Math.max(0, folded)) + this.text.slice(run.at, run.at + run.length);
    }
    const last = this.runs.at(-1);
    return text + this.text.slice(last ? last.at + last.length : 0);
  }

  /**
   * The same text as a second showing: a cell merged down over several rows holds for each of them, but stands in
   * the source once.
   */
  echo(): Traced {
    return new Traced(
      this.text,
      this.runs.map((run) => ({ ...run, echo: true as const })),
    );
  }

  /** Whether all of it is shown elsewhere too. */
  get isEcho(): boolean {
    return this.runs.length > 0 && this.runs.every(({ echo }) => echo === true);
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** First and last source line; a text of no line at all has none. */
  get lines(): LineRange | null {
    const first = this.runs[0];
    const last = this.runs.at(-1);
    if (!first || !last) return null;
    return [Math.min(first.line, last.line), Math.max(first.line, last.line)];
  }

  get firstLine(): number {
    return this.runs[0]?.line ?? 1;
  }

  /** The ledger entries that this text shows, at offsets in it. */
  marks(lines: ReadonlyMap<number, RepairedLine>): Mark[] {
    const marks: Mark[] = [];
    for (const run of this.runs) {
      const spans = lines.get(run.line)?.spans ?? [];
      for (let index = firstThat(spans, ({ end }) => end >= run.column); index < spans.length; index += 1) {
        const span = spans[index]!;
        if (span.start > run.column + run.length) break;
        const start = Math.max(span.start, run.column);
        const end = Math.min(span.end, run.column + run.length);
        if (start > end || (start === end && span.start !== span.end)) continue;
        const { line, column } = span.repair;
        const shift = run.at - run.column;
        const last = marks.at(-1);
        // Blanks inside a repaired stretch may be folded away, which cuts it in runs: one mark all the same.
        if (last && last.line === line && last.column === column) last.end = end + shift;
        else marks.push({ start: start + shift, end: end + shift, line, column });
      }
    }
    return marks;
  }
}

/** The number of the first item for which it holds, found by halves; it must hold for all items after one. */
function firstThat<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the first to the last line of several texts; null where none has a line. */
export function linesOf(parts: Iterable<Traced>): LineRange | null {
  let first = Infinity;
  let last = 0;
  for (const { lines } of parts)
    if (lines) {
      first = Math.min(first, lines[0]);
      last = Math.max(last, lines[1]);
    }
  return last === 0 ? null : [first, last];
}
