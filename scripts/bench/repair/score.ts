import type { Repair } from '../../../src/domain/repair.ts';
import { tokenize } from '../../repair/language/tokens.ts';

/** Right and wrong in one tier. */
export interface Tier {
  right: number;
  wrong: number;
}

/** What is counted of a repaired text; tokens are words, numbers and marks. */
export interface Score {
  /** Tokens that lost something. */
  damaged: number;
  /** Damaged tokens that come out exactly right when every reading is taken, suggestions too. */
  restored: number;
  /** Damaged tokens that the applied repairs make exactly right. */
  applied: number;
  repaired: Tier;
  likely: Tier;
  suggested: Tier;
  /** Of the tiers the entries that cite a passage of another plan or of the text itself. */
  cited: Record<'repaired' | 'likely' | 'suggested', Tier>;
  clean: number;
  /** Clean tokens that an applied repair changed. */
  harmed: number;
  /** Damaged tokens with a letter lost, with a mark lost; of them restored; words wrong only in case. */
  words: Tier;
  marks: Tier;
  caseOnly: number;
  /** Applied entries that put a digit where none stood and cite no passage. */
  digits: number;
  /** Confidence against truth, in buckets of the posterior. */
  buckets: { from: number; right: number; total: number; believed: number }[];
}

const BUCKETS = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

/** A score of nothing. */
export function emptyScore(): Score {
  return {
    damaged: 0,
    restored: 0,
    applied: 0,
    repaired: { right: 0, wrong: 0 },
    likely: { right: 0, wrong: 0 },
    suggested: { right: 0, wrong: 0 },
    cited: {
      repaired: { right: 0, wrong: 0 },
      likely: { right: 0, wrong: 0 },
      suggested: { right: 0, wrong: 0 },
    },
    clean: 0,
    harmed: 0,
    words: { right: 0, wrong: 0 },
    marks: { right: 0, wrong: 0 },
    caseOnly: 0,
    digits: 0,
    buckets: BUCKETS.map((from) => ({ from, right: 0, total: 0, believed: 0 })),
  };
}

/**
 * Adds one line to a score. Damaged and true line must have the same length, glyph for glyph.
 *
 * @param exempt whether the token at an offset is not counted
 */
export function scoreLine(
  score: Score,
  truth: string,
  damaged: string,
  repairs: readonly Repair[],
  exempt: (start: number, end: number) => boolean = () => false,
): void {
  const applied = written(damaged, repairs.filter(isApplied));
  const guessed = written(damaged, repairs);
  for (const { start, end, kind } of tokenize(truth)) {
    if (exempt(start, end)) continue;
    const goal = truth.slice(start, end);
    const isRight = applied.slice(start, end).join('') === goal;
    const touching = repairs.filter(({ column, raw }) => column - 1 < end && column - 1 + raw.length > start);
    if (damaged.slice(start, end) === goal) {
      score.clean += 1;
      if (!isRight) score.harmed += 1;
      continue;
    }
    const guess = guessed.slice(start, end).join('');
    score.damaged += 1;
    score.restored += guess === goal ? 1 : 0;
    score.applied += isRight ? 1 : 0;
    if (guess !== goal && guess.toLowerCase() === goal.toLowerCase()) score.caseOnly += 1;
    tally(kind === 'mark' ? score.marks : score.words, guess === goal);
    for (const repair of touching.slice(0, 1)) addTier(score, repair, guess === goal);
  }
  countInvented(score, truth, repairs);
  score.digits += repairs.filter((repair) => repair.applied && changesDigits(repair)).length;
}

const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

const changesDigits = ({ raw, text, evidence }: Repair): boolean =>
  digitsOf(raw) !== digitsOf(text) && !evidence.some(({ kind }) => kind === 'passage' || kind === 'person');

const isApplied = ({ applied }: Repair): boolean => applied;

function addTier(score: Score, repair: Repair, right: boolean): void {
  const tier = repair.status === 'reviewed' ? 'repaired' : repair.status;
  tally(score[tier], right);
  if (repair.evidence.some(({ kind }) => kind === 'passage')) tally(score.cited[tier], right);
  const bucket = score.buckets.findLast(({ from }) => repair.confidence >= from)!;
  bucket.total += 1;
  bucket.right += right ? 1 : 0;
  bucket.believed += repair.confidence;
}

/** An applied repair of a blank that is a blank is wrong though it touches no token. */
function countInvented(score: Score, truth: string, repairs: readonly Repair[]): void {
  for (const repair of repairs) {
    const there = truth.slice(repair.column - 1, repair.column - 1 + repair.raw.length);
    if (there.trim() === '' && repair.text.trim() !== '') addTier(score, repair, false);
  }
}

function tally(tier: Tier, right: boolean): void {
  if (right) tier.right += 1;
  else tier.wrong += 1;
}

/** The line as cells, one for each character as received, with these repairs written in. */
function written(line: string, repairs: readonly Repair[]): string[] {
  const cells = [...line];
  for (const { column, raw, text } of repairs)
    for (let i = 0; i < raw.length; i += 1)
      cells[column - 1 + i] = raw.length === text.length ? text[i]! : i === 0 ? text : '';
  return cells;
}

/** Adds to a score what a ledger made of each line of a damaged text. */
export function scoreAll(
  score: Score,
  clean: readonly string[],
  damaged: readonly string[],
  ledger: readonly Repair[],
): void {
  const perLine = Map.groupBy(ledger, ({ line }) => line);
  for (const [index, truth] of clean.entries())
    scoreLine(score, truth, damaged[index]!, perLine.get(index + 1) ?? []);
}
