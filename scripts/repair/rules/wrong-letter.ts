import type { Evidence, RepairStatus } from '../../../src/domain/repair.ts';
import { isSyllable } from '../../../src/vietnamese/syllables.ts';
import type { Proposal } from '../draft.ts';
import type { Language } from '../language/language.ts';
import { isPageNumber, tokenize, type Token } from '../language/tokens.ts';
import { CandidateFinder, type Candidate } from '../wrong-letter/candidates.ts';
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

interface Place extends Token {
  line: number;
}

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
    const places = placesOf(lines);
    const finder = new CandidateFinder(witnesses);
    const ownPairs = countPairs(places);
    return places.flatMap((place, index) => {
      if (place.kind !== 'word' || !isSyllable(place.key) || place.key.length < 2) return [];
      if (isIncomplete(place, lines[place.line]!)) return [];
      const best = bestReading(places, index, finder.for(place.key), witnesses, ownPairs);
      return best ? judge(places, index, best, witnesses, ownPairs) : [];
    });
  },
};

/** Beside a doubled blank a letter of the word may be lost; beside a slash or an at sign it is part of a code. */
function isIncomplete({ start, end }: Place, line: string): boolean {
  return (
    /(?:\S {2,3}|[/@_])$/u.test(line.slice(Math.max(0, start - 4), start)) ||
    /^(?: {2,3}\S|[/@_])/u.test(line.slice(end, end + 4))
  );
}

/** The tokens of all lines in one row: words go on over the end of a line. */
function placesOf(lines: readonly string[]): Place[] {
  return lines.flatMap((text, line) =>
    isPageNumber(text) ? [] : tokenize(text).map((token): Place => ({ ...token, line })),
  );
}

interface Reading extends Candidate {
  /** How much better it fits than what stands there, in nats. */
  gain: number;
}

function bestReading(
  places: readonly Place[],
  index: number,
  candidates: readonly Candidate[],
  language: Language,
  ownPairs: ReadonlyMap<string, number>,
): Reading | null {
  const { key } = places[index]!;
  const against = witnessesOf(places, index, key, language);
  if (candidates.length === 0 || against >= WITNESSES) return null;
  if (isCommonHere(places, index, key, language)) return null;
  const now = fitOf(places, index, key, language);
  let best: Reading | null = null;
  for (const candidate of candidates) {
    const isCommon = isCommonHere(places, index, candidate.key, language);
    const isOwn = ownCount(places, index, candidate.key, ownPairs) >= 2;
    const texts = witnessesOf(places, index, candidate.key, language) + (isCommon ? 1 : 0) + (isOwn ? 1 : 0);
    if (texts < (candidate.otherLetter || against > 0 ? WITNESSES + against : 1)) continue;
    const penalty = candidate.otherLetter ? OTHER_LETTER_NATS : 0;
    const gain = fitOf(places, index, candidate.key, language) - now - penalty;
    if (gain >= (isCommon ? COMMON_NATS : OFFER_NATS) && (!best || gain > best.gain))
      best = { ...candidate, gain };
  }
  return best;
}

/** ln P of the three trigrams that hold the word. */
function fitOf(places: readonly Place[], index: number, key: string, language: Language): number {
  const id = (at: number): number => {
    if (at === index) return language.idOfWord(key);
    const place = places[at];
    return place ? language.idOf(place) : language.unknown;
  };
  let sum = 0;
  for (let at = index; at <= index + 2; at += 1)
    sum += language.trigrams.logProbability(id(at - 2), id(at - 1), id(at));
  return sum;
}

/** Whether the word makes a common word with a neighbour. */
function isCommonHere(places: readonly Place[], index: number, key: string, language: Language): boolean {
  const [before, after] = [places[index - 1]?.key ?? '', places[index + 1]?.key ?? ''];
  return language.isCommonPair(before, key) || language.isCommonPair(key, after);
}

/** In how many of the other plans the word stands beside one of its neighbours here. */
function witnessesOf(places: readonly Place[], index: number, key: string, language: Language): number {
  const [before, after] = [places[index - 1], places[index + 1]];
  return Math.max(
    before?.kind === 'word' ? language.textsWithPair(before.key, key) : 0,
    after?.kind === 'word' ? language.textsWithPair(key, after.key) : 0,
  );
}

function countPairs(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { key }] of places.entries()) {
    const pair = `${places[index - 1]?.key ?? ''} ${key}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How often this text itself has the word beside one of its neighbours here. */
function ownCount(
  places: readonly Place[],
  index: number,
  key: string,
  pairs: ReadonlyMap<string, number>,
): number {
  const [before, after] = [places[index - 1]?.key ?? '', places[index + 1]?.key ?? ''];
  return Math.max(pairs.get(`${before} ${key}`) ?? 0, pairs.get(`${key} ${after}`) ?? 0);
}

function judge(
  places: readonly Place[],
  index: number,
  best: Reading,
  language: Language,
  ownPairs: ReadonlyMap<string, number>,
): Proposal[] {
  const place = places[index]!;
  const habit = ownCount(places, index, place.key, ownPairs);
  const own = ownCount(places, index, best.key, ownPairs) > habit ? 1 : 0;
  const texts = witnessesOf(places, index, best.key, language) + own;
  const against = witnessesOf(places, index, place.key, language);
  const isHabit = habit >= OWN_HABIT;
  const status = statusOf(
    best.gain,
    against === 0 && texts >= WITNESSES && !isHabit && !isNameLike(places, index),
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

/** A capitalised word beside another is a name as likely as not. */
function isNameLike(places: readonly Place[], index: number): boolean {
  const isCapital = (place: Place | undefined): boolean =>
    place !== undefined && /^\p{Lu}\p{Ll}/u.test(place.text);
  return isCapital(places[index]) && (isCapital(places[index - 1]) || isCapital(places[index + 1]));
}

/** The letters of a key in the case of what is printed; both have the same length. */
function withCaseOf(key: string, printed: string): string {
  return [...key].map((char, at) => (/\p{Lu}/u.test(printed[at] ?? '') ? char.toUpperCase() : char)).join('');
}
