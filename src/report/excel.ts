// A report as an Excel workbook: numbers as numbers, links that open, a filter over each table.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeExcelFile, { type SheetData } from 'write-excel-file/universal';
import { readableInXml, xml } from '../addresses/xml.ts';
import { toArchive } from '../files/archive.ts';
import {
  addressesOf,
  addressLines,
  addressOf,
  releaseLine,
  textCell,
  wordsOf,
  type Report,
  type ReportCell,
  type ReportTable,
} from './report.ts';

/** A cell of a sheet holds no more: the program refuses the file otherwise. */
const LONGEST = 32_000;

type SheetCell = NonNullable<SheetData[number][number]>;

/** The column for the addresses of a row, as wide as one of them. */
const ADDRESSES = { head: 'Đường dẫn', width: 60 };

const head = (value: string): SheetCell => ({
  value: readableInXml(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF0',
  wrap: true,
  alignVertical: 'top',
});

function sheetCell(cell: ReportCell): SheetCell | null {
  if (cell.number !== undefined) return { value: cell.number, type: Number, alignVertical: 'top' };
  const words = readableInXml(wordsOf(cell));
  if (words === '') return null;
  const linked = addressOf(cell) !== undefined && cell.paragraphs.length === 1;
  const value = words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
  return {
    value,
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...(linked && { color: '#0B4F9E' }),
  };
}

/** As wide as the longest of its words needs, between what can be read and what fits a screen. */
function widthsOf({ heads, rows, widths }: ReportTable): { width: number }[] {
  return heads.map((name, at) => {
    const longest = Math.max(name.length, ...rows.map((row) => (row[at] ? wordsOf(row[at]).length : 0)));
    return { width: widths?.[at] ?? Math.min(60, Math.max(8, Math.ceil(longest * 0.9))) };
  });
}

/** Sheets may not be named alike, nor longer than 31 characters, nor with some signs. */
function sheetNames(tables: readonly ReportTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 28) || 'Bảng';
    let unique = plain;
    for (let at = 2; taken.has(unique.toLowerCase()); at += 1) unique = `${plain} ${at}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The table with a last column for the addresses of its rows, where it asks for one and has any. */
function withAddresses(table: ReportTable): ReportTable {
  const found = table.rows.map((row) => row.flatMap(addressesOf));
  if (!table.addresses || found.every((addresses) => addresses.length === 0)) return table;
  return {
    ...table,
    heads: [...table.heads, ADDRESSES.head],
    rows: table.rows.map((row, at) => [...row, textCell(found[at]!.join('\n'))]),
    ...(table.widths && { widths: [...table.widths, ADDRESSES.width] }),
  };
}

/** The links of a sheet: the place of each, and its address. */
function linksOf({ rows }: ReportTable): { ref: string; href: string }[] {
  return rows.flatMap((row, line) =>
    row.flatMap((cell, column) => {
      const href = addressOf(cell);
      return href === undefined ? [] : [{ ref: `${letters(column)}${line + 2}`, href }];
    }),
  );
}

/** What the library does not write: the filter of a sheet, and links that are not written as formulas. */
function complete(files: Record<string, Uint8Array>, table: ReportTable, number: number): void {
  const sheet = `xl/worksheets/sheet${number}.xml`;
  const rels = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const links = linksOf(table);
  const range = `A1:${letters(table.heads.length - 1)}${table.rows.length + 1}`;
  const hyperlinks =
    links.length === 0
      ? ''
      : `<hyperlinks>${links.map(({ ref }, at) => `<hyperlink ref="${ref}" r:id="rLink${at + 1}"/>`).join('')}</hyperlinks>`;
  const text = strFromU8(files[sheet]!)
    .replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
    .replace('<pageMargins', `${hyperlinks}<pageMargins`);
  files[sheet] = strToU8(text);
  const targets = links.map(
    ({ href }, at) =>
      `<Relationship Id="rLink${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
  );
  files[rels] = strToU8(
    strFromU8(files[rels]!).replace('</Relationships>', `${targets.join('')}</Relationships>`),
  );
}

/** The sheet that says where a workbook is from; for its last line, which `tell` writes, a number stands in. */
function aboutSheet(report: Report) {
  const lines = [report.title, ...(report.facts ?? []), ...addressLines(report)];
  const look = { wrap: true };
  const data: SheetData = [
    ...lines.map((line): SheetCell[] => [{ value: readableInXml(line), type: String, ...look }]),
    ...(releaseLine(report) === null ? [] : [[{ value: 0, type: Number, ...look }]]),
  ];
  return {
    sheet: report.address === undefined ? 'Về tệp này' : 'Nguồn',
    data,
    columns: [{ width: 100 }],
  };
}

/** The release as a text of its own sheet: among the texts that all sheets share it would alter the largest file. */
function tell(files: Record<string, Uint8Array>, line: string, sheet: string): void {
  files[sheet] = strToU8(
    strFromU8(files[sheet]!).replace(
      // A text has a type, and the same "0" where it is the first that the sheets share.
      /<c (r="[^"]*"(?: s="\d+")?)><v>0<\/v><\/c>/,
      (_, place: string) => `<c ${place} t="inlineStr"><is><t>${xml(readableInXml(line))}</t></is></c>`,
    ),
  );
}

/** The bytes of the workbook; the same report gives the same bytes. */
export async function excelOf(report: Report): Promise<Uint8Array> {
  const tables = report.tables.map(withAddresses);
  const names = sheetNames(tables);
  const sheets = tables.map((table, at) => ({
    sheet: names[at]!,
    data: [table.heads.map(head), ...table.rows.map((row) => row.map(sheetCell))] as SheetData,
    columns: widthsOf(table),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  const blob = await writeExcelFile([...sheets, aboutSheet(report)]).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  tables.forEach((table, at) => complete(files, table, at + 1));
  // The library writes the time of the call into the archive: packed anew, the same content gives the same bytes.
  const about = `xl/worksheets/sheet${sheets.length + 1}.xml`;
  const release = releaseLine(report);
  if (release !== null) tell(files, release, about);
  return toArchive(new Map(Object.entries(files)), undefined, new Set([about]));
}
