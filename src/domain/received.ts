import { z } from 'zod';
import { QUOTE, receivedKinds, SEQUENCE, type ReceivedKind, type SourceLayout } from './layout.ts';

const count = z.number().int().nonnegative();

/** What was received in the place of a plain text, and what its reader noted of the whole file. */
export const receivedSchema = z.strictObject({
  kind: z.enum(receivedKinds),
  /** Name and version of the reader. */
  reader: z.string().min(1),
  /** Null where such a file has none. */
  pages: z.number().int().positive().nullable(),
  /** Codes of which parts were converted: "TCVN3". */
  converted: z.array(z.string()),
  /** Stretches that a tracked change deleted, and that were hidden. */
  deleted: count,
  hidden: count,
  /** Numbers of points and rows that recognition misread and that their sequence settles; absent where there are none. */
  renumbered: count.optional(),
  /** Quotes that recognition misread and that the others settle; absent where there are none. */
  requoted: count.optional(),
});
export type Received = z.infer<typeof receivedSchema>;

/** The first line of a page, or of a part of one that stands elsewhere in reading order. */
export const pageStartSchema = z.strictObject({
  line: z.number().int().positive(),
  page: z.number().int().positive(),
});
export type PageStart = z.infer<typeof pageStartSchema>;

/** What a tracked change deleted from a line: the final text is the one without it. */
export const deletedSchema = z.strictObject({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  text: z.string(),
});
export type Deleted = z.infer<typeof deletedSchema>;

/** What the pages say about a received document. */
export function receivedOf({ kind, reader, pages, remarks }: SourceLayout): Received {
  const changed = remarks.filter((remark) => remark.kind === 'converted').map(({ note }) => note);
  const converted = changed.filter((note) => note !== SEQUENCE && note !== QUOTE);
  const renumbered = changed.filter((note) => note === SEQUENCE).length;
  const requoted = changed.filter((note) => note === QUOTE).length;
  const countOf = (wanted: string): number => remarks.filter((remark) => remark.kind === wanted).length;
  return {
    kind,
    reader,
    pages,
    converted: [...new Set(converted)].sort(),
    deleted: countOf('deleted'),
    hidden: countOf('hidden'),
    ...(renumbered > 0 && { renumbered }),
    ...(requoted > 0 && { requoted }),
  };
}

/** Where the page changes, in the order of lines. */
export function pageStartsOf({ places }: SourceLayout): PageStart[] {
  const starts: PageStart[] = [];
  for (const { line, page } of places) if (starts.at(-1)?.page !== page) starts.push({ line, page });
  return starts;
}

/**
 * What tracked changes deleted and what is struck through, by line; stretches without a letter say nothing. Who did it
 * stays in the reading: it is the name of an account, and no part of the paper.
 */
export function deletedOf({ remarks }: SourceLayout): Deleted[] {
  return remarks
    .filter(({ kind, received }) => kind === 'deleted' && /\S/.test(received))
    .map(({ line, column, received }) => ({ line, column, text: received }));
}

const kindNames: Record<ReceivedKind, string> = {
  text: 'tệp văn bản',
  markdown: 'tệp văn bản Markdown',
  html: 'trang web (HTML)',
  docx: 'tệp Word (.docx)',
  doc: 'tệp Word đời cũ (.doc)',
  xlsx: 'bảng tính (.xlsx)',
  pdf: 'tệp PDF',
  scan: 'bản quét',
};

/** What was received, in a sentence: "Nhận được tệp PDF 26 trang; đọc bằng pdf 1."; `reader` null keeps it untold. */
export function receivedInWords(
  received: (Omit<Received, 'reader'> & { reader: string | null }) | undefined,
): string {
  if (!received) return 'Nhận được tệp văn bản.';
  const { kind, pages, reader, converted, deleted, hidden, renumbered = 0, requoted = 0 } = received;
  const parts = [
    `Nhận được ${kindNames[kind]}${pages === null ? '' : ` ${pages} trang`}`,
    ...(reader === null ? [] : [`đọc bằng ${reader}`]),
    ...(converted.length > 0 ? [`có phần được chuyển mã từ ${converted.join(', ')}`] : []),
    ...(renumbered > 0 ? [`${renumbered} số thứ tự nhận dạng sai, đọc lại theo dãy số`] : []),
    ...(requoted > 0 ? [`${requoted} dấu ngoặc kép nhận dạng sai, đọc lại theo các dấu khác`] : []),
    ...(deleted > 0 ? [`${deleted} đoạn đã bị xóa hoặc gạch bỏ (ghi ở toàn văn)`] : []),
    ...(hidden > 0 ? [`${hidden} đoạn ẩn, không in`] : []),
  ];
  return `${parts.join('; ')}.`;
}
