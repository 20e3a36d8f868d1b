import type { RepairStatus } from '../../../../src/domain/repair.ts';
import { closesToWord, isBesideLoss, isFragment } from '../../diagnosis/index.ts';
import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import type { Language } from '../../language/language.ts';
import { isPageNumber } from '../../language/tokens.ts';
import type { Rule } from '../../draft/rule.ts';
import { joinWords, type Joined } from './join-words.ts';

/** From so likely on a blank is closed, and closed for sure; set on made-up breaks in texts of other subjects. */
const SURE = 0.995;
const LIKELY = 0.9;
const OFFERED = 0.5;

/** Closes blanks that stand inside words; no letter is put in. Only in a text whose words show that it has such blanks. */
export const brokenWord: Rule = {
  id: 'broken-word',
  why: 'Dấu cách chen vào giữa chữ (“c ủa”, “ph ạm”) do cách trích văn bản; các phần của chữ được ghép lại, không thêm chữ nào.',
  find(lines, { witnesses, diagnosis }) {
    if (!diagnosis.hasBroken) return [];
    const rate = Math.min(diagnosis.broken / Math.max(diagnosis.words, 1), 0.3);
    return findInLines(lines, (text, line) =>
      isPageNumber(text)
        ? []
        : joinWords(text, witnesses, rate)
            .filter(({ probability }) => probability >= OFFERED)
            .filter(({ start, end }) => !diagnosis.hasLost || !isBesideLoss(text, start, end))
            .flatMap((joined) => proposalsOf(joined, text, line, witnesses)),
    );
  },
};

/** One proposal for each blank that is closed, so that the letters around stay what they are. */
function proposalsOf(joined: Joined, text: string, line: number, language: Language): Proposal[] {
  const { start, end, blanks, word, probability } = joined;
  const status = statusOf(joined, language);
  const printed = text.slice(start, end);
  const note = `“${printed}” ghép lại thành “${word}”, là một chữ có nghĩa; văn bản này có nhiều chữ bị tách như vậy.`;
  return blanks.map((at) => ({
    line,
    start: at,
    end: at + 1,
    text: '',
    status,
    confidence: probability,
    evidence: [{ kind: 'lexicon', note, plan: null, line: null, quote: null }],
    pattern: { raw: printed, text: word },
  }));
}

/** Two words that each stand for themselves are only offered as one; a word that stands beside what it was met with is sure. */
function statusOf({ key, parts, before, after, probability }: Joined, language: Language): RepairStatus {
  if (probability < LIKELY || !closesToWord(key, language)) return 'suggested';
  if (!parts.some((part) => isFragment(part, language)) && probability < SURE) return 'suggested';
  const isMet =
    (before !== null && language.runsTogether(before, key)) ||
    (after !== null && language.runsTogether(key, after));
  return isMet && probability >= SURE ? 'repaired' : 'likely';
}
