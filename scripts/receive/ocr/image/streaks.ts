import type { Rule, Rules } from './rules.ts';

/** The line that a speck on the glass of a scanner draws down a page: its x is `at` + `lean` · y. */
export interface Streak {
  at: number;
  lean: number;
}

/** The least length of a streak's pieces together, in letters. */
const LENGTH = 8;
/** No page lies so askew that its streak leans more. */
const STEEPEST = 0.05;

/**
 * Finds the streaks of a dirty scanner: pieces of upright rules that stand on one line which no two level rules cross,
 * for then it is the edge of a table. To be asked before the page is levelled: a hair one pixel wide is lost by that.
 */
export function findStreaks({ horizontal, vertical }: Rules, letter: number): Streak[] {
  let pieces = vertical.filter((rule) => rule.thick <= 4);
  const streaks: Streak[] = [];
  for (;;) {
    const best = longestLine(pieces);
    if (best === null || lengthOn(best, pieces) < LENGTH * letter) return streaks;
    const on = pieces.filter((piece) => isOn(best, piece));
    const crossing = horizontal.filter((level) => crosses(level, best, on));
    if (crossing.length < 2) streaks.push(best);
    pieces = pieces.filter((piece) => !on.includes(piece));
  }
}

function longestLine(pieces: readonly Rule[]): Streak | null {
  const lines = pieces.flatMap((one) => pieces.flatMap((two) => through(one, two)));
  const lengths = lines.map((line) => lengthOn(line, pieces));
  return lines[lengths.indexOf(Math.max(...lengths))] ?? null;
}

/** Whether a level rule meets one of the pieces. */
function crosses(level: Rule, { at, lean }: Streak, pieces: readonly Rule[]): boolean {
  const y = place(level);
  const x = at + lean * y;
  const met = pieces.some((piece) => y >= piece.from - 6 && y <= piece.to + 6);
  return met && x >= level.from - 6 && x <= level.to + 6;
}

/** A streak as a rule down the whole page, to be erased. */
export const asRule = ({ at, lean }: Streak, height: number): Rule => ({
  from: 0,
  to: height,
  start: at,
  end: at + lean * height,
  thick: 2,
});

/** The line through the middles of two pieces; through a single long one where both are the same. */
function through(one: Rule, two: Rule): Streak[] {
  const [from, to] = one === two ? [one.from, one.to] : [middle(one), middle(two)];
  const [start, end] = one === two ? [one.start, one.end] : [place(one), place(two)];
  if (to - from < 1) return [];
  const lean = (end - start) / (to - from);
  return Math.abs(lean) > STEEPEST ? [] : [{ at: start - lean * from, lean }];
}

const middle = (rule: Rule): number => (rule.from + rule.to) / 2;
const place = (rule: Rule): number => (rule.start + rule.end) / 2;
const isOn = (streak: Streak, rule: Rule): boolean =>
  Math.abs(streak.at + streak.lean * middle(rule) - place(rule)) <= 3;

const lengthOn = (streak: Streak, pieces: readonly Rule[]): number =>
  pieces.filter((piece) => isOn(streak, piece)).reduce((sum, { from, to }) => sum + to - from, 0);
