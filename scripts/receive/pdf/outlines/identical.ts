import type { Reference } from './features.ts';
import type { Guess } from './judge.ts';
import { difference } from './raster.ts';
import type { Part, Shape } from './shape.ts';

/** Pictures that differ by no more are of one drawing. */
const SAME = 0.02;
/** Widths in em that differ by no more are one width. */
const SAME_WIDTH = 0.012;

/**
 * Puts the letter first whose drawing in a reference is the very one: the font is that of the reference, or made
 * from it. Nothing changes where no guess, or more than one, is drawn just so.
 */
export function preferIdentical(shape: Shape, guesses: Guess[], references: readonly Reference[]): Guess[] {
  const same = guesses.filter(({ letter }) =>
    references.some(({ known }) => {
      const like = known.letters.get(letter);
      return like !== undefined && isSame(like, shape);
    }),
  );
  if (same.length !== 1) return guesses;
  const [{ letter }] = same as [Guess];
  const rest = guesses.filter((guess) => guess.letter !== letter);
  const sum = rest.reduce((total, { probability }) => total + probability, 0);
  const left = Math.min(LEFT, sum);
  return [
    { letter, probability: 1 - left },
    ...rest.map((guess) => ({ ...guess, probability: sum > 0 ? (guess.probability / sum) * left : 0 })),
  ];
}

/** What is left for all other letters. */
const LEFT = 0.004;

function isSame(a: Shape, b: Shape): boolean {
  if (Math.abs(a.width - b.width) > SAME_WIDTH || a.above.length !== b.above.length) return false;
  return samePart(a.body, b.body) && samePart(a.marks, b.marks) && samePart(a.below, b.below);
}

function samePart(a: Part | null, b: Part | null): boolean {
  if (a === null || b === null) return a === b;
  return difference(a.raster, b.raster) < SAME && Math.abs(a.y - b.y) < SAME;
}
