import type { Evidence, RepairStatus } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import { ORDINARY } from '../../diagnosis/index.ts';
import { inStyleOf, TokenRow } from './token-row.ts';
import type { Rule } from '../../draft/rule.ts';
import { misreadWords, type Finding } from './findings.ts';
import { likelihoodOf } from './likelihood.ts';
import { isReadByMachine, isToneless, misreadnessOf, OWN_HABIT, type Misreadness } from './misreadness.ts';

/** From so likely on a reading is applied for sure, applied, or offered. */
const SURE = 0.99;
const LIKELY = 0.95;
/** Where each neighbour was met beside the reading less is asked: the frame is evidence of its own. */
const LIKELY_FRAMED = 0.88;
const OFFERED = 0.5;
/**
 * What another reading, or any other ordinary word so near to what stands there, fits nearly as well is only offered; cross-
 * validated, each likely reading that was wrong had another within 3.1 nats.
 */
const CLEAR_NATS = 4.5;
/** Where another word runs as well beside its neighbours, it must fit so much worse. */
const CLEAR_OF_RIVAL_NATS = 6;
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
    const text = misreadnessOf(found, tokens);
    return found.flatMap((one) => judge(one, text, tokens.isOldStyle(one.key)));
  },
};

function judge(one: Finding, text: Misreadness, isOldStyle: boolean): Proposal[] {
  const likelihood = likelihoodOf(one, text);
  const byMachine = isReadByMachine(text);
  if (likelihood < OFFERED || (isLeftAlone(one) && !byMachine)) return [];
  const { place } = one;
  const printed = place.text;
  const read = inStyleOf(one.key, printed, isOldStyle);
  const status = statusOf(one, likelihood, byMachine);
  const note = `${noteAgainst(one, printed)}; ${noteFor(one, read)}.`;
  const evidence: Evidence = { kind: 'model', note, plan: null, line: null, quote: null };
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

/** What is said against the printed word: only what was found. */
function noteAgainst({ isImpossible, against }: Finding, printed: string): string {
  if (isImpossible) return `“${printed}” không thể là một tiếng của tiếng Việt`;
  return against === 0
    ? `“${printed}” không đứng cạnh các từ này trong kế hoạch nào khác`
    : `“${printed}” đứng cạnh một trong các từ này ở ${against} kế hoạch khác`;
}

/** What is said for the reading; the text itself is one that has it where it prints it so elsewhere. */
const noteFor = ({ texts, own }: Finding, read: string): string =>
  texts + own > 0
    ? `“${read}” có trong ${Math.max(texts, 1)} văn bản`
    : `“${read}” là từ thường gặp và hợp với các từ bên cạnh hơn`;

/** Names, and words that only no text has: in a text that no machine read they are new words. */
const isLeftAlone = ({ isName, isStrange, isSpelling, isImpossible, runs, isFramed }: Finding): boolean =>
  isImpossible || (isName && !isFramed) || isStrange || isSpelling || (runs > 0 && !isFramed);

function statusOf(one: Finding, likelihood: number, byMachine: boolean): RepairStatus {
  if (!isSupported(one) || one.habit >= OWN_HABIT || one.isName || one.isStrange) return 'suggested';
  if (!byMachine && (!one.isFramed || one.gain < ALONE_NATS || isToneless(one.place.key))) return 'suggested';
  if (likelihood >= SURE) return 'repaired';
  return likelihood >= (one.isFramed ? LIKELY_FRAMED : LIKELY) ? 'likely' : 'suggested';
}

/**
 * Whether enough speaks for this reading and for no other that what stands there may be: of "giấy tò công dân" both "tờ" and
 * "tổ" run on as well. An ordinary word beside a number may go with that: "hiệu quá 6 giờ" is not "hiệu quả".
 */
function isSupported(one: Finding): boolean {
  const clear = Math.min(one.margin, one.clear);
  if (clear < (one.sides > one.rivalSides ? CLEAR_NATS : CLEAR_OF_RIVAL_NATS)) return false;
  if (one.isFramed) return true;
  const isRare = one.neighbours < ORDINARY;
  if (one.isBesideNumber && !isRare) return false;
  const isOwn = one.own >= WITNESSES && isRare;
  return one.against === 0 && (one.texts >= WITNESSES || isOwn);
}
