// The writers of Word and Excel files as a part of the reader: making one takes long enough to freeze a page.
import { toWordDraft } from '../../../src/report/draft/word.ts';
import { excelOf } from '../../../src/report/excel.ts';
import { wordOf } from '../../../src/report/word.ts';
import type { FileOrder } from '../../../src/trial/data/messages.ts';

/** The bytes of a file. */
export function makeFile(order: FileOrder): Promise<Uint8Array> {
  if (order.kind === 'draft') return toWordDraft(order.draft);
  return (order.kind === 'word' ? wordOf : excelOf)(order.report);
}
