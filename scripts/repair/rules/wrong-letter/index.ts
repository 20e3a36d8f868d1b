import type { Evidence, RepairStatus } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import { inStyleOf, TokenRow } from './token-row.ts';
import type { Rule } from '../../draft/rule.ts';
import { misreadWords, type Finding } from './findings.ts';
import { likelihoodOf, misreadnessOf, OWN_HABIT, type Misreadness } from './likelihood.ts';

/** From so likely on a reading is applied for sure, applied, or offered. */
const SURE = 0.99;
const LIKELY = 0.95;
/** Where each neighbour was met beside the reading less is asked: the frame is evidence of its own. */
const LIKELY_FRAMED = 0.88;
const OFFERED = 0.5;
/** From this many misread words on a text was read by a machine; in any other a lost tone is the author's spelling. */
const MACHINE = 3;
/** What another reading fits nearly as well is only offered. */
const CLEAR_NATS = 3;
/** In a text with hardly a misread word one must fit so much better, in nats, to be applied. */
const ALONE_NATS = 13;
/**
 * The number of texts that must have the better reading beside its neighbour, so that one plan's error cannot teach
 * the next.
 */
const WITNESSES = 2;

/**
 * Words that context shows to be wrong in a mark or a letter: "thông bảo" for "thông báo".
 *
 * A word is changed only where there is evidence for another: other plans, or the text itself, print that one in the same
 * place. That a word was not met before is none: words of other fields and names are new to five plans.
 */
export const wrongLetter: Rule = {
  id: 'wrong-letter',
  why: 'Nhận dạng chữ (OCR) đọc nhầm dấu hoặc chữ cái; ngữ cảnh ở các kế hoạch khác cho thấy từ đúng.',
  find(lines, { witnesses }) {
    const tokens = new TokenRow(lines, witnesses);
    const found = misreadWords(tokens, lines, witnesses);
    const words = tokens.all.filter(({ kind }) => kind === 'word').length;
    const text = misreadnessOf(found, words);
    return found.flatMap((one) => judge(one, text, tokens.isOldStyle(one.key)));
  },
};

function judge(one: Finding, text: Misreadness, isOldStyle: boolean): Proposal[] {
  const likelihood = likelihoodOf(one, text);
  const byMachine = text.strong >= MACHINE;
  if (likelihood < OFFERED || (isLeftAlone(one) && !byMachine)) return [];
  const { place } = one;
  const printed = place.text;
  const read = inStyleOf(one.key, printed, isOldStyle);
  const status = statusOf(one, likelihood, byMachine);
  const evidence: Evidence = {
    kind: 'model',
    note: `“${printed}” không đứng cạnh các từ này trong kế hoạch nào khác; “${read}” có trong ${Math.max(one.texts, 1)} văn bản.`,
    plan: null,
    line: null,
    quote: null,
  };
  return [
    {
      line: place.line,
      start: place.start,
      end: place.end,
      text: read,
      status,
      confidence: likelihood,
      evidence: [evidence],
      pattern: { raw: printed, text: read },
    },
  ];
}

/** Names, and words that only no text has: in a text that no machine read they are new words. */
const isLeftAlone = ({ isName, isStrange, isSpelling, runs, isFramed }: Finding): boolean =>
  (isName && !isFramed) || isStrange || isSpelling || (runs > 0 && !isFramed);

function statusOf(one: Finding, likelihood: number, byMachine: boolean): RepairStatus {
  const isSupported = one.isFramed || (one.against === 0 && one.texts >= WITNESSES);
  if (!isSupported || one.habit >= OWN_HABIT || one.isName || one.isStrange) return 'suggested';
  if (!byMachine && (!one.isFramed || one.gain < ALONE_NATS || isToneless(one.place.key))) return 'suggested';
  if (one.margin < CLEAR_NATS) return 'suggested';
  if (likelihood >= SURE) return 'repaired';
  return likelihood >= (one.isFramed ? LIKELY_FRAMED : LIKELY) ? 'likely' : 'suggested';
}

/** A hand that types forgets a tone, "lựa chon"; a machine takes one for another. */
const isToneless = (key: string): boolean => !/[\u0300\u0301\u0303\u0309\u0323]/.test(key.normalize('NFD'));
