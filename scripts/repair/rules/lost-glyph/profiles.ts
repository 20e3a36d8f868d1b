import { GLYPHS, glyphNumber, RARELY_LOST } from '../../lattice/glyphs.ts';

/** A stretch of text that is set in one font as far as can be told: a label, an aside, the rest of a line. */
export interface Run {
  start: number;
  end: number;
  /** The type that such a place is set in as a rule: labels and headings bold, asides in brackets italic. */
  type: RunType;
}

/** The types of which a person may confirm what is lost. */
export type RunType = 'regular' | 'bold' | 'italic';

/** How often each glyph is seen, and is believed lost, in a run. */
export interface RunCounts {
  seen: Float64Array;
  lost: Float64Array;
}

/** The lost sets of a document: for each profile and glyph how likely it is lost, and which run has which profile. */
export interface Profiles {
  /** rates[profile][glyph]; profile 0 is sound text. */
  rates: Float64Array[];
  /** shares[run][profile], summing to 1. */
  shares: Float64Array[];
  /** Expected losses of each glyph in each profile: how much evidence a rate rests on. */
  losses: Float64Array[];
}

/** Pseudo-counts: a glyph never met is rarely lost, one seen ten times nearly never. */
const PRIOR_LOST = 0.06;
const PRIOR_SEEN = 1.5;
/** Brackets, commas, dashes and digits are seldom lost: a few believed losses must not call forth more. */
const PRIOR_SEEN_RARE = 25;
const priorSeen = Float64Array.from(GLYPHS, (glyph) =>
  RARELY_LOST.includes(glyph) ? PRIOR_SEEN_RARE : PRIOR_SEEN,
);
/** The rate of losses in sound text. */
const SOUND_RATE = 1e-5;
const MAX_PROFILES = 6;
const ROUNDS = 7;
/** A new profile must explain the document better by this many nats. */
const WORTH = 12;
/** How often the next run has the profile of the last. */
const STAY = 0.5;

/** Cuts a line where the font may change: after a label, around an aside in brackets. */
export function splitRuns(stream: string): Run[] {
  const runs: Run[] = [];
  let lineStart = 0;
  for (const line of stream.split('\n')) {
    const plain: RunType = isHeading(line) ? 'bold' : 'regular';
    const last: Run = { start: lineStart, end: lineStart + line.length + 1, type: plain };
    for (const { at, before } of cutsOf(line)) {
      runs.push({ start: last.start, end: lineStart + at, type: before ?? plain });
      last.start = lineStart + at;
    }
    runs.push(last);
    lineStart += line.length + 1;
  }
  return runs;
}

const isHeading = (line: string): boolean =>
  /^\s*(?:[IVX]+\.|\d+(?:\.\d+)*\.|Mô hình \d+)\s/u.test(line) ||
  (/\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line));

/** A place where the font may change, and the type of what ends there where that is not the type of the line. */
interface Cut {
  at: number;
  before: RunType | null;
}

function cutsOf(line: string): Cut[] {
  const cuts = new Map<number, Cut>();
  const label = /^[^:]{3,45}?(?::|\p{L} {2})(?=.*\S)/u.exec(line);
  if (label) cuts.set(label[0].length, { at: label[0].length, before: 'bold' });
  for (const { 0: aside, index } of line.matchAll(/\([^()]{12,}(?:\)|$)/g)) {
    const end = index + aside.length;
    if (!cuts.has(index)) cuts.set(index, { at: index, before: null });
    cuts.set(end, { at: end, before: 'italic' });
  }
  return [...cuts.values()].filter(({ at }) => at > 0 && at < line.length).sort((a, b) => a.at - b.at);
}

/** Empty counts for each run, with what is seen filled in. */
export function countSeen(stream: string, runs: readonly Run[]): RunCounts[] {
  return runs.map(({ start, end }) => {
    const seen = new Float64Array(GLYPHS.length);
    for (const char of stream.slice(start, end)) {
      const glyph = glyphNumber(char);
      if (glyph !== undefined) seen[glyph]! += 1;
    }
    return { seen, lost: new Float64Array(GLYPHS.length) };
  });
}

