import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import { readableInXml } from '../../addresses/xml.ts';
import type { Report, ReportTable } from './report.ts';

const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF0',
  wrap: true,
});
const text = (value: string): Cell => ({
  value: readableInXml(value),
  type: String,
  wrap: true,
  alignVertical: 'top',
});

/** A table, and the addresses that its cells lead to in a last column. */
function sheetOf({ head: heads, rows }: ReportTable): SheetData {
  const linked = rows.some((row) => row.some((cell) => cell.some(({ address }) => address !== undefined)));
  return [
    [...heads, ...(linked ? ['Đường dẫn'] : [])].map(head),
    ...rows.map((row) => {
      const addresses = row.flatMap((cell) => cell.flatMap(({ address }) => address ?? []));
      const words = row.map((cell) => cell.map((part) => part.text).join(''));
      return [...words, ...(linked ? [addresses.join('\n')] : [])].map(text);
    }),
  ];
}

/** The report as a workbook: one sheet for each table, the facts on the last one. */
export async function toExcel({ title, facts, tables }: Report): Promise<Blob> {
  const sheets = tables.map((table) => ({
    sheet: table.title,
    data: sheetOf(table),
    columns: [...table.widths, 60].map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  const about = {
    sheet: 'Về tệp này',
    data: [title, ...facts].map((one) => [text(one)]),
    columns: [{ width: 100 }],
  };
  return writeExcelFile([...sheets, about]).toBlob();
}
