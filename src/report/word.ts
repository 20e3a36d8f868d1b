// A report as a Word document: tables that fit the sheet, heads repeated on each page, links, and where it is from.
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readableInXml } from '../addresses/xml.ts';
import { toArchive } from '../files/archive.ts';
import { FONT } from './paper.ts';
import {
  addressLines,
  releaseLine,
  type Paragraph,
  type Report,
  type ReportCell,
  type ReportTable,
} from './report.ts';

/** More columns than this cannot be read on a sheet: each row then becomes a table of its own. */
const COLUMNS = 6;

/** A4, in twentieths of a point, and what is left between the margins of 2 cm. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;

const run = ({ text: words, href, underline, italic }: Paragraph[number]): TextRun | ExternalHyperlink => {
  const text = readableInXml(words);
  const look = { ...(underline && { underline: {} }), ...(italic && { italics: true }) };
  return href === undefined
    ? new TextRun({ text, ...look })
    : new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink', ...look })] });
};

const paragraph = (runs: Paragraph): WordParagraph =>
  new WordParagraph({ spacing: { after: 60 }, children: runs.map(run) });

const bold = (text: string): WordParagraph =>
  new WordParagraph({ children: [new TextRun({ text: readableInXml(text), bold: true })] });

const cellOf = (children: WordParagraph[], width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: children.length > 0 ? children : [new WordParagraph({})],
  });

const contents = ({ paragraphs }: ReportCell): WordParagraph[] => paragraphs.map(paragraph);

const tableOf = (widths: readonly number[], rows: TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows,
  });

/** As the table says for paper; otherwise the first column holds names and needs less room than the others. */
function columnWidths({ heads, paper }: ReportTable, room: number): number[] {
  if (paper) {
    const all = paper.reduce((sum, one) => sum + one, 0);
    return paper.map((one) => Math.floor((one / all) * room));
  }
  const count = heads.length;
  if (count === 1) return [room];
  const first = Math.floor(room / (count + 0.4));
  return [first, ...Array.from({ length: count - 1 }, () => Math.floor((room - first) / (count - 1)))];
}

function asOneTable(table: ReportTable, room: number): Table[] {
  const { heads, rows, paper } = table;
  const widths = columnWidths(table, room);
  return [
    tableOf(widths, [
      new TableRow({
        tableHeader: true,
        children: heads.map((name, at) => cellOf([bold(name)], widths[at]!)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            ...(paper && { cantSplit: true }),
            children: heads.map((_, at) => cellOf(row[at] ? contents(row[at]) : [], widths[at]!)),
          }),
      ),
    ]),
  ];
}

/** A table of many columns row by row: its first two cells as a heading, the others below their names. */
function asEntries({ heads, rows }: ReportTable, room: number): (WordParagraph | Table)[] {
  const widths = [Math.floor(room * 0.22), Math.floor(room * 0.78)];
  return rows.flatMap((row) => {
    const title = row
      .slice(0, 2)
      .flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))
      .join('. ');
    const filled = heads.flatMap((name, at) =>
      at > 1 && row[at] && row[at].paragraphs.length > 0 ? [{ name, cell: row[at] }] : [],
    );
    return [
      new WordParagraph({
        heading: HeadingLevel.HEADING_2,
        keepNext: true,
        children: [new TextRun(readableInXml(title))],
      }),
      // Word does not open a table without rows.
      ...(filled.length > 0
        ? [
            tableOf(
              widths,
              filled.map(
                ({ name, cell }) =>
                  new TableRow({
                    children: [cellOf([bold(name)], widths[0]!), cellOf(contents(cell), widths[1]!)],
                  }),
              ),
            ),
          ]
        : []),
    ];
  });
}

const isNarrow = ({ heads, paper }: ReportTable): boolean => paper !== undefined || heads.length <= COLUMNS;

function tableParts(table: ReportTable, room: number): (WordParagraph | Table)[] {
  if (table.rows.length === 0) return [new WordParagraph('Không có.')];
  return isNarrow(table) ? asOneTable(table, room) : asEntries(table, room);
}

function bodyOf(report: Report, room: number): (WordParagraph | Table)[] {
  const several = report.tables.length > 1;
  const tables = report.tables.flatMap((table) => [
    ...(several
      ? [
          new WordParagraph({
            heading: HeadingLevel.HEADING_1,
            text: readableInXml(table.heading ?? table.name),
          }),
        ]
      : []),
    ...tableParts(table, room),
  ]);
  return [
    new WordParagraph({ heading: HeadingLevel.TITLE, text: readableInXml(report.title) }),
    ...(report.facts ?? []).map((fact) => new WordParagraph(readableInXml(fact))),
    ...tables,
    new WordParagraph({}),
    ...addressLines(report).map(
      (text) =>
        new WordParagraph({
          children: [new TextRun({ text: readableInXml(text), italics: true, size: 22 })],
        }),
    ),
  ];
}

/** Where the library writes the foot of pages. */
const FOOT = 'word/footer1.xml';

const heading = (size: number) => ({ run: { font: FONT, size, bold: true, color: '000000' } });

/** The foot of each page: the release, in a file of the document that holds nothing else that is long, and the number. */
const footOf = (release: string | null): Footer =>
  new Footer({
    children: [
      ...(release === null
        ? []
        : [
            new WordParagraph({
              children: [new TextRun({ text: readableInXml(release), italics: true, size: 18 })],
            }),
          ]),
      new WordParagraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/**
 * The library gives links names by chance and writes the time of the call: the same report has to give the same
 * bytes.
 */
function settled(bytes: Uint8Array): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const names = new Map<string, string>();
  const rename = (text: string): string =>
    text.replace(/rId[a-z0-9_-]{12,}/gi, (name) => {
      if (!names.has(name)) names.set(name, `rLink${names.size + 1}`);
      return names.get(name)!;
    });
  for (const name of ['word/document.xml', 'word/_rels/document.xml.rels']) {
    const file = files.get(name);
    if (file) files.set(name, strToU8(rename(strFromU8(file))));
  }
  const core = files.get('docProps/core.xml');
  if (core)
    files.set(
      'docProps/core.xml',
      strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '1980-01-01T00:00:00Z')),
    );
  return toArchive(files, undefined, new Set([FOOT]));
}

/** The bytes of the document; across where a table has more than three columns. */
export async function wordOf(report: Report): Promise<Uint8Array> {
  const across = report.tables.some((table) => table.heads.length > 3 && isNarrow(table));
  const room = (across ? A4.height : A4.width) - 2 * MARGIN;
  const file = new Document({
    title: readableInXml(report.title),
    ...(report.address !== undefined && { description: report.address }),
    creator: 'Đối chiếu',
    styles: {
      default: {
        document: { run: { font: FONT, size: 24 } },
        title: heading(32),
        heading1: heading(28),
        heading2: heading(26),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footOf(releaseLine(report)) },
        children: bodyOf(report, room),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)));
}
