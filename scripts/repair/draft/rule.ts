import type { Corrections } from '../../../src/domain/decisions.ts';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import type { Diagnosis } from '../diagnosis/index.ts';
import type { Proposal } from './draft.ts';
import type { Language } from '../language/language.ts';

/** What a rule may look at besides the lines. */
export interface RuleContext {
  corpus: readonly SourceText[];
  corrections: Corrections;
  vocabulary: Vocabulary;
  /** What the reader of the document knows beside the lines; undefined for a plain text. */
  layout?: SourceLayout | undefined;
  /** Where a place of the text as received, line and column from 1, stands in the line now; null where it was replaced. */
  placeNow(line: number, column: number): number | null;
  /** Which damage the words of the whole text show. */
  diagnosis: Diagnosis;
  /** The language of the other plans; no rule may change it. */
  witnesses: Language;
  /** The same anew, for a rule that adds the sound part of the text itself. */
  freshLanguage: () => Language;
}

/** One kind of damage and how it is read. */
export interface Rule {
  /** The name of its file and the `rule` of its ledger entries. */
  id: string;
  /** One sentence in Vietnamese for the reader: what this rule does and why. */
  why: string;
  /** Finds the damage in the lines as the earlier rules left them. */
  find(lines: readonly string[], context: RuleContext): Proposal[];
}