/**
 * Learns the lost sets of a document from believed losses: a mixture of Bernoulli profiles over runs, chained by a
 * hidden Markov model so that short runs lean on their neighbours.
 *
 * Profiles are added one by one where the present ones explain a run worst, so the result needs no random start.
 */
export function learnProfiles(counts: readonly RunCounts[]): Profiles {
  const sparse = counts.map(sparsely);
  let rates = [soundRates(), pooledRates(counts)];
  let fitted = fit(sparse, rates);
  while (rates.length < MAX_PROFILES) {
    const seed = worstExplained(sparse, counts, fitted.rates);
    if (seed === null) break;
    const tried = fit(sparse, [...fitted.rates, seed]);
    if (tried.logLikelihood - fitted.logLikelihood < WORTH) break;
    fitted = tried;
    rates = tried.rates;
  }
  return fitted;
}

/** Which runs of a text have which of the lost sets that another text taught. */
export function shareProfiles(counts: readonly RunCounts[], rates: readonly Float64Array[]): Profiles {
  const sparse = counts.map(sparsely);
  const { shares } = smooth(sparse, rates);
  const { losses } = reestimate(sparse, shares, rates.length);
  return { rates: [...rates], shares, losses };
}

/** The glyphs that a run has, and in the same order how many of each are seen and lost. */
interface Sparse {
  glyphs: Int32Array;
  seen: Float64Array;
  lost: Float64Array;
}

function sparsely({ seen, lost }: RunCounts): Sparse {
  const glyphs = Int32Array.from(GLYPHS.keys()).filter((glyph) => seen[glyph]! > 0 || lost[glyph]! > 1e-4);
  return {
    glyphs,
    seen: Float64Array.from(glyphs, (glyph) => seen[glyph]!),
    lost: Float64Array.from(glyphs, (glyph) => lost[glyph]!),
  };
}

const soundRates = (): Float64Array => new Float64Array(GLYPHS.length).fill(SOUND_RATE);

const rateOf = (lost: number, seen: number, glyph: number): number =>
  Math.min((lost + PRIOR_LOST) / (lost + seen + PRIOR_LOST + priorSeen[glyph]!), 0.999);

/** The rates over all runs in which something is lost. */
function pooledRates(counts: readonly RunCounts[]): Float64Array {
  const lost = new Float64Array(GLYPHS.length);
  const seen = new Float64Array(GLYPHS.length);
  for (const run of counts) {
    if (run.lost.reduce((sum, value) => sum + value, 0) < 0.5) continue;
    for (let glyph = 0; glyph < lost.length; glyph += 1) {
      lost[glyph]! += run.lost[glyph]!;
      seen[glyph]! += run.seen[glyph]!;
    }
  }
  return lost.map((value, glyph) => rateOf(value, seen[glyph]!, glyph));
}

/** ln of each rate, and of what is left of it: asked for in every run. */
interface RateLogs {
  lost: Float64Array;
  seen: Float64Array;
}

const logsOf = (rates: Float64Array): RateLogs => ({
  lost: rates.map((rate) => Math.log(rate)),
  seen: rates.map((rate) => Math.log1p(-rate)),
});

function logLikelihood({ glyphs, seen, lost }: Sparse, logs: RateLogs): number {
  let sum = 0;
  for (let at = 0; at < glyphs.length; at += 1)
    sum += lost[at]! * logs.lost[glyphs[at]!]! + seen[at]! * logs.seen[glyphs[at]!]!;
  return sum;
}

/** Rates made from the run that the profiles explain worst, leaning on the pooled ones. */
function worstExplained(
  sparse: readonly Sparse[],
  counts: readonly RunCounts[],
  rates: readonly Float64Array[],
): Float64Array | null {
  let worst = -1;
  let gap = 3;
  const logs = rates.map(logsOf);
  for (const [index, run] of sparse.entries()) {
    const now = Math.max(...logs.map((profile) => logLikelihood(run, profile)));
    const own = run.seen.reduce((sum, seen, at) => sum + ownLikelihood(seen, run.lost[at]!), 0);
    if (own - now > gap) {
      gap = own - now;
      worst = index;
    }
  }
  if (worst < 0) return null;
  const { seen, lost } = counts[worst]!;
  const pooled = rates[1]!;
  return pooled.map((rate, glyph) => {
    const weight = 0.3;
    const value = (lost[glyph]! + weight * rate) / (lost[glyph]! + seen[glyph]! + weight);
    return Math.min(Math.max(value, 1e-4), 0.999);
  });
}

