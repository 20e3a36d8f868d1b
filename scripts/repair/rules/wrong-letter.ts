import type { Evidence, RepairStatus } from '../../../src/domain/repair.ts';
import { everydayWords } from '../../../src/vietnamese/everyday-words.ts';
import { isSyllable } from '../../../src/vietnamese/syllables.ts';
import type { Proposal } from '../draft.ts';
import { isOtherTone } from '../tables/spelling-variants.ts';
import { CandidateFinder, type Candidate } from '../wrong-letter/candidates.ts';
import { isIncomplete, Places, withCaseOf } from '../wrong-letter/places.ts';
import type { Rule } from './rule.ts';

/** From so many nats on a better reading is applied, or only offered; chosen on made-up confusions. */
const SURE_NATS = 11;
const LIKELY_NATS = 8;
const OFFER_NATS = 4.5;
/** Less is asked of a reading that makes a common word where what stands there makes none. */
const COMMON_NATS = 4;
/** And less still where nothing at all speaks for what stands there. */
const BARE_NATS = 2.5;
/** What is asked where no text has the word that stands there, and the other is so frequent. */
const STRANGE_NATS = 4.5;
const FREQUENT = 20;
/** What is asked where other plans have the word beside one neighbour, but the other reading only beside the other. */
const AGAINST_NATS = 6;
/** A wrong letter is rarer than a wrong mark. */
const OTHER_LETTER_NATS = 2;
/** What is only offered lacks support, whatever the model believes: words of a field that no other plan has look odd too. */
const MOST_OFFERED = 0.6;
/** So many texts must have the better reading beside its neighbour, so that one plan's error cannot teach the next. */
const WITNESSES = 2;
/** What a text prints so often beside the same neighbour is its own way of writing. */
const OWN_HABIT = 3;
/** A text with so many misread words was read by a machine. */
const MISREAD = 3;

/**
 * Words that context shows to be wrong in a mark or a letter: "thông bảo" for "thông báo".
 *
 * A word is never touched where another plan has it beside one of its neighbours; where just one has, and more have the
 * other word, that one may share the error, and the reading is only offered.
 */
export const wrongLetter: Rule = {
  id: 'wrong-letter',
  why: 'Nhận dạng chữ (OCR) đọc nhầm dấu hoặc chữ cái; ngữ cảnh ở các kế hoạch khác cho thấy từ đúng.',
  find(lines, { witnesses }) {
    const places = new Places(lines, witnesses);
    const finder = new CandidateFinder(witnesses);
    const found = places.all.flatMap((place, index): Finding[] => {
      if (place.kind !== 'word' || !isSyllable(place.key) || place.key.length < 2) return [];
      if (isIncomplete(place, lines[place.line]!)) return [];
      const best = bestReading(places, index, finder.for(place.key));
      return best ? [{ ...best, from: place.key, proposal: judge(places, index, best) }] : [];
    });
    return believed(found).map(({ proposal }) => proposal);
  },
};

/** What is read in one place, and the key of what stands there. */
interface Finding extends Reading {
  from: string;
  proposal: Proposal;
}

/**
 * The findings that the whole text bears out. A text that was read by a machine has more wrong words than one or two. In
 * any other text an exchange of the tones hỏi and ngã is the author's spelling, which stays, and a word that no other
 * text has is a new word.
 */
function believed(found: readonly Finding[]): readonly Finding[] {
  const isSpelling = ({ from, key, proposal }: Finding): boolean =>
    proposal.status !== 'suggested' && isOtherTone(from, key);
  const misread = found.filter((one) => one.proposal.status !== 'suggested' && !isSpelling(one));
  if (misread.length >= MISREAD) return found;
  return found.filter((one) => !one.isStrange && !isSpelling(one));
}

interface Reading extends Candidate {
  /** How much better it fits than what stands there, in nats. */
  gain: number;
  /** Whether nothing speaks for it but that no text has the word that stands there. */
  isStrange: boolean;
}

