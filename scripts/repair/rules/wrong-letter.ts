import type { Evidence, RepairStatus } from '../../../src/domain/repair.ts';
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
    const found = places.all.flatMap((place, index) => {
      if (place.kind !== 'word' || !isSyllable(place.key) || place.key.length < 2) return [];
      if (isIncomplete(place, lines[place.line]!)) return [];
      const best = bestReading(places, index, finder.for(place.key));
      return best ? judge(places, index, best) : [];
    });
    return withoutSpelling(found, lines);
  },
};

/**
 * Leaves out the exchanges of the tones hỏi and ngã that would be applied, unless the text was read by a machine, which
 * leaves more wrong marks than one or two: they are a matter of spelling, and an author's spelling stays.
 */
function withoutSpelling(found: readonly Proposal[], lines: readonly string[]): Proposal[] {
  const isSpelling = ({ line, start, end, text }: Proposal): boolean =>
    isOtherTone(lines[line]!.slice(start, end).toLowerCase(), text.toLowerCase());
  const applied = found.filter(({ status }) => status !== 'suggested');
  const spelling = new Set(applied.filter(isSpelling));
  if (applied.length - spelling.size >= MISREAD) return [...found];
  return found.filter((proposal) => !spelling.has(proposal));
}

interface Reading extends Candidate {
  /** How much better it fits than what stands there, in nats. */
  gain: number;
}

function bestReading(places: Places, index: number, candidates: readonly Candidate[]): Reading | null {
  const { key } = places.all[index]!;
  const against = places.witnessesOf(index, key);
  if (candidates.length === 0 || against >= WITNESSES) return null;
  if (places.isCommonHere(index, key)) return null;
  const now = places.fitOf(index, key);
  let best: Reading | null = null;
  for (const candidate of candidates) {
    const isCommon = places.isCommonHere(index, candidate.key);
    const isOwn = places.ownCount(index, candidate.key) >= 2;
    const texts = places.witnessesOf(index, candidate.key) + (isCommon ? 1 : 0) + (isOwn ? 1 : 0);
    if (texts < (candidate.otherLetter || against > 0 ? WITNESSES + against : 1)) continue;
    const penalty = candidate.otherLetter ? OTHER_LETTER_NATS : 0;
    const gain = places.fitOf(index, candidate.key) - now - penalty;
    if (gain >= (isCommon ? COMMON_NATS : OFFER_NATS) && (!best || gain > best.gain))
      best = { ...candidate, gain };
  }
  return best;
}

function judge(places: Places, index: number, best: Reading): Proposal[] {
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
  return [
    {
      line: place.line,
      start: place.start,
      end: place.end,
      text,
      status,
      confidence: Math.min(1 / (1 + Math.exp(4 - best.gain)), status === 'suggested' ? MOST_OFFERED : 1),
      evidence: [evidence],
      pattern: `${place.text} → ${text}`,
    },
  ];
}

function statusOf(gain: number, isSupported: boolean): RepairStatus {
  if (!isSupported || gain < LIKELY_NATS) return 'suggested';
  return gain >= SURE_NATS ? 'repaired' : 'likely';
}