function ownLikelihood(seen: number, lost: number): number {
  const rate = Math.min(Math.max(lost / (lost + seen), 0.001), 0.999);
  return lost * Math.log(rate) + seen * Math.log1p(-rate);
}

function fit(
  sparse: readonly Sparse[],
  start: readonly Float64Array[],
): Profiles & { logLikelihood: number } {
  let rates = [...start];
  let shares: Float64Array[] = [];
  let losses: Float64Array[] = [];
  let total = -Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    ({ shares, total } = smooth(sparse, rates));
    ({ rates, losses } = reestimate(sparse, shares, rates.length));
  }
  return { rates, shares, losses, logLikelihood: total };
}

/** Forward–backward over the runs. */
function smooth(
  sparse: readonly Sparse[],
  rates: readonly Float64Array[],
): { shares: Float64Array[]; total: number } {
  const size = rates.length;
  const move = (1 - STAY) / size;
  const logs = rates.map(logsOf);
  const emissions = sparse.map((run) => logs.map((profile) => logLikelihood(run, profile)));
  const forward: Float64Array[] = [];
  let total = 0;
  for (const emission of emissions) {
    const last = forward.at(-1);
    const top = Math.max(...emission);
    const row = new Float64Array(size);
    for (let z = 0; z < size; z += 1)
      row[z] = Math.exp(emission[z]! - top) * (last ? last[z]! * STAY + move : 1 / size);
    total += top + Math.log(normalize(row));
    forward.push(row);
  }
  let backward = new Float64Array(size).fill(1);
  const shares: Float64Array[] = new Array<Float64Array>(sparse.length);
  for (let i = sparse.length - 1; i >= 0; i -= 1) {
    const row = forward[i]!;
    for (let z = 0; z < size; z += 1) row[z]! *= backward[z]!;
    normalize(row);
    shares[i] = row;
    backward = carryBack(backward, emissions[i]!, move);
  }
  return { shares, total };
}

/** Makes the shares of a row sum to 1. @returns what they summed to */
function normalize(row: Float64Array): number {
  let sum = 0;
  for (const value of row) sum += value;
  for (let z = 0; z < row.length; z += 1) row[z]! /= sum;
  return sum;
}

/** What a run says to the one before it, the most likely profile as 1. */
function carryBack(
  backward: Float64Array,
  emission: readonly number[],
  move: number,
): Float64Array<ArrayBuffer> {
  const top = Math.max(...emission);
  const next = new Float64Array(backward.length);
  let pooled = 0;
  for (let z = 0; z < next.length; z += 1) {
    next[z] = backward[z]! * Math.exp(emission[z]! - top);
    pooled += next[z]!;
  }
  pooled *= move;
  let scale = -Infinity;
  for (let z = 0; z < next.length; z += 1) {
    next[z] = next[z]! * STAY + pooled;
    scale = Math.max(scale, next[z]!);
  }
  for (let z = 0; z < next.length; z += 1) next[z]! /= scale;
  return next;
}

function reestimate(
  sparse: readonly Sparse[],
  shares: readonly Float64Array[],
  size: number,
): { rates: Float64Array[]; losses: Float64Array[] } {
  const losses = Array.from({ length: size }, () => new Float64Array(GLYPHS.length));
  const seens = Array.from({ length: size }, () => new Float64Array(GLYPHS.length));
  for (const [index, { glyphs, seen, lost }] of sparse.entries())
    for (let z = 0; z < size; z += 1) {
      const [losing, seeing, share] = [losses[z]!, seens[z]!, shares[index]![z]!];
      for (let at = 0; at < glyphs.length; at += 1) {
        losing[glyphs[at]!]! += lost[at]! * share;
        seeing[glyphs[at]!]! += seen[at]! * share;
      }
    }
  const rates = losses.map((lost, z) =>
    z === 0 ? soundRates() : lost.map((value, glyph) => rateOf(value, seens[z]![glyph]!, glyph)),
  );
  return { rates, losses };
}
