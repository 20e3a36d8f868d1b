import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { fieldNames } from '../../../src/domain/fields.ts';
import { numeralOf } from '../../../src/domain/model-key.ts';
import { timeInWords } from '../../../src/domain/time.ts';
import type { Counterpart, OwnModel } from '../../../src/trial/findings/own-models.ts';
import type { Comparison } from '../pages/missing.ts';

/** A line of the table: what kind of difference, the model, what is otherwise, and where. */
type Row = readonly [kind: string, model: string, what: string, where: string];

const HEAD: Row = ['Loại', 'Mô hình', 'Khác ở chỗ', 'Nơi khác'];

const placeOf = ({ plan, model }: Counterpart): string => `${plan.name}, số ${numeralOf(model)}`;
const nameOf = ({ model }: OwnModel): string => `${numeralOf(model)}. ${model.title}`;

/** The comparison as a table. */
export function missingRows({ missing, others, scope }: Comparison): Row[] {
  const unit = (slug: string): string => others.units[slug] ?? slug;
  return [
    ...missing.models.map(({ canonical, holders, plans, mayBe }): Row => [
      'Mô hình nơi khác có',
      canonical.title,
      `${plans}/${scope.plans.length} kế hoạch có${mayBe.length > 0 ? `; có thể đã có: ${mayBe.map(nameOf).join(', ')}` : ''}`,
      holders.map(placeOf).join('; '),
    ]),
    ...missing.fields.map(({ own, field, filled, of }): Row => [
      'Mục nơi khác có',
      nameOf(own),
      `không có mục “${fieldNames[field]}”; ${filled.length}/${of} nơi có`,
      filled.map(placeOf).join('; '),
    ]),
    ...missing.deadlines.map(({ own, deadline, direction, against, of }): Row => [
      'Thời hạn lệch',
      nameOf(own),
      `“${deadline.text}”, ${direction === 'earlier' ? 'sớm' : 'muộn'} hơn ${against.length}/${of} nơi`,
      against
        .map((one) => `${placeOf(one.counterpart)}: ${timeInWords(one.deadline.value) ?? one.deadline.text}`)
        .join('; '),
    ]),
    ...missing.leads.map(({ own, leads, elsewhere }): Row => [
      'Đơn vị chủ trì khác',
      nameOf(own),
      `ở đây: ${leads.map(unit).join(', ')}`,
      elsewhere.map((one) => `${unit(one.unit)}: ${one.holders.map(placeOf).join('; ')}`).join('. '),
    ]),
    ...missing.peculiar.map((own): Row => ['Riêng kế hoạch này có', nameOf(own), '', '']),
  ];
}

/** The comparison as a Word file. */
export async function missingDocx(comparison: Comparison): Promise<Uint8Array> {
  const rows = [HEAD, ...missingRows(comparison)];
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold, size: 22 })] })] });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) => new TableRow({ tableHeader: at === 0, children: row.map((text) => cell(text, at === 0)) }),
    ),
  });
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: titleOf(comparison) }),
          new Paragraph({ text: `So với: ${comparison.scope.label}.` }),
          table,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The comparison as an Excel file. */
export async function missingXlsx(comparison: Comparison): Promise<Uint8Array> {
  const rows = [HEAD, ...missingRows(comparison)].map((row, at) =>
    row.map((value): Cell => ({ value, type: String, wrap: true, ...(at === 0 && { fontWeight: 'bold' }) })),
  );
  const columns = [22, 50, 50, 60].map((width) => ({ width }));
  const file = await writeExcelFile(rows, { columns, sheet: 'Kế hoạch này thiếu gì' }).toBuffer();
  return new Uint8Array(file);
}

const titleOf = ({ trial }: Comparison): string => `Kế hoạch này thiếu gì: ${trial.plan.title || trial.file}`;
