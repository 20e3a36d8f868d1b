import type { Proposal } from '../../draft/draft.ts';
import { findInLines } from '../../draft/find-in-lines.ts';
import type { Rule } from '../../draft/rule.ts';

const WORD = /[\p{L}\p{N}]{4,}/gu;

/** What is left of a name when case and the letters that look alike in print are one: l, I and 1, O and 0. */
const skeletonOf = (word: string): string => word.toLowerCase().replace(/[l1|]/g, 'i').replaceAll('0', 'o');

/**
 * Other forms of a name that the plans print in mixed case: "VNelD", "VneID" for "VNeID".
 *
 * Only offered: on the page the printed form stays, search and the index of tools know both.
 */
export const nameVariant: Rule = {
  id: 'name-variant',
  why: 'Tên gọi viết khác với dạng thường dùng; dạng in trong văn bản được giữ nguyên, chỉ gợi ý dạng thường dùng.',
  find(lines, { witnesses, vocabulary }) {
    const forms = [
      ...vocabulary.tools.map(({ name }) => name),
      ...vocabulary.abbreviations.map(({ short }) => short),
      ...witnesses.printedForms(),
    ].filter((form) => /^(?=.*\p{Ll})\p{L}*\p{Ll}*\p{Lu}\p{L}*$/u.test(form) && /\p{L}\p{Lu}/u.test(form));
    // A person's vocabulary first, then the most widespread form: an OCR error is a form too.
    const bySkeleton = new Map(forms.toReversed().map((form) => [skeletonOf(form), form]));
    return findInLines(lines, (text, line) => variantsIn(text, line, bySkeleton));
  },
};

function variantsIn(text: string, line: number, bySkeleton: ReadonlyMap<string, string>): Proposal[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: raw, index }): Proposal[] => {
    const form = bySkeleton.get(skeletonOf(raw));
    if (form === undefined || raw === form) return [];
    const note = `Các kế hoạch thường viết “${form}”.`;
    return [
      {
        line,
        start: index,
        end: index + raw.length,
        text: form,
        status: 'suggested',
        confidence: 0.9,
        evidence: [{ kind: 'lexicon', note, plan: null, line: null, quote: null }],
        pattern: { raw, text: form },
      },
    ];
  });
}
