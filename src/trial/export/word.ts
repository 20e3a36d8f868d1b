import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { readableInXml } from '../../addresses/xml.ts';
import type { Report, ReportCell, ReportTable } from './report.ts';

/** Official papers are set in it (Nghị định 30/2020). */
const FONT = 'Times New Roman';
/** The width of a sheet of A4 across, without its margins, in twentieths of a point. */
const WIDTH = 14_000;

const paragraphOf = (cell: ReportCell, bold = false): Paragraph =>
  new Paragraph({
    children: cell.map(({ text, address }) =>
      address === undefined
        ? new TextRun({ text: readableInXml(text), bold })
        : new ExternalHyperlink({
            link: address,
            children: [new TextRun({ text: readableInXml(text), style: 'Hyperlink' })],
          }),
    ),
  });

function tableOf({ head, rows, widths }: ReportTable): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width / total) * WIDTH));
  const cells = (row: readonly ReportCell[], bold = false): TableCell[] =>
    row.map(
      (cell, at) =>
        new TableCell({
          children: [paragraphOf(cell, bold)],
          width: { size: columns[at]!, type: WidthType.DXA },
        }),
    );
  return new Table({
    columnWidths: columns,
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        children: cells(
          head.map((text) => [{ text }]),
          true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
    ],
  });
}

/** The report as a Word document. */
export function toWord({ title: words, facts, tables }: Report): Promise<Blob> {
  const title = readableInXml(words);
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...facts.map((fact) => new Paragraph(readableInXml(fact))),
    ...tables.flatMap((table) => [
      new Paragraph({ text: `${table.title} (${table.rows.length})`, heading: HeadingLevel.HEADING_2 }),
      table.rows.length > 0 ? tableOf(table) : new Paragraph('Không có.'),
    ]),
  ];
  return Packer.toBlob(
    new Document({
      title,
      creator: 'Đối chiếu',
      styles: { default: { document: { run: { font: FONT, size: 24 } } } },
      sections: [{ properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } }, children }],
    }),
  );
}
