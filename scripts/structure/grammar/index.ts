import { annexTitle } from './annex-title.ts';
import { appendix } from './appendix.ts';
import { closingWords } from './closing-words.ts';
import { contentsEntry, drawnRule, footnote, pageNumber } from './furniture-lines.ts';
import { fieldLabel } from './labels-rule.ts';
import { bulleted, numbered } from './markers-rule.ts';
import { modelHeading } from './model-heading-rule.ts';
import { paperKind } from './paper-kind.ts';
import { part } from './part.ts';
import { preamble } from './preamble.ts';
import { recipients } from './recipients.ts';
import type { LineRule, Words } from './rule.ts';
import { signature } from './signature.ts';
import { stamp } from './stamp.ts';
import { rowNumber, tableEnd, tableHead } from './table-lines.ts';
import { targetHeading } from './target-heading.ts';

/**
 * The kinds of lines of an official paper, the more telling ones first: where several hold for one line, the first is
 * what the line is rather taken for, and the others are what it was weighed against.
 */
export const lineRules: readonly LineRule[] = [
  drawnRule,
  stamp,
  contentsEntry,
  modelHeading,
  paperKind,
  appendix,
  annexTitle,
  recipients,
  signature,
  tableHead,
  part,
  targetHeading,
  fieldLabel,
  rowNumber,
  pageNumber,
  footnote,
  preamble,
  closingWords,
  numbered,
  bulleted,
  tableEnd,
];

/** What a line may be, by its own words alone. */
export interface LineReading {
  rule: LineRule;
  says: string;
}

/** The kinds that hold for a line, the likeliest first. */
export const classify = (text: string, words: Words): LineReading[] =>
  lineRules.flatMap((rule) => {
    const says = rule.read(text, words);
    return says === null ? [] : [{ rule, says }];
  });
