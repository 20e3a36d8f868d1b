import { fieldNames } from '../../../src/domain/fields.ts';
import { numeralOf } from '../../../src/domain/model-key.ts';
import { timeInWords } from '../../../src/domain/time.ts';
import { excelOf } from '../../../src/report/excel.ts';
import { textCell, type Report } from '../../../src/report/report.ts';
import { wordOf } from '../../../src/report/word.ts';
import type { Counterpart, OwnModel } from '../../../src/trial/findings/own-models.ts';
import type { Comparison } from '../pages/missing.ts';

/** A line of the table: what kind of difference, the model, what is otherwise, and where. */
type Row = readonly [kind: string, model: string, what: string, where: string];

const HEAD: Row = ['Loại', 'Mô hình', 'Khác ở chỗ', 'Nơi khác'];

const placeOf = ({ plan, model }: Counterpart): string => `${plan.name}, số ${numeralOf(model)}`;
const nameOf = ({ model }: OwnModel): string => `${numeralOf(model)}. ${model.title}`;

/** The comparison as a table. */
function missingRows({ missing, others, scope }: Comparison): Row[] {
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
export const missingDocx = (comparison: Comparison): Promise<Uint8Array> => wordOf(reportOf(comparison));

/** The comparison as an Excel file. */
export const missingXlsx = (comparison: Comparison): Promise<Uint8Array> => excelOf(reportOf(comparison));

const WIDTHS = [22, 50, 50, 60];

const reportOf = (comparison: Comparison): Report => ({
  title: `Kế hoạch này thiếu gì: ${comparison.trial.plan.title || comparison.trial.file}`,
  facts: [`So với: ${comparison.scope.label}.`],
  notes: [],
  tables: [
    {
      name: 'Kế hoạch này thiếu gì',
      heads: HEAD,
      rows: missingRows(comparison).map((row) => row.map((text) => textCell(text))),
      widths: WIDTHS,
      paper: WIDTHS,
    },
  ],
});
