import { printedDate, printedNumber } from '../../citation/citation.ts';
import { fieldNames } from '../../domain/fields.ts';
import { numeralOf } from '../../domain/model-key.ts';
import { timeInWords } from '../../domain/time.ts';
import { modelUrl, planModelUrl } from '../../domain/urls.ts';
import { anomalyLabel, personalLabels, repairLabels } from '../../names.ts';
import { findDoubts } from '../findings/doubts.ts';
import { findMissing, type Missing } from '../findings/missing.ts';
import { ownModels, type Counterpart, type OwnModel } from '../findings/own-models.ts';
import type { Scope } from '../findings/scope.ts';
import { canonicalTitle, linesOf, percent, type Shown } from '../view/context.ts';
import { standingLabels } from '../view/models.ts';

/** Words of a cell; what has an address leads there. */
export interface Words {
  text: string;
  /** The permanent address, with host. */
  address?: string;
}
export type ReportCell = readonly Words[];

/** A table of the report. */
export interface ReportTable {
  /** For a sheet too: short, and without signs that Excel refuses. */
  title: string;
  head: readonly string[];
  rows: readonly (readonly ReportCell[])[];
  /** How wide each column is, beside the others. */
  widths: readonly number[];
}

/** All that the page says of a tried plan, to be taken along. */
export interface Report {
  title: string;
  facts: string[];
  tables: ReportTable[];
}

/** Makes the permanent address of a page of the site, from its path. */
export type Permalink = (path: string) => string;

const said = (text: string): ReportCell => [{ text }];

const ownName = ({ model }: OwnModel): ReportCell =>
  said(`${numeralOf(model)}. ${model.title} (dòng ${model.lines.join('–')})`);

const placesOf = (counterparts: readonly Counterpart[], permalink: Permalink): ReportCell =>
  counterparts.map(({ plan, model }, at) => ({
    text: `${at > 0 ? '; ' : ''}${plan.name}, số ${numeralOf(model)}`,
    address: permalink(planModelUrl(plan.id, model)),
  }));

function modelsTable(shown: Shown, own: readonly OwnModel[], permalink: Permalink): ReportTable {
  const rows = own.map((one): ReportCell[] => {
    const { model, standing, slugs, candidates, counterparts, sameNumber } = one;
    const canonical = slugs.map(({ slug, score }) => ({
      text: `${canonicalTitle(shown, slug)}${score === null ? '' : ` (${percent(score)})`}`,
      address: permalink(modelUrl(slug)),
    }));
    const maybe = candidates.map((candidate, at) => ({
      text: `${at > 0 ? '; ' : ''}có thể: ${canonicalTitle(shown, candidate.model)} (${percent(candidate.probability)})`,
      address: permalink(modelUrl(candidate.model)),
    }));
    const warning = sameNumber.map(({ plan, model: other }) => `${plan.name}: “${other.title}”`).join('; ');
    return [
      said(numeralOf(model)),
      said(model.title),
      said(`${model.lines.join('–')}`),
      said(standingLabels[standing]),
      [...canonical, ...maybe],
      placesOf(counterparts, permalink),
      said(warning),
    ];
  });
  return {
    title: 'Mô hình và đối ứng',
    head: ['Số', 'Tên', 'Dòng', 'Kết quả', 'Mô hình chung', 'Ở kế hoạch khác', 'Cùng số, khác mô hình'],
    rows,
    widths: [6, 40, 10, 12, 40, 40, 40],
  };
}

function deadlinesTable(missing: Missing, permalink: Permalink): ReportTable {
  return {
    title: 'Thời hạn lệch',
    head: ['Mô hình ở đây', 'Thời hạn ở đây', 'So với nơi khác', 'Thời hạn nơi khác'],
    rows: missing.deadlines.map(({ own, deadline, direction, against, of }) => [
      ownName(own),
      said(deadline.text),
      said(`${direction === 'earlier' ? 'sớm' : 'muộn'} hơn ${against.length}/${of} nơi`),
      against.flatMap((one, at) => [
        { text: at > 0 ? '; ' : '' },
        ...placesOf([one.counterpart], permalink),
        { text: `: ${timeInWords(one.deadline.value) ?? one.deadline.text}` },
      ]),
    ]),
    widths: [50, 24, 20, 50],
  };
}

