/** What a line is, as far as its end depends on it, and what the next one is. */
export type Own = 'item' | 'number' | 'plain' | 'capitals';
type Next = 'item' | 'number' | 'capital' | 'small' | 'none';

const MARKS = '.;:,';
type Ends = Record<string, number>;

/**
 * How lines end before each kind of next line, of a hundred: measured on the plans of `content/`, letters last. A text
 * adds its own lines to it, so that its own habit ("items end in a semicolon") soon outweighs the others'.
 */
const usual: Record<Next, Ends> = {
  item: { '.': 57, ';': 8, ':': 17, ',': 1, '': 17 },
  number: { '.': 73, ';': 2, ':': 2, ',': 1, '': 22 },
  capital: { '.': 23, ';': 3, ':': 2, ',': 3, '': 69 },
  small: { '.': 1, ';': 1, ':': 1, ',': 7, '': 90 },
  none: { '.': 40, ';': 1, ':': 1, ',': 1, '': 57 },
};
/** How much the habits of other texts count, in lines. */
const USUAL_LINES = 6;
/** The share of each mark among what follows a word anywhere, which the model of words counts already. */
const anywhere: Ends = { '.': 0.05, ';': 0.02, ':': 0.03, ',': 0.05 };
/** The shape of the page speaks for or against a mark by so much at most, in nats. */
const MOST_NATS = 3.5;

/** Tells by the lines around which mark a line ends with. */
export class LineEnds {
  private readonly counts = new Map<string, Ends>();
  private readonly stream: string;

  constructor(stream: string) {
    this.stream = stream;
    const lines = stream.split('\n').filter((line) => /\S/.test(line));
    for (const [index, line] of lines.entries()) {
      const end = line.trimEnd();
      const last = end.at(-1)!;
      const mark = MARKS.includes(last) ? last : '';
      // A letter before more blanks than one may have lost its mark.
      if (mark === '' && line.length > end.length + 1) continue;
      const context = contextOf(line, lines[index + 1]);
      let ends = this.counts.get(context);
      if (!ends) this.counts.set(context, (ends = {}));
      ends[mark] = (ends[mark] ?? 0) + 1;
    }
  }

  /**
   * How much the lines speak for a mark at the end of the line that ends here, in nats.
   *
   * @param at the offset of the blank that may be a mark; only blanks follow on the line
   */
  natsFor(mark: string, at: number): number {
    if (!MARKS.includes(mark)) return 0;
    const own = lineUpTo(this.stream, at, REACH);
    const next = nextLine(this.stream, at);
    const context = contextOf(own, next);
    const counted = this.counts.get(context) ?? {};
    const prior = usual[nextOf(next)];
    const total = Object.values(counted).reduce((sum, count) => sum + count, 0);
    const share = ((counted[mark] ?? 0) + (USUAL_LINES * (prior[mark] ?? 0)) / 100) / (total + USUAL_LINES);
    const nats = Math.log(Math.max(share, 1e-3) / anywhere[mark]!);
    return Math.min(Math.max(nats, -MOST_NATS), MOST_NATS);
  }
}

const contextOf = (line: string, next: string | undefined): string => `${ownOf(line)} ${nextOf(next)}`;

/** The number of a block; its mark may be lost, which leaves two blanks: "3  Đoàn thể". */
const NUMBERED =
  /^\s*(?:\d{1,2}(?:\.\d{1,2})*(?:[.)]|(?= {2}\p{L}))|[IVX]+(?:\.|(?= {2}\p{Lu}))|[a-zđ]\))\s/u;

/** Whether a line is a heading in capitals. */
export const isInCapitals = (line: string): boolean => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

/** Whether nothing but blanks stands between a place and the end of its line. */
export const isLineEnd = (stream: string, at: number): boolean =>
  /^ *(?:\n|$)/.test(stream.slice(at, at + 8));

/** What a line is, as far as what it ends with and where it has a colon depend on it. */
export function ownOf(line: string): Own {
  if (isInCapitals(line)) return 'capitals';
  if (/^\s*[-+•*]/u.test(line)) return 'item';
  return NUMBERED.test(line) ? 'number' : 'plain';
}

function nextOf(line: string | undefined): Next {
  if (line === undefined) return 'none';
  if (/^\s*[-+•*]/u.test(line)) return 'item';
  if (NUMBERED.test(line)) return 'number';
  return /^\s*[\p{Lu}“"(]/u.test(line) ? 'capital' : 'small';
}

/** Lines are looked at so far: one may be a megabyte long. */
const REACH = 240;

/** The line up to a place, of a long one its last `reach` characters. */
export function lineUpTo(stream: string, at: number, reach: number): string {
  const before = stream.slice(Math.max(0, at - reach), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** The rest of the line from a place, of a long one its first `reach` characters. */
export const lineFrom = (stream: string, at: number, reach: number): string =>
  stream.slice(at, at + reach).split('\n', 1)[0]!;

/** The next line that holds something; undefined at the end. */
function nextLine(stream: string, at: number): string | undefined {
  return stream
    .slice(at, at + 2 * REACH)
    .split('\n')
    .slice(1)
    .find((line) => /\S/.test(line) && !/^\s*\d{1,3}\s*$/.test(line));
}
