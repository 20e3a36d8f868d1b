import { isSyllable, syllables } from '../../../../src/vietnamese/syllables.ts';
import { isOrdinary } from '../../diagnosis/index.ts';
import { areVariants, isOtherTone } from '../../tables/spelling-variants.ts';
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
  /** How much better it fits than the next best reading, in nats, and than any other ordinary word so near to what stands there. */
  margin: number;
  clear: number;
  /** Beside how many of its neighbours what stands there runs as ordinary Vietnamese. */
  runs: number;
  /** The same of this reading, and the most of any other word that differs no more from what stands there. */
  sides: number;
  rivalSides: number;
  /** How much likelier a neighbour here makes this reading than it is anywhere, in nats; the better one of the two. */
  bond: number;
  /** Whether a number or a code stands beside it, which tells of no word: "mất tín hiệu quá 6 giờ". */
  isBesideNumber: boolean;
  /** Beside how many different words what stands there was met in text of any kind. */
  neighbours: number;
  /** How often the text itself prints each of the two words beside the same neighbour. */
  habit: number;
  own: number;
  /** The number of other plans in which each of the two stands beside a neighbour. */
  against: number;
  texts: number;
  isName: boolean;
  isSpelling: boolean;
  /** Whether what stands there can be no Vietnamese syllable: "câp". */
  isImpossible: boolean;
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
  const finder = new CandidateFinder(language.attested().filter(isSyllable));
  const rivals = new CandidateFinder([...syllables()].filter((key) => isOrdinary(key, language)));
  return tokens.all.flatMap((place, index): Finding[] => {
    if (place.kind !== 'word' || place.key.length < 2) return [];
    if (!isSyllable(place.key) && !isImpossible(place, language)) return [];
    if (isIncomplete(place, lines[place.line]!)) return [];
    const best = bestReading(tokens, index, finder.for(place.key));
    return best ? [describe(tokens, index, best, rivals.for(place.key))] : [];
  });
}

const SHORTEST = 3;
const LONGEST = 8;

/** A word with a Vietnamese letter that can be no syllable and that no vocabulary has. */
const isImpossible = ({ kind, key, text }: TokenOnLine, language: Language): boolean =>
  kind === 'word' &&
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /[^a-z]/.test(key) &&
  !isSyllable(key) &&
  !language.isProtected(key);

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
  const [first, ...others] = readings.sort((a, b) => b.gain - a.gain);
  if (!first) return null;
  // Of two spellings of one word the one that was printed is nearer to what was read: "hẵng tháng" is "hằng", not "hàng".
  const [best] = [first, ...others.filter((other) => areVariants(other.key, first.key))].sort(
    (a, b) => distance(a.key, key) - distance(b.key, key),
  );
  const second = others.find((other) => !areVariants(other.key, first.key));
  return { ...best!, gain: first.gain, margin: first.gain - (second?.gain ?? 0) };
}

/** In how many letters and marks two words differ. */
function distance(a: string, b: string): number {
  const [one, two] = [a, b].map((key) => [...key.normalize('NFD')].sort());
  const shared = one!.filter((part) => {
    const at = two!.indexOf(part);
    if (at >= 0) two!.splice(at, 1);
    return at >= 0;
  });
  return one!.length - shared.length + two!.length;
}

/** How much better a reading must fit to be offered, in nats; null where too little else speaks for it. */
function leastGain(tokens: TokenRow, index: number, { key: other, otherLetter }: Candidate): number | null {
  const { key } = tokens.all[index]!;
  // What can be no word was misread in any case: what fits best is asked for.
  if (!isSyllable(key)) return BARE_NATS;
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

/** Beyond so many nats another word is out of the question. */
const MOST_CLEAR = 20;

function describe(tokens: TokenRow, index: number, best: Reading, rivals: readonly Candidate[]): Finding {
  const place = tokens.all[index]!;
  const { key } = place;
  const others = rivals.filter((other) => other.key !== best.key && !areVariants(other.key, best.key));
  const fit = tokens.fitOf(index, best.key);
  return {
    ...best,
    index,
    place,
    isSided: tokens.hasSideFor(index, best.key, key, WITNESSES),
    isCommon: tokens.isCommonHere(index, best.key),
    isFramed: tokens.isFramed(index, best.key, WITNESSES),
    runs: tokens.ordinarySides(index, key),
    sides: tokens.ordinarySides(index, best.key),
    rivalSides: Math.max(0, ...others.map((other) => tokens.ordinarySides(index, other.key))),
    clear: Math.min(MOST_CLEAR, ...others.map((other) => fit - tokens.fitOf(index, other.key))),
    bond: tokens.bondOf(index, best.key),
    isBesideNumber: [index - 1, index + 1].some((at) => /number|code/.test(tokens.all[at]?.kind ?? '')),
    neighbours: tokens.language.ordinary.neighbours(key),
    habit: tokens.ownCount(index, key),
    own: tokens.ownCount(index, best.key),
    against: tokens.witnessesOf(index, key),
    texts: tokens.witnessesOf(index, best.key),
    isName: tokens.isNameLike(index),
    isSpelling: isOtherTone(key, best.key),
    isImpossible: !isSyllable(key),
  };
}
