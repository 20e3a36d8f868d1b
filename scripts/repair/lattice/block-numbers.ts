import { MOST_ROMAN, romanValue, toRoman } from '../../../src/vietnamese/list-numbers.ts';

/** The number of a block at the start of a line, its full stops there or lost: "2. Mục đích", "3 1  Rà soát", "II  NỘI DUNG", "B  NHÓM". */
const NUMBER =
  /^\s?(?:(\d{1,2}(?:[. ]\d{1,2}){0,3})|([IVX]{1,5}|[A-H]))(?:[.)] ?| {2,3}|\. )(?=[\s“"(]?\p{L}|$)/u;

/** The numbers that the blocks of a text have, by which a number with a lost full stop is told from a row of a table. */
export class BlockNumbers {
  private readonly printed = new Set<string>();
  /** Numbers with nothing but a blank behind them, as rows of a table have. */
  private readonly bare = new Set<string>();

  constructor(stream: string) {
    for (const line of stream.split('\n')) {
      const row = BARE.exec(line.slice(0, LONGEST));
      if (row) this.bare.add(row[1]!);
      const number = NUMBER.exec(line.slice(0, LONGEST));
      if (number) this.printed.add(levelsOf(number[1] ?? number[2]!));
    }
  }

  /** Whether the number before or after this one has no full stop though nothing is lost there: rows of a table. */
  isRow(number: string): boolean {
    return neighboursOf(number.trim()).some((other) => this.bare.has(other));
  }

  /** Whether the block before or after this one is numbered too: "3 1" beside "3.2", "I" beside "II". */
  isInSequence(number: string): boolean {
    const levels = levelsOf(number.trim()).split('.');
    const head = levels.slice(0, -1);
    return neighboursOf(levels.at(-1)!).some((last) => this.printed.has([...head, last].join('.')));
  }
}

const BARE = /^\s?(\d{1,2}) \p{Lu}\p{L}/u;

/** No number of a block, with the first letter behind it, is longer. */
const LONGEST = 20;

const levelsOf = (number: string): string => number.replaceAll(' ', '.');

function neighboursOf(last: string): string[] {
  const roman = romanValue(last);
  if (roman !== null)
    return [roman - 1, roman + 1].filter((value) => value > 0 && value <= MOST_ROMAN).map(toRoman);
  if (/^\d+$/.test(last)) return [String(Number(last) - 1), String(Number(last) + 1)];
  const letter = last.charCodeAt(0);
  return [letter - 1, letter + 1].map((code) => String.fromCharCode(code));
}
