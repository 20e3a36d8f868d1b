// A document to take along: what is copied, and what Word and Excel files are made of, wherever they are made.
import { slugOf } from '../domain/urls.ts';

/** A stretch of text of one look. */
export interface Run {
  text: string;
  /** A whole address. */
  href?: string;
  /** Repaired by the program: it can still be told on paper. */
  underline?: boolean;
  italic?: boolean;
}
export type Paragraph = readonly Run[];

/** A cell: its paragraphs, and the number that it is where it is one. */
export interface ReportCell {
  paragraphs: readonly Paragraph[];
  number?: number;
}

/** A table with one row of heads. */
export interface ReportTable {
  /** The name of its sheet, and its heading where a document has several and `heading` says no other. */
  name: string;
  heading?: string;
  heads: readonly string[];
  rows: readonly (readonly ReportCell[])[];
  /** In characters of a sheet, one for each column; what is not given is made wide enough to read. */
  widths?: readonly number[];
  /** For a table that is made for paper: how wide its columns are beside each other. Its rows stay on one page. */
  paper?: readonly number[];
  /** Its sheet has one more column with all addresses of each row: a cell of a sheet can lead to one only. */
  addresses?: boolean;
}

/** A document of one or more tables. */
export interface Report {
  title: string;
  /** What a reader must know before the tables, one paragraph each. */
  facts?: readonly string[];
  /** The permanent address of what it shows of the site; none for a file that is not of the site. */
  address?: string;
  /** "Bản phát hành 0123, ngày 27/11/2026". */
  release?: string;
  /** What a reader must know of the signs in it, one paragraph each. */
  notes: readonly string[];
  tables: readonly ReportTable[];
}

/** A cell of one plain paragraph; of none where the text is empty. */
export const textCell = (text: string, href?: string): ReportCell => ({
  paragraphs: text === '' ? [] : [[href === undefined ? { text } : { text, href }]],
});

/** A cell of one paragraph. */
export const lineCell = (...runs: Run[]): ReportCell => ({ paragraphs: [runs] });

export const numberCell = (number: number): ReportCell => ({
  paragraphs: [[{ text: String(number) }]],
  number,
});

/** The words of a cell, its paragraphs on lines of their own. */
export const wordsOf = ({ paragraphs }: ReportCell): string =>
  paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

/** The addresses in a cell, in its order. */
export const addressesOf = ({ paragraphs }: ReportCell): string[] =>
  paragraphs.flatMap((runs) => runs.flatMap(({ href }) => href ?? []));

/** The first address in a cell. */
export const addressOf = (cell: ReportCell): string | undefined => addressesOf(cell)[0];

/** What a reader must know of a report, and where it is from: at its end in Word, on a sheet of its own in Excel. */
export const addressLines = ({ address, notes }: Report): string[] => [
  ...notes,
  ...(address === undefined ? [] : [`Nguồn: ${address}`]),
];

/**
 * Which release a report is of: at the foot of each page in Word. It stands apart from all else, because any change of the
 * site alters it.
 */
export const releaseLine = ({ release }: Report): string | null =>
  release === undefined
    ? null
    : `${release}. Để tra cứu; chỉ văn bản do cơ quan ban hành phát hành mới có giá trị pháp lý.`;

/** All that a report says of where it is from. */
export const sourceLines = (report: Report): string[] => [
  ...addressLines(report),
  ...[releaseLine(report)].filter((line) => line !== null),
];

/** Letters, digits and hyphens of a title, for the name of a file: "Công dân số" gives "cong-dan-so". */
export const fileName = (title: string): string => slugOf(title).slice(0, 80);
