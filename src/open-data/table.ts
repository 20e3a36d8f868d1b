import type { z } from 'zod';
import type { Corpus } from './corpus.ts';

/** A cell of a CSV file. */
export type CsvValue = string | number | boolean | null;

/** One column of the CSV form: its name, its meaning in Vietnamese, and how it is computed from a row. */
export interface TableColumn<Row> {
  key: string;
  about: string;
  cell: (row: Row) => CsvValue;
  /** The cell is a path from the root of the site; a table that is carried away needs the whole address. */
  isAddress?: true;
}

/**
 * One table of the open data: the JSON file, its JSON Schema, its CSV form and its words on /du-lieu/ all come
 * from this one description.
 */
export interface Table<Row> {
  /** Name of the files without extension: "mo-hinh" gives mo-hinh.json, mo-hinh.csv, schema/mo-hinh.json. */
  id: string;
  title: string;
  /** What one row is, one sentence in Vietnamese. */
  about: string;
  /** Schema of one row; each key says by `describe` what it means. */
  schema: z.ZodType<Row>;
  rows: (corpus: Corpus) => Row[];
  columns: TableColumn<Row>[];
}

/** Lets TypeScript check a table where it is defined; returns it unchanged. */
export function defineTable<Row>(table: Table<Row>): Table<Row> {
  return table;
}

/** The columns every table with source lines ends with. */
export function lineColumns<Row extends { lines: [number, number] }>(): TableColumn<Row>[] {
  return [
    { key: 'first_line', about: 'Dòng đầu trong văn bản nguồn, đếm từ 1', cell: (row) => row.lines[0] },
    { key: 'last_line', about: 'Dòng cuối trong văn bản nguồn', cell: (row) => row.lines[1] },
  ];
}

/** Several values in one cell, one on each line, so that Excel shows them one below the other. */
export const stacked = (values: readonly string[]): string => values.join('\n');