function bestReading(places: Places, index: number, candidates: readonly Candidate[]): Reading | null {
  const { key } = places.all[index]!;
  if (candidates.length === 0 || places.isCommonHere(index, key)) return null;
  const now = places.fitOf(index, key);
  let best: Reading | null = null;
  for (const candidate of candidates) {
    const least = leastGain(places, index, candidate);
    const isStrange = least === null && isStranger(places, index, candidate);
    if (least === null && !isStrange) continue;
    const penalty = candidate.otherLetter ? OTHER_LETTER_NATS : 0;
    const gain = places.fitOf(index, candidate.key) - now - penalty;
    if (gain >= (least ?? STRANGE_NATS) && (!best || gain > best.gain))
      best = { ...candidate, gain, isStrange };
  }
  return best;
}

/** How much better a reading must fit to be offered, in nats; null where too little else speaks for it. */
function leastGain(places: Places, index: number, { key: other, otherLetter }: Candidate): number | null {
  const { key } = places.all[index]!;
  const against = places.witnessesOf(index, key);
  const isCommon = places.isCommonHere(index, other);
  const isOwn = places.ownCount(index, other) >= 2;
  const texts = places.witnessesOf(index, other) + (isCommon ? 1 : 0) + (isOwn ? 1 : 0);
  if (against < WITNESSES && texts >= (otherLetter || against > 0 ? WITNESSES + against : 1)) {
    if (isCommon) return against === 0 && places.ownCount(index, key) < 2 ? BARE_NATS : COMMON_NATS;
    return isEveryday(places, index) ? LIKELY_NATS : OFFER_NATS;
  }
  return !otherLetter && places.hasSideFor(index, other, key, WITNESSES) ? AGAINST_NATS : null;
}

/** Whether no other plan has the word, but everyday speech. */
const isEveryday = ({ all, language }: Places, index: number): boolean =>
  everydayWords.has(all[index]!.key) && language.textsWith(all[index]!.key) === 0;

/** Whether no text at all has the word, and the other one is frequent everywhere; a name has a capital. */
function isStranger(
  { all, language }: Places,
  index: number,
  { key: other, otherLetter }: Candidate,
): boolean {
  const { key, text } = all[index]!;
  return (
    !otherLetter &&
    text === text.toLowerCase() &&
    !language.isCommon(key) &&
    !everydayWords.has(key) &&
    language.isUsual(other) &&
    language.countOf(other) >= FREQUENT
  );
}

function judge(places: Places, index: number, best: Reading): Proposal {
  const place = places.all[index]!;
  const habit = places.ownCount(index, place.key);
  const own = places.ownCount(index, best.key) > habit ? 1 : 0;
  const texts = places.witnessesOf(index, best.key) + own;
  const against = places.witnessesOf(index, place.key);
  const isHabit = habit >= OWN_HABIT;
  const status = statusOf(
    best.gain,
    against === 0 && texts >= WITNESSES && !isHabit && !places.isNameLike(index),
  );
  const text = withCaseOf(best.key, place.text);
  const evidence: Evidence = {
    kind: 'model',
    note: `“${place.text}” không đứng cạnh các từ này trong kế hoạch nào khác; “${text}” có trong ${texts} văn bản.`,
    plan: null,
    line: null,
    quote: null,
  };
  return {
    line: place.line,
    start: place.start,
    end: place.end,
    text,
    status,
    confidence: Math.min(1 / (1 + Math.exp(4 - best.gain)), status === 'suggested' ? MOST_OFFERED : 1),
    evidence: [evidence],
    pattern: { raw: place.text, text },
  };
}

function statusOf(gain: number, isSupported: boolean): RepairStatus {
  if (!isSupported || gain < LIKELY_NATS) return 'suggested';
  return gain >= SURE_NATS ? 'repaired' : 'likely';
}