function leadsTable(shown: Shown, missing: Missing, permalink: Permalink): ReportTable {
  const { units } = shown.others;
  return {
    title: 'Chủ trì lệch',
    head: ['Mô hình ở đây', 'Chủ trì ở đây', 'Chủ trì nơi khác'],
    rows: missing.leads.map(({ own, leads, elsewhere }) => [
      ownName(own),
      said(leads.map((unit) => own.model.units.find((one) => one.unit === unit)?.name ?? unit).join(', ')),
      elsewhere.flatMap(({ unit, holders }, at) => [
        { text: `${at > 0 ? '; ' : ''}${units[unit] ?? unit}: ` },
        ...placesOf(holders, permalink),
      ]),
    ]),
    widths: [50, 30, 60],
  };
}

function missingTables(
  shown: Shown,
  missing: Missing,
  { plans }: Scope,
  permalink: Permalink,
): ReportTable[] {
  return [
    {
      title: 'Mô hình nơi khác có',
      head: ['Mô hình chung', 'Số kế hoạch có', 'Ở đâu', 'Có thể đã có ở đây'],
      rows: missing.models.map(({ canonical, plans: many, holders, mayBe }) => [
        [{ text: canonical.title, address: permalink(modelUrl(canonical.slug)) }],
        said(`${many}/${plans.length}`),
        placesOf(holders, permalink),
        said(mayBe.map(({ model }) => `mô hình ${numeralOf(model)}, cần xem`).join('; ')),
      ]),
      widths: [50, 14, 50, 24],
    },
    {
      title: 'Mục nơi khác có',
      head: ['Mô hình ở đây', 'Mục không có', 'Số nơi có', 'Ở đâu'],
      rows: missing.fields.map(({ own, field, filled, of }) => [
        ownName(own),
        said(fieldNames[field]),
        said(`${filled.length}/${of}`),
        placesOf(filled, permalink),
      ]),
      widths: [50, 20, 12, 50],
    },
    deadlinesTable(missing, permalink),
    leadsTable(shown, missing, permalink),
    {
      title: 'Riêng kế hoạch này có',
      head: ['Mô hình ở đây', 'Nhận xét'],
      rows: missing.peculiar.map((own) => [
        ownName(own),
        said(
          own.standing === 'none' ? 'không giống mô hình chung nào' : 'chưa kế hoạch nào trong phạm vi có',
        ),
      ]),
      widths: [60, 40],
    },
  ];
}

function doubtsTable({ trial }: Shown): ReportTable {
  const { anomalies, letters, personal } = findDoubts(trial);
  return {
    title: 'Chỗ đáng ngờ',
    head: ['Loại', 'Nội dung', 'Dòng'],
    rows: [
      ...anomalies.map(({ kind, message, lines }) => [
        said(anomalyLabel(kind)),
        said(message),
        said(linesOf(lines)),
      ]),
      ...letters.map(({ line, raw, text, pattern, status, confidence }) => [
        said('Chữ hỏng đọc chưa chắc'),
        said(
          `“${pattern?.raw ?? raw}” đọc là “${pattern?.text ?? text}” (${repairLabels[status].short}, ${percent(confidence)})`,
        ),
        said(`dòng ${line}`),
      ]),
      ...personal.map(({ kind, line }) => [
        said('Dữ liệu cá nhân cần che khi công bố'),
        said(personalLabels[kind]),
        said(`dòng ${line}`),
      ]),
    ],
    widths: [34, 80, 16],
  };
}

/** All that the page says of a tried plan held against a scope. */
export function reportOf(shown: Shown, scope: Scope, permalink: Permalink): Report {
  const { trial, others } = shown;
  const { plan } = trial;
  const missing = findMissing(trial, others, scope.plans);
  return {
    title: plan.title,
    facts: [
      [printedNumber(plan.number), printedDate(plan.date), plan.issuer].filter(Boolean).join(', '),
      `Tệp: ${trial.file}. Dòng đếm theo tệp này.`,
      `So với: ${scope.label}.`,
      `Máy đọc trên trang ${permalink('/thu/')}, chưa có người soát. Chỉ văn bản do cơ quan ban hành phát hành mới có giá trị pháp lý.`,
    ].filter((fact) => fact !== ''),
    tables: [
      modelsTable(shown, ownModels(trial, others), permalink),
      ...missingTables(shown, missing, scope, permalink),
      doubtsTable(shown),
    ],
  };
}
