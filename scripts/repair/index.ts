import type { Corrections } from '../../src/domain/decisions.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';

/** What repair may know besides the text: other plans, a person's decisions, the vocabulary. */
export interface RepairContext {
  /** The other plans as received; never the text itself. */
  corpus: SourceText[];
  corrections: Corrections;
  vocabulary: Vocabulary;
}

/**
 * Repairs a text, recording each change.
 *
 * Takes: a source and what speaks for a reading. Gives: the same lines with applied repairs, and the ledger.
 *
 * @throws InputError where a person's decision no longer matches the source
 */
export function repairText(source: SourceText, _context: RepairContext): RepairedText {
  return {
    file: source.file,
    sha256: source.sha256,
    lines: source.lines.map(({ number, text }) => ({ number, received: text, text, spans: [] })),
    ledger: [],
  };
}
