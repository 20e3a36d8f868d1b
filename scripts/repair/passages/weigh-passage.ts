import type { RepairStatus } from '../../../src/domain/repair.ts';
import type { Language } from '../language/language.ts';
import type { Edge } from '../lost-glyph/edges.ts';
import type { PassageReading } from './find-passages.ts';

/** What a passage is weighed by besides itself. */
export interface Scales {
  stream: string;
  language: Language;
  /** How likely a glyph is lost at a place, by what was learned of the document or confirmed by a person. */
  lossRate: (glyph: string, at: number) => number;
}

/** So many undamaged words around it must agree before a passage decides anything. */
const LEAST_WORDS = 4;
/** The same where the first letter is lost: a sentence may begin here and not there. */
const LEAST_WORDS_FOR_CASE = 6;
/** Every glyph that is lost here by the passage must be lost so often in such places. */
const LEAST_RATE = 0.2;
/** Runs of so many blanks are blanks of a form as a rule. */
const LONG_GAP = 4;

/** How far a passage carries the reading of a place. */
export interface Weight {
  status: RepairStatus;
  confidence: number;
}

/**
 * The probabilities below which no reading that a passage supports was right on made-up damage: where the model and a
 * passage on both sides agree, and where only one of them speaks.
 */
const CONFIDENCE = { sure: 0.998, likely: 0.98, offered: 0.8 };

/**
 * How far a passage supports a reading that the model has too; null where it does not carry it.
 *
 * The rules were set on made-up damage, with the passages of other plans and of the damaged one itself.
 */
export function weighSupport(reading: PassageReading, scales: Scales): Weight | null {
  if (!isPlausible(reading, scales)) return null;
  if (reading.kind === 'mark') return isFramed(reading) ? weightOf('likely') : null;
  if (isFramed(reading) && isKnownPhrase(reading, scales)) return weightOf('repaired');
  return weightOf('likely');
}

/** How far a passage carries a reading of its own, against the model or where the model has none. */
export function weighAlone(reading: PassageReading, scales: Scales): Weight | null {
  if (!isPlausible(reading, scales) || !isFramed(reading)) return null;
  return weightOf(reading.kind === 'mark' ? 'suggested' : 'likely');
}

function weightOf(status: 'repaired' | 'likely' | 'suggested'): Weight {
  const confidence = { repaired: CONFIDENCE.sure, likely: CONFIDENCE.likely, suggested: CONFIDENCE.offered };
  return { status, confidence: confidence[status] };
}

function isPlausible(reading: PassageReading, scales: Scales): boolean {
  const { wordsBefore, wordsAfter, lost } = reading;
  const needed = losesFirst(reading) ? LEAST_WORDS_FOR_CASE : LEAST_WORDS;
  return (
    wordsBefore + wordsAfter >= needed &&
    lost.every(({ at, glyph }) => scales.lossRate(glyph, at) >= LEAST_RATE) &&
    !lost.some(({ at }) => isInLongGap(scales.stream, at)) &&
    !isNeverRead(reading, scales)
  );
}

/** Undamaged words stand on both sides. */
function isFramed(reading: PassageReading): boolean {
  return Math.min(reading.wordsBefore, reading.wordsAfter) >= (losesFirst(reading) ? 2 : 1);
}

const losesFirst = ({ kind, lost, start }: PassageReading): boolean =>
  kind === 'word' && lost[0]!.at === start;

function isInLongGap(stream: string, at: number): boolean {
  let [start, end] = [at, at];
  while (stream[start - 1] === ' ' && at - start < LONG_GAP) start -= 1;
  while (stream[end + 1] === ' ' && end - at < LONG_GAP) end += 1;
  return end - start + 1 >= LONG_GAP;
}

/** Abbreviations, Roman numerals, names and addresses are no matter of phrases, nor is a mark beside a number. */
function isNeverRead(reading: PassageReading, scales: Scales): boolean {
  const { text, kind, start, end } = reading;
  const { stream } = scales;
  if (kind === 'mark')
    return /\p{N}/u.test(stream.slice(start - 1, start) + stream.slice(end, end + 2).trim());
  if (/^\p{Lu}{1,4}$/u.test(text)) return true;
  if (/[^\s.][.@_]$/u.test(stream.slice(Math.max(0, start - 2), start))) return true;
  return /^\p{Lu}/u.test(text) && !opensSentence(stream, start) && !isKnownPhrase(reading, scales);
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
