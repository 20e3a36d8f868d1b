import { z } from 'zod';
import { InputError } from '../../src/domain/issue.ts';
import { lineRoles, receivedKinds, type LineRole, type SourceLayout } from '../../src/domain/layout.ts';
import type { SourceLine, SourceText } from '../../src/domain/source.ts';
import { noteLines } from './note-lines.ts';
import { plainLine } from './plain-characters.ts';

/**
 * `reading.jsonl`: what was read from a received document, kept beside it, so that a build needs no reader. One JSON
 * object a line: the head, then each line of the text with all that is known of it, then the tables.
 */
const VERSION = 1;

const positive = z.number().int().positive();
const natural = z.number().int().nonnegative();

const headSchema = z.strictObject({
  reading: z.literal(VERSION),
  /** The received file, in the same folder. */
  file: z.string().regex(/^source\.[a-z]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.enum(['utf-8', 'utf-8-bom']),
  kind: z.enum(receivedKinds),
  reader: z.string().min(1),
  pages: positive.nullable(),
  /** How many lines and tables follow: a file that was cut off is noticed. */
  lines: natural,
  tables: natural,
  /** What a reader knows of the whole file. */
  more: z.record(z.string(), z.unknown()).default({}),
});

/** Entries of a line hold what the layout says of it, without its number; readers may say more than is known here. */
const lineSchema = z.strictObject({
  line: positive,
  text: z.string(),
  end: z.enum(['\n', '\r\n', '\r', '\v', '\u0085', '\u2028', '\u2029', '']).default('\n'),
  continued: z.literal(true).optional(),
  places: z
    .array(
      z.looseObject({
        page: positive,
        box: z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
      }),
    )
    .default([]),
  roles: z
    .array(
      z.looseObject({
        role: z.enum(lineRoles),
        anchor: z.strictObject({ line: positive, column: positive }).optional(),
      }),
    )
    .default([]),
  fonts: z
    .array(
      z.looseObject({
        column: positive,
        length: natural,
        font: z.string(),
        bold: z.boolean(),
        italic: z.boolean(),
      }),
    )
    .optional(),
  glyphs: z
    .array(
      z.looseObject({
        column: positive,
        raw: z.string(),
        candidates: z.array(z.looseObject({ text: z.string(), probability: z.number() })),
        certain: z.boolean(),
        font: z.string(),
        code: z.number().int(),
      }),
    )
    .default([]),
  remarks: z
    .array(
      z.looseObject({
        kind: z.enum(['converted', 'deleted', 'hidden', 'unsure']),
        column: positive,
        length: natural,
        received: z.string(),
        note: z.string(),
      }),
    )
    .default([]),
});

const tableSchema = z.strictObject({
  table: z.looseObject({
    cells: z.array(
      z.looseObject({
        row: natural,
        column: natural,
        rowSpan: positive,
        columnSpan: positive,
        first: positive.nullable(),
        last: positive.nullable(),
      }),
    ),
    headRows: z.array(natural),
  }),
});

/** The lists of a layout whose entries are of one line each. */
const perLine = ['places', 'roles', 'fonts', 'glyphs', 'remarks'] as const;

/** The text of `reading.jsonl`; the same reading gives the same text. */
export function formatReading(source: SourceText & { layout: SourceLayout }, file: string): string {
  const { kind, reader, pages, tables, continued, places, roles, fonts, glyphs, remarks, ...more } =
    source.layout;
  const { sha256, encoding } = source;
  const head = { reading: VERSION, file, sha256, encoding, kind, reader, pages };
  const counts = { lines: source.lines.length, tables: tables.length };
  // An empty list says more than none: the reader knows paragraphs or fonts.
  const known = { ...more, ...(continued && { continued: true }), ...(fonts && { fonts: true }) };
  const entries = { places, roles, fonts: fonts ?? [], glyphs, remarks };
  const byLine = perLine.map((key) => [key, groupByLine<{ line: number }>(entries[key])] as const);
  const goesOn = new Set(continued);
  const lines = source.lines.map(({ number, received, end }) => ({
    line: number,
    text: received,
    ...(end !== '\n' && { end }),
    ...(goesOn.has(number) && { continued: true }),
    ...Object.fromEntries(
      byLine.flatMap(([key, lists]) => (lists.has(number) ? [[key, lists.get(number)]] : [])),
    ),
  }));
  return [
    { ...head, ...counts, ...(Object.keys(known).length > 0 && { more: known }) },
    ...lines,
    ...tables.map((table) => ({ table })),
  ]
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}

function groupByLine<T extends { line: number }>(entries: readonly T[]): Map<number, Omit<T, 'line'>[]> {
  const lists = new Map<number, Omit<T, 'line'>[]>();
  for (const { line, ...entry } of entries) {
    const list = lists.get(line) ?? [];
    lists.set(line, list);
    list.push(entry);
  }
  return lists;
}

/**
 * Reads `reading.jsonl` back.
 *
 * @param file the path shown to people
 * @returns the text with its layout; `file` is the name of the received file
 * @throws InputError that names the line of the file where it is damaged
 */
export function parseReading(text: string, file: string): SourceText & { layout: SourceLayout } {
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  const {
    more,
    lines: lineCount,
    tables: tableCount,
    ...head
  } = parseRow(rows[0] ?? '', headSchema, file, 1);
  if (rows.length !== 1 + lineCount + tableCount)
    throw damaged(file, rows.length, `has ${rows.length} lines where it says ${1 + lineCount + tableCount}`);
  const own = rows.slice(1, 1 + lineCount).map((row, at) => parseRow(row, lineSchema, file, at + 2));
  const tables = rows
    .slice(1 + lineCount)
    .map((row, at) => parseRow(row, tableSchema, file, at + 2 + lineCount));
  const wrong = own.findIndex(({ line }, at) => line !== at + 1);
  if (wrong >= 0) throw damaged(file, wrong + 2, 'has a line whose number is not the next one');
  const lines = own.map(({ line, text: received, end }): SourceLine => ({
    number: line,
    text: plainLine(received),
    received,
    end,
  }));
  const { continued, fonts, ...rest } = more;
  const layout: SourceLayout = {
    kind: head.kind,
    reader: head.reader,
    pages: head.pages,
    places: own.flatMap(({ line, places }) => places.map((place) => ({ line, ...place }))),
    tables: tables.map(({ table }) => table),
    // A key that is not there is not undefined either: it comes from JSON.
    roles: own.flatMap(({ line, roles }) => roles.map((role) => ({ line, ...role }))) as LineRole[],
    glyphs: own.flatMap(({ line, glyphs }) => glyphs.map((glyph) => ({ line, ...glyph }))),
    ...(continued === true && { continued: own.flatMap((one) => (one.continued ? [one.line] : [])) }),
    ...(fonts === true && {
      fonts: own.flatMap(({ line, fonts: runs = [] }) => runs.map((run) => ({ line, ...run }))),
    }),
    remarks: own.flatMap(({ line, remarks }) => remarks.map((remark) => ({ line, ...remark }))),
    ...rest,
  };
  const { sha256, encoding } = head;
  return { file: head.file, sha256, encoding, lines, notes: noteLines(lines, encoding), layout };
}

function parseRow<S extends z.ZodType>(row: string, schema: S, file: string, line: number): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch (cause) {
    throw damaged(file, line, 'is no JSON here', cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw damaged(file, line, `is wrong at "${path.map(String).join('.')}": ${message}`);
}

function damaged(file: string, line: number, what: string, cause?: unknown): InputError {
  return new InputError(`this reading ${what}.`, {
    place: { file, line },
    hint: 'It is made by a program and never edited: restore it, or make it anew with "npm run reread -- <plan> --write".',
    cause,
  });
}
