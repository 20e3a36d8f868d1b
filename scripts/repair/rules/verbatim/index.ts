import type { Proposal } from '../../draft/draft.ts';
import { abbreviations } from './abbreviation.ts';
import { brokenPhrases } from './broken-phrase.ts';
import { doubledWords } from './doubled-word.ts';
import { foreignWords } from './foreign-word.ts';
import { gluedWords } from './glued-words.ts';
import { impossibleWords } from './impossible-word.ts';
import { punctuation } from './punctuation.ts';
import { quotes } from './quotes.ts';
import type { FindSlips, Slip } from './slip.ts';
import { wordsByEar } from './word-by-ear.ts';
import { TokenRow } from '../wrong-letter/token-row.ts';
import type { Rule } from '../../draft/rule.ts';

/** The surer first: of two that speak of the same letters the first one holds. */
const finders: readonly FindSlips[] = [
  doubledWords,
  gluedWords,
  impossibleWords,
  foreignWords,
  abbreviations,
  wordsByEar,
  brokenPhrases,
  quotes,
  punctuation,
];

/**
 * The author's own slips of typing: what no broken font and no machine that reads print does to a text.
 *
 * They are part of the document, so they stay; the reader is told that they are printed so, and what was likely meant.
 */
export const verbatim: Rule = {
  id: 'verbatim',
  why: 'Lỗi gõ của người soạn, không phải chữ hỏng: văn bản giữ nguyên văn, chỉ ghi chú chữ có lẽ định viết.',
  find(lines, { witnesses }) {
    const text = { lines, tokens: new TokenRow(lines, witnesses), language: witnesses };
    return finders.flatMap((find) => find(text)).map((slip) => proposalOf(slip, lines[slip.line]!));
  },
};

function proposalOf({ line, start, end, meant, note, kind, confidence }: Slip, text: string): Proposal {
  return {
    line,
    start,
    end,
    text: meant,
    status: 'suggested',
    confidence,
    evidence: [{ kind, note, plan: null, line: null, quote: null }],
    pattern: { raw: text.slice(start, end), text: meant },
  };
}
