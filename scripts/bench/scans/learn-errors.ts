import type { ErrorModel } from '../../receive/ocr/error-model.ts';
import type { Pair } from './align-letters.ts';

/**
 * With more errors than this within a stretch of letters, lines were read in another order; letters were not misread.
 */
const BURST = { errors: 5, reach: 6 };
/** Knots of the strength of a rival against the chosen letter; each needs enough letters to be measured. */
const KNOTS = [0, 0.05, 0.25, 0.45, 0.65, 0.85, 1.05];

/** Which letters recognition takes for which. */
export interface Confusions {
  /** How often each letter stood on the pages. */
  letters: Record<string, number>;
  /** For each true letter what it was read as, and how often; an empty key or value: a letter too many or too few. */
  confusions: Record<string, Record<string, number>>;
}

/** Measures which letters recognition takes for which, and how often it is wrong where it has a strong rival. */
export function learnErrors(pairs: readonly Pair[]): { model: ErrorModel; confused: Confusions } {
  const wrong = pairs.map(({ truth, read }) => truth !== read);
  const isBurst = (at: number): boolean =>
    wrong.slice(Math.max(0, at - BURST.reach), at + BURST.reach + 1).filter(Boolean).length >= BURST.errors;
  const used = pairs.filter((_, at) => !wrong[at] || !isBurst(at));
  const confusions: Confusions['confusions'] = {};
  const letters: Record<string, number> = {};
  for (const { truth, read } of used) {
    if (truth !== '') letters[truth] = (letters[truth] ?? 0) + 1;
    if (truth === read) continue;
    const row = (confusions[truth] ??= {});
    row[read] = (row[read] ?? 0) + 1;
  }
  return { model: rivals(used), confused: { letters, confusions } };
}

/** The strength of the strongest rival of a read letter against it; 0 where it has none. */
function rivalry({ read, letter }: Pair): number {
  const own = letter?.choices.find(({ text }) => text === read)?.confidence ?? 1;
  const others = letter?.choices.filter(({ text }) => text !== read && text.trim() !== '') ?? [];
  return Math.max(0, ...others.map(({ confidence }) => confidence)) / own;
}

function rivals(pairs: readonly Pair[]): ErrorModel {
  const read = pairs.filter(({ read, letter }) => read !== '' && letter !== null);
  const wrongByRivalry = KNOTS.map((knot, at): [number, number] => {
    const [from, to] = [((KNOTS[at - 1] ?? -1) + knot) / 2, (knot + (KNOTS[at + 1] ?? 9)) / 2];
    const near = read.filter((pair) => rivalry(pair) >= from && rivalry(pair) < to);
    const wrong = near.filter(({ truth, read: shown }) => truth !== shown).length;
    // As if one more in two had been wrong, so that few letters promise nothing.
    return [knot, round((wrong + 0.5) / (near.length + 1))];
  });
  for (let at = 1; at < wrongByRivalry.length; at += 1)
    wrongByRivalry[at]![1] = Math.max(wrongByRivalry[at]![1], wrongByRivalry[at - 1]![1]);
  const wrong = read.filter(({ truth, read: shown }) => truth !== '' && truth !== shown);
  const strongest = wrong.filter(({ truth, read: shown, letter }) => {
    const others = letter!.choices.filter(({ text }) => text !== shown);
    return others.toSorted((one, two) => two.confidence - one.confidence)[0]?.text === truth;
  });
  return { wrongByRivalry, strongestIsTrue: round(strongest.length / Math.max(1, wrong.length)) };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
