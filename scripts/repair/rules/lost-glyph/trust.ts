import type { RepairStatus } from '../../../../src/domain/repair.ts';
import { isBarred } from './barriers.ts';
import { isInLongGap } from '../../lattice/blank-runs.ts';
import { isShortCapital, type Edge } from '../../lattice/edges.ts';
import { LOST_DIGIT } from '../../lattice/glyphs.ts';
import { isMarkBarred } from './mark-barriers.ts';
import { afterOnLine, beforeOnLine, type Surroundings } from './surroundings.ts';

/**
 * The posteriors from which on a reading is applied. They were set by the calibration on made-up damage that
 * `npm run bench:repair` prints: a tier begins where its bucket reaches the share of right readings asked of it.
 * The same command prints the hand-made truth, which was looked at after each change, so its figures are those of a
 * text known while the rules were made, not of an unseen one. Learned sets need more than sets that a person confirmed.
 */
export const THRESHOLDS = {
  sureLearned: 0.995,
  sureConfirmed: 0.98,
  /** A word that was never met beside one of its neighbours: "Hội ·iên hiệp" is not "Hội viên" because that is met. */
  sureHalfKnown: 0.999,
  likely: 0.95,
  /** A reading that no other plan supports is applied only when the model sees nothing else. */
  likelyAlone: 0.975,
  sureMark: 0.98,
  likelyMark: 0.7,
};

/**
 * The probability that a reading is right, from its posterior: the lattice is too sure of itself, since it knows neither
 * every word nor every kind of damage. The two numbers fit the calibration that `npm run bench:repair` prints.
 */
export function calibrated(posterior: number): number {
  const p = Math.min(Math.max(posterior, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(0.78 * Math.log(p / (1 - p)) - 0.7)));
}

/** A glyph must be lost so often in a document before its losses are beyond doubt. */
const ENOUGH_LOSSES = 3;
/** Where more letters than this are lost near by nothing is surely read; where still more, nothing is applied. */
const DENSE = 0.22;
const HOPELESS = 0.34;
/** A glyph that is seen so close by, in the same case, is hardly lost here. */
const REACH = 12;

/** How far a reading of lost letters or marks may be trusted. */
export function trust(edge: Edge, around: Surroundings): RepairStatus {
  if (edge.lost.some(({ glyph }) => glyph === LOST_DIGIT)) return 'suggested';
  if (around.density > HOPELESS || isInLongGap(edge.lost, around.stream)) return 'suggested';
  return edge.kind === 'mark' ? trustMark(edge, around) : trustWord(edge, around);
}

function trustWord(edge: Edge, around: Surroundings): RepairStatus {
  const { posterior } = edge;
  if (isBarred(edge, around)) return 'suggested';
  const supported = isSupported(edge, around) && !isBesideGap(edge, around);
  const sure = around.confirmed ? THRESHOLDS.sureConfirmed : THRESHOLDS.sureLearned;
  const doubts =
    !supported ||
    isShortCapital(edge) ||
    edge.lost.length === edge.text.length ||
    isName(edge, around) ||
    around.density > DENSE ||
    (around.losses < ENOUGH_LOSSES && !around.confirmed) ||
    isSeenNear(edge, around.stream);
  const needed = isHalfKnown(edge, around) ? THRESHOLDS.sureHalfKnown : sure;
  if (posterior >= needed && !doubts) return 'repaired';
  return posterior >= (supported ? THRESHOLDS.likely : THRESHOLDS.likelyAlone) ? 'likely' : 'suggested';
}

/** The word stands in another plan, and beside one of its neighbours there or in the sound part of this text. */
function isSupported(edge: Edge, { language, before, after }: Surroundings): boolean {
  if (!language.isCommon(edge.key)) return false;
  return (
    (before !== undefined && language.isPair(before.key, edge.key)) ||
    (after !== undefined && language.isPair(edge.key, after.key))
  );
}

/** One neighbour on the line is a word that was never met beside this one. */
function isHalfKnown(edge: Edge, around: Surroundings): boolean {
  const { language } = around;
  const [before, after] = [beforeOnLine(edge, around), afterOnLine(edge, around)];
  return (
    (before?.kind === 'word' && !language.isPair(before.key, edge.key)) ||
    (after?.kind === 'word' && !language.isPair(edge.key, after.key))
  );
}

/** A doubled blank that nothing explains stands beside the word: what is there is unknown, so it is no support. */
function isBesideGap({ start, end }: Edge, { stream, before, after }: Surroundings): boolean {
  const gapBefore = before ? stream.slice(before.end, start) : '';
  const gapAfter = after ? stream.slice(end, after.start) : '';
  return [gapBefore, gapAfter].some((gap) => gap.length > 1 && !gap.includes('\n'));
}

/** A capitalised word beside another, and no other plan has the two together: a name, which is never surely read. */
function isName(edge: Edge, { language, before, after }: Surroundings): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(edge.text)) return false;
  const besideName = (other: Edge | undefined, [first, second]: [string, string]): boolean =>
    other?.kind === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(other.text) &&
    language.textsWithPair(first, second) === 0;
  return besideName(before, [before?.key ?? '', edge.key]) || besideName(after, [edge.key, after?.key ?? '']);
}

function isSeenNear(edge: Edge, stream: string): boolean {
  // Only what is on the same line counts, and only what is near is looked at: a line may be a megabyte long.
  const before = stream
    .slice(Math.max(0, edge.start - REACH), edge.start)
    .split('\n')
    .at(-1)!;
  const after = stream.slice(edge.end, edge.end + REACH).split('\n', 1)[0]!;
  const near = before + stream.slice(edge.start, edge.end) + after;
  return edge.lost.some(({ glyph }) => near.includes(glyph));
}

function trustMark(edge: Edge, around: Surroundings): RepairStatus {
  if (isMarkBarred(edge, around)) return 'suggested';
  if (edge.posterior >= THRESHOLDS.sureMark && around.losses >= ENOUGH_LOSSES) return 'repaired';
  return edge.posterior >= THRESHOLDS.likelyMark ? 'likely' : 'suggested';
}
