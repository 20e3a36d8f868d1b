import type { Evidence, RepairStatus } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import type { Language } from '../../language/language.ts';
import type { Rule } from '../../draft/rule.ts';
import { TokenRow, type TokenOnLine } from '../wrong-letter/token-row.ts';
import { readingsOf, type WordReading } from './readings.ts';
import { unsureWords } from './unsure-words.ts';

/** From such a probability on a reading is applied for sure, applied, or offered. */
const SURE = 0.98;
const LIKELY = 0.9;
const OFFERED = 0.5;
/**
 * Where the printed word is less sure than this, the other one is offered: a doubt that nobody sees is an error. It is too
 * where the picture shows the other so plainly and the words around do not rule it out: of "sổ" and "số" they say little.
 */
const SURE_AS_PRINTED = 0.9;
const PLAINLY_SEEN = 0.05;
const POSSIBLE = 0.01;

/**
 * Words of a scan in which recognition wavered between letters: of the words that its own letters can make, the one that
 * its neighbours bear out. No word is read that the picture does not offer.
 */
export const recognisedWord: Rule = {
  id: 'recognised-word',
  why: 'Máy nhận dạng phân vân giữa vài chữ trên ảnh; các từ bên cạnh cho biết chữ nào đúng.',
  find(lines, context) {
    const unsure = unsureWords(lines, context);
    if (unsure.size === 0) return [];
    const tokens = new TokenRow(lines, context.witnesses);
    const forms = printedForms(context.witnesses);
    return tokens.all.flatMap((token, index): Proposal[] => {
      const letters = unsure.get(token.line)?.get(token.start);
      if (!letters || token.kind === 'mark') return [];
      const [best, second] = readingsOf(tokens, index, letters);
      if (!best || !second) return [];
      const text = forms.get(best.key) ?? best.text;
      if (text === token.text)
        return isDoubtful(best, second) ? [proposal(token, second, best, 'suggested')] : [];
      if (best.probability < OFFERED) return [];
      const status = isMet(tokens, index, best.key) ? statusOf(best) : 'suggested';
      return [proposal(token, { ...best, text }, second, status)];
    });
  },
};

/** How names and abbreviations are printed, by their keys: "VNeID". */
const printedForms = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    language
      .printedForms()
      .reverse()
      .map((form) => [form.toLowerCase(), form]),
  );

const isDoubtful = (best: WordReading, second: WordReading): boolean =>
  best.probability < SURE_AS_PRINTED || (second.seen >= PLAINLY_SEEN && second.probability >= POSSIBLE);

function statusOf({ probability }: WordReading): RepairStatus {
  if (probability >= SURE) return 'repaired';
  return probability >= LIKELY ? 'likely' : 'suggested';
}

/** Whether the word was met beside a neighbour before: in another plan, in text of any kind, or elsewhere in this text. */
function isMet(tokens: TokenRow, index: number, key: string): boolean {
  const own = tokens.all[index]!.key === key ? 1 : 0;
  return (
    tokens.isCommonHere(index, key) ||
    tokens.witnessesOf(index, key) > 0 ||
    tokens.ordinarySides(index, key) > 0 ||
    tokens.ownCount(index, key) > own
  );
}

function proposal(
  token: TokenOnLine,
  best: WordReading,
  second: WordReading,
  status: RepairStatus,
): Proposal {
  const { line, start, end, text: printed } = token;
  const evidence: Evidence = {
    kind: 'model',
    note:
      `Trên ảnh, chỗ này giống cả “${best.text}” và “${second.text}”; ` +
      `cùng các từ bên cạnh thì “${best.text}” chắc ${percent(best.probability)}, “${second.text}” ${percent(second.probability)}.`,
    plan: null,
    line: null,
    quote: null,
  };
  return {
    line,
    start,
    end,
    text: best.text,
    status,
    confidence: best.probability,
    evidence: [evidence],
    pattern: { raw: printed, text: best.text },
  };
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
