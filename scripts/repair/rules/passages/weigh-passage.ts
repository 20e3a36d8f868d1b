import type { Language } from '../../language/language.ts';
import { isInLongGap } from '../../lattice/blank-runs.ts';
import { isShortCapital, type Edge } from '../../lattice/edges.ts';
import type { PassageReading } from './find-passages.ts';

/** What a passage is weighed by besides itself. */
export interface Scales {
  stream: string;
  language: Language;
  /** How likely a glyph is lost at a place, by what was learned of the document or confirmed by a person. */
  lossRate: (glyph: string, at: number) => number;
}

/**
 * The undamaged words around a place that must agree before a passage speaks against the model or makes a reading
 * sure.
 */
const LEAST_WORDS = 4;
/** The same where they all stand on one side, or where the case of a lost first letter is in doubt. */
const LEAST_WORDS_IN_DOUBT = 6;
/** Every glyph that is lost here by the passage must be lost so often in such places. */
const LEAST_RATE = 0.2;
/**
 * So much more often than the other case of a letter must its case be lost, or a sentence may begin here and not
 * there.
 */
const LIKELY_CASE = 3;
/** A letter of the other case that is lost no more often is seen in such places: the case is beyond doubt. */
const OTHER_CASE_SEEN = 0.01;

/** How far a passage carries the reading of a place. */
export interface Weight {
  status: 'repaired' | 'likely' | 'suggested';
  confidence: number;
}

/** Less than the share of such readings that were right on made-up damage. */
const CONFIDENCE = { repaired: 0.998, likely: 0.98, suggested: 0.8 };

const weightOf = (status: Weight['status']): Weight => ({ status, confidence: CONFIDENCE[status] });

/**
 * How far a passage supports a reading that the model has too; null where it says nothing.
 *
 * The rules were set on made-up damage, with the passages of other plans and of the damaged one itself.
 */
export function weighSupport(reading: PassageReading, scales: Scales): Weight | null {
  if (!isPlausible(reading, scales) || isInLongGap(reading.lost, scales.stream)) return null;
  const framed = isFramed(reading, scales);
  const isSure = isCaseKnown(reading, scales) && isKnownPhrase(reading, scales);
  if (reading.kind === 'word' && framed && isLong(reading, scales) && isSure) return weightOf('repaired');
  if (framed) return weightOf('likely');
  const words = reading.wordsBefore + reading.wordsAfter;
  const needed = isCaseLikely(reading, scales) ? LEAST_WORDS : LEAST_WORDS_IN_DOUBT;
  return reading.kind === 'word' && words >= needed ? weightOf('likely') : null;
}

/** How far a passage carries a reading of its own, against the model or where the model has none. */
export function weighAlone(reading: PassageReading, scales: Scales): Weight | null {
  if (!isPlausible(reading, scales) || isShortCapital(reading) || !isLong(reading, scales)) return null;
  const framed = isFramed(reading, scales);
  if (!framed && (reading.kind === 'mark' || isInLongGap(reading.lost, scales.stream))) return null;
  const isLikely = framed && reading.kind === 'word' && isCaseKnown(reading, scales);
  return weightOf(isLikely && !isInLongGap(reading.lost, scales.stream) ? 'likely' : 'suggested');
}

/**
 * As `weighAlone` where the model has the same word in another case: what stands before it must be the same far back.
 */
export function weighCase(reading: PassageReading, scales: Scales): Weight | null {
  if (!weighAlone(reading, scales)) return null;
  const { kind, wordsBefore, wordsAfter } = reading;
  return weightOf(
    kind === 'word' && Math.min(wordsBefore, wordsAfter) >= LEAST_WORDS ? 'likely' : 'suggested',
  );
}

function isPlausible(reading: PassageReading, scales: Scales): boolean {
  const { lost } = reading;
  return (
    lost.every(({ at, glyph }) => scales.lossRate(glyph, at) >= LEAST_RATE) && !isNeverRead(reading, scales)
  );
}

function isLong({ wordsBefore, wordsAfter, ...reading }: PassageReading, scales: Scales): boolean {
  const inDoubt = Math.min(wordsBefore, wordsAfter) === 0 || !isCaseLikely(reading, scales);
  return wordsBefore + wordsAfter >= (inDoubt ? LEAST_WORDS_IN_DOUBT : LEAST_WORDS);
}

/** Undamaged words stand on both sides. */
function isFramed({ wordsBefore, wordsAfter, ...reading }: PassageReading, scales: Scales): boolean {
  return Math.min(wordsBefore, wordsAfter) >= (isCaseLikely(reading, scales) ? 1 : 2);
}

type Lost = Pick<PassageReading, 'kind' | 'lost' | 'start'>;

/** The first letter is seen, or far more often lost in this case than in the other. */
const isCaseLikely = (reading: Lost, { lossRate }: Scales): boolean =>
  !losesFirst(reading) ||
  lossRate(reading.lost[0]!.glyph, reading.start) > LIKELY_CASE * lossRate(otherCase(reading), reading.start);

/** The first letter is seen, or the same letter in the other case is seen in such places. */
const isCaseKnown = (reading: Lost, { lossRate }: Scales): boolean =>
  !losesFirst(reading) || lossRate(otherCase(reading), reading.start) <= OTHER_CASE_SEEN;

const losesFirst = ({ kind, lost, start }: Lost): boolean => kind === 'word' && lost[0]!.at === start;

function otherCase({ lost }: Lost): string {
  const { glyph } = lost[0]!;
  return glyph === glyph.toLowerCase() ? glyph.toUpperCase() : glyph.toLowerCase();
}

/**
 * Roman numerals, unknown abbreviations, names and addresses are no matter of phrases, nor is a mark beside a number.
 */
function isNeverRead(reading: PassageReading, scales: Scales): boolean {
  const { text, kind, start, end } = reading;
  const { stream } = scales;
  if (kind === 'mark')
    return /\p{N}/u.test(stream.slice(start - 1, start) + stream.slice(end, end + 2).trim());
  if (/^[IVX]+$/.test(text)) return true;
  if (/[^\s.][.@_]$/u.test(stream.slice(Math.max(0, start - 2), start))) return true;
  const isName = /^\p{Lu}/u.test(text) && !opensSentence(stream, start);
  return (isName || isShortCapital(reading)) && !isKnownPhrase(reading, scales);
}

/** Whether no word stands directly before. */
const opensSentence = (stream: string, at: number): boolean =>
  !/[\p{L}\p{N},]\s*$/u.test(stream.slice(Math.max(0, at - 12), at));

/** The word stands beside one of its neighbours in two plans or in a common word: one plan may be misread there. */
function isKnownPhrase({ key, before, after }: PassageReading, { language }: Scales): boolean {
  return (
    (before !== null && language.isUsualPair(before, key)) ||
    (after !== null && language.isUsualPair(key, after))
  );
}

/** Whether a reading of the model is that of a passage, but perhaps for its case. */
export const isSameWord = (edge: Edge, { start, end, text }: PassageReading): boolean =>
  edge.start === start && edge.end === end && edge.text.toLowerCase() === text.toLowerCase();
