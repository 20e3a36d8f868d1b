import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import { isOtherTone } from '../../tables/spelling-variants.ts';
import { CandidateFinder, type Candidate } from './candidates.ts';
import { isIncomplete, type TokenOnLine, type TokenRow } from './token-row.ts';
import type { Language } from '../../language/language.ts';

/** A word that may be misread, what it may be, and all that speaks for and against it. */
export interface Finding extends Candidate {
  index: number;
  place: TokenOnLine;
  /** How much better it fits than what stands there, in nats. */
  gain: number;
  /** Whether nothing speaks for it but that no text has the word that stands there. */
  isStrange: boolean;
  /**
   * Whether it stands beside each of its neighbours here in two other plans, or in the same frame elsewhere in the
   * text.
   */
  isFramed: boolean;
  /** Whether two other plans have it beside one neighbour here, and none has what stands there beside that one. */
  isSided: boolean;
  /** Whether it makes a common word with a neighbour; what stands there makes none. */
  isCommon: boolean;
  /** How much better it fits than the next best reading, in nats. */
  margin: number;
  /** Beside how many of its neighbours what stands there runs as ordinary Vietnamese. */
  runs: number;
  /** How often the text itself prints each of the two words beside the same neighbour. */
  habit: number;
  own: number;
  /** The number of other plans in which each of the two stands beside a neighbour. */
  against: number;
  texts: number;
  isName: boolean;
  isSpelling: boolean;
}

/** The nats by which a better reading is worth a look. */
const OFFER_NATS = 4.5;
/** Less is asked of a reading that makes a common word where what stands there makes none. */
const COMMON_NATS = 4;
/** And less still where nothing at all speaks for what stands there. */
const BARE_NATS = 2.5;
/** What is asked where no text has the word that stands there, and the other is so frequent. */
const STRANGE_NATS = 4.5;
const FREQUENT = 20;
/**
 * For words that other plans have beside one neighbour only, and whose other reading they have beside the other one
 * only.
 */
const AGAINST_NATS = 6;
/** A wrong letter is rarer than a wrong mark. */
const OTHER_LETTER_NATS = 2;
/**
 * The number of texts that must have the better reading beside its neighbour, so that one plan's error cannot teach
 * the next.
 */
const WITNESSES = 2;

/**
 * Every word of a text that another would fit better, for which there is positive evidence: it was met in this place.
 */
export function misreadWords(tokens: TokenRow, lines: readonly string[], language: Language): Finding[] {
  const finder = new CandidateFinder(language);
  return tokens.all.flatMap((place, index): Finding[] => {
    if (place.kind !== 'word' || !isSyllable(place.key) || place.key.length < 2) return [];
    if (isIncomplete(place, lines[place.line]!)) return [];
    const best = bestReading(tokens, index, finder.for(place.key));
    return best ? [describe(tokens, index, best)] : [];
  });
}

type Reading = Candidate & Pick<Finding, 'gain' | 'isStrange' | 'margin'>;

function bestReading(tokens: TokenRow, index: number, candidates: readonly Candidate[]): Reading | null {
  const { key } = tokens.all[index]!;
  if (candidates.length === 0 || tokens.isCommonHere(index, key)) return null;
  const now = tokens.fitOf(index, key);
  const readings = candidates.flatMap((candidate): Omit<Reading, 'margin'>[] => {
    const least = leastGain(tokens, index, candidate);
    const isStrange = least === null && isStranger(tokens, index, candidate);
    if (least === null && !isStrange) return [];
    const penalty = candidate.otherLetter ? OTHER_LETTER_NATS : 0;
    const gain = tokens.fitOf(index, candidate.key) - now - penalty;
    return gain >= (least ?? STRANGE_NATS) ? [{ ...candidate, gain, isStrange }] : [];
  });
  const [best, second] = readings.sort((a, b) => b.gain - a.gain);
  return best ? { ...best, margin: best.gain - (second?.gain ?? 0) } : null;
}

/** How much better a reading must fit to be offered, in nats; null where too little else speaks for it. */
function leastGain(tokens: TokenRow, index: number, { key: other, otherLetter }: Candidate): number | null {
  const { key } = tokens.all[index]!;
  const against = tokens.witnessesOf(index, key);
  const isCommon = tokens.isCommonHere(index, other);
  const isOwn = tokens.ownCount(index, other) >= 2;
  const texts = tokens.witnessesOf(index, other) + (isCommon ? 1 : 0) + (isOwn ? 1 : 0);
  if (against < WITNESSES && texts >= (otherLetter || against > 0 ? WITNESSES + against : 1)) {
    if (isCommon) return against === 0 && tokens.ownCount(index, key) < 2 ? BARE_NATS : COMMON_NATS;
    return OFFER_NATS;
  }
  return !otherLetter && tokens.hasSideFor(index, other, key, WITNESSES) ? AGAINST_NATS : null;
}

/** Whether no text at all has the word, and the other one is frequent everywhere; a name has a capital. */
function isStranger(
  { all, language }: TokenRow,
  index: number,
  { key: other, otherLetter }: Candidate,
): boolean {
  const { key, text } = all[index]!;
  return (
    !otherLetter &&
    text === text.toLowerCase() &&
    !language.isCommon(key) &&
    language.isUsual(other) &&
    language.countOf(other) >= FREQUENT
  );
}

function describe(tokens: TokenRow, index: number, best: Reading): Finding {
  const place = tokens.all[index]!;
  const { key } = place;
  return {
    ...best,
    index,
    place,
    isSided: tokens.hasSideFor(index, best.key, key, WITNESSES),
    isCommon: tokens.isCommonHere(index, best.key),
    isFramed: tokens.isFramed(index, best.key, WITNESSES),
    runs: tokens.ordinarySides(index, key),
    habit: tokens.ownCount(index, key),
    own: tokens.ownCount(index, best.key),
    against: tokens.witnessesOf(index, key),
    texts: tokens.witnessesOf(index, best.key),
    isName: tokens.isNameLike(index),
    isSpelling: isOtherTone(key, best.key),
  };
}
