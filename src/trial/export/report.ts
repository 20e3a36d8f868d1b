import { printedDate, printedLines, printedNumber } from '../../citation/citation.ts';
import { fieldNames } from '../../domain/fields.ts';
import { numeralOf } from '../../domain/model-key.ts';
import { timeInWords } from '../../domain/time.ts';
import { modelUrl, planModelUrl } from '../../domain/urls.ts';
import {
  lineCell,
  textCell,
  type Report,
  type ReportCell,
  type ReportTable,
  type Run,
} from '../../report/report.ts';
import { anomalyLabel, personalLabels, repairLabels } from '../../names.ts';
import { bearingsOf } from '../findings/bearings.ts';
import { findDoubts } from '../findings/doubts.ts';
import { findMissing, type Missing } from '../findings/missing.ts';
import { ownModels, type Counterpart, type OwnModel } from '../findings/own-models.ts';
import type { Scope } from '../findings/scope.ts';
import { canonicalTitle, linesOf, percent, printedPath, taskName, type Shown } from '../view/context.ts';
import { onlyIfWords, whyNotCompared } from '../view/missing.ts';
import { standingLabels, strengthLabels } from '../view/models.ts';

/** Makes the permanent address of a page of the site, from its path. */
export type Permalink = (path: string) => string;

/** A table of the report: told with the number of its rows, its columns as wide on paper as on a sheet. */
const tableOf = (
  name: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly ReportCell[])[],
): ReportTable => ({
  name,
  heading: `${name} (${rows.length})`,
  heads,
  rows,
  widths,
  paper: widths,
  addresses: true,
});

const ownName = ({ model }: OwnModel): ReportCell =>
  textCell(`${numeralOf(model)}. ${model.title} (${printedLines(model.lines)})`);

/** The models of other plans, each a link. */
const placesOf = (counterparts: readonly Counterpart[], permalink: Permalink): Run[] =>
  counterparts.map(({ plan, model }, at) => ({
    text: `${at > 0 ? '; ' : ''}${plan.name}, số ${numeralOf(model)}`,
    href: permalink(planModelUrl(plan.id, model)),
  }));

function modelsTable(shown: Shown, own: readonly OwnModel[], permalink: Permalink): ReportTable {
  const rows = own.map((one): ReportCell[] => {
    const { model, standing, slugs, candidates, besides, counterparts, sameNumber } = one;
    const canonical = slugs.map(({ slug, score }, at) => ({
      text: `${at > 0 ? '; ' : ''}${canonicalTitle(shown, slug)}${score === null ? '' : ` (${percent(score)})`}`,
      href: permalink(modelUrl(slug)),
    }));
    const maybe = [...candidates, ...besides].map(({ model: slug, probability }, at) => ({
      text: `${at + slugs.length > 0 ? '; ' : ''}có thể: ${canonicalTitle(shown, slug)} (${percent(probability)})`,
      href: permalink(modelUrl(slug)),
    }));
    const warning = sameNumber.map(({ plan, model: other }) => `${plan.name}: “${other.title}”`).join('; ');
    return [
      textCell(numeralOf(model)),
      textCell(model.title),
      textCell(printedLines(model.lines)),
      textCell(standingLabels[standing]),
      lineCell(...canonical, ...maybe),
      lineCell(...placesOf(counterparts, permalink)),
      textCell(warning),
    ];
  });
  return tableOf(
    'Mô hình và đối ứng',
    ['Số', 'Tên', 'Dòng', 'Kết quả', 'Mô hình chung', 'Ở kế hoạch khác', 'Cùng số, khác mô hình'],
    [6, 40, 10, 12, 40, 40, 40],
    rows,
  );
}

function tasksTable(shown: Shown, permalink: Permalink): ReportTable {
  return tableOf(
    'Nhiệm vụ và mô hình chung',
    ['Số', 'Nhiệm vụ', 'Dòng', 'Mô hình chung, cần xem'],
    [8, 60, 10, 70],
    bearingsOf(shown.trial).map(({ task, models }) => [
      textCell(printedPath(task) ?? ''),
      textCell(task.title),
      textCell(printedLines(task.lines)),
      lineCell(
        ...models.map(({ slug, strength }, at) => ({
          text: `${at > 0 ? '; ' : ''}${canonicalTitle(shown, slug)} (${strengthLabels[strength]})`,
          href: permalink(modelUrl(slug)),
        })),
      ),
    ]),
  );
}

function deadlinesTable(missing: Missing, permalink: Permalink): ReportTable {
  return tableOf(
    'Thời hạn lệch',
    ['Mô hình ở đây', 'Thời hạn ở đây', 'So với nơi khác', 'Thời hạn nơi khác'],
    [50, 24, 20, 50],
    missing.deadlines.map(({ own, deadline, direction, against, of }) => [
      ownName(own),
      textCell(deadline.text),
      textCell(`${direction === 'earlier' ? 'sớm' : 'muộn'} hơn ${against.length}/${of} nơi`),
      lineCell(
        ...against.flatMap((one, at) => [
          ...(at > 0 ? [{ text: '; ' }] : []),
          ...placesOf([one.counterpart], permalink),
          { text: `: ${timeInWords(one.deadline.value) ?? one.deadline.text}` },
        ]),
      ),
    ]),
  );
}

function leadsTable(shown: Shown, missing: Missing, permalink: Permalink): ReportTable {
  const { units } = shown.others;
  return tableOf(
    'Chủ trì lệch',
    ['Mô hình ở đây', 'Chủ trì ở đây', 'Chủ trì nơi khác'],
    [50, 30, 60],
    missing.leads.map(({ own, leads, elsewhere }) => [
      ownName(own),
      textCell(
        leads.map((unit) => own.model.units.find((one) => one.unit === unit)?.name ?? unit).join(', '),
      ),
      lineCell(
        ...elsewhere.flatMap(({ unit, holders }, at) => [
          { text: `${at > 0 ? '; ' : ''}${units[unit] ?? unit}: ` },
          ...placesOf(holders, permalink),
        ]),
      ),
    ]),
  );
}

function missingTables(
  shown: Shown,
  missing: Missing,
  { plans }: Scope,
  permalink: Permalink,
): ReportTable[] {
  return [
    tableOf(
      'Mô hình nơi khác có',
      ['Mô hình chung', 'Số kế hoạch có', 'Ở đâu', 'Có thể đã có ở đây'],
      [50, 14, 50, 24],
      missing.models.map(({ canonical, plans: many, holders, mayBe, tasks }) => [
        textCell(canonical.title, permalink(modelUrl(canonical.slug))),
        textCell(`${many}/${plans.length}`),
        lineCell(...placesOf(holders, permalink)),
        textCell(
          [...mayBe.map(({ model }) => `mô hình ${numeralOf(model)}`), ...tasks.map(taskName)]
            .map((name) => `${name}, cần xem`)
            .join('; '),
        ),
      ]),
    ),
    tableOf(
      'Mục nơi khác có',
      ['Mô hình ở đây', 'Mục không có', 'Số nơi có', 'Ở đâu'],
      [50, 20, 12, 50],
      missing.fields.map(({ own, field, filled, of }) => [
        ownName(own),
        textCell(fieldNames[field]),
        textCell(`${filled.length}/${of}`),
        lineCell(...placesOf(filled, permalink)),
      ]),
    ),
    deadlinesTable(missing, permalink),
    leadsTable(shown, missing, permalink),
    tableOf(
      'Riêng kế hoạch này có',
      ['Mô hình ở đây', 'Nhận xét'],
      [60, 40],
      missing.peculiar.map((own) => [
        ownName(own),
        textCell(
          own.standing === 'none' ? 'không giống mô hình chung nào' : 'chưa kế hoạch nào trong phạm vi có',
        ),
      ]),
    ),
  ];
}

function doubtsTable({ trial }: Shown): ReportTable {
  const { anomalies, letters, personal } = findDoubts(trial);
  return tableOf(
    'Chỗ đáng ngờ',
    ['Loại', 'Nội dung', 'Dòng'],
    [34, 80, 16],
    [
      ...anomalies.map(({ kind, message, lines }) => [
        textCell(anomalyLabel(kind)),
        textCell(message),
        textCell(linesOf(lines)),
      ]),
      ...letters.map(({ line, raw, text, pattern, status, confidence }) => [
        textCell('Chữ hỏng đọc chưa chắc'),
        textCell(
          `“${pattern?.raw ?? raw}” đọc là “${pattern?.text ?? text}” (${repairLabels[status].short}, ${percent(confidence)})`,
        ),
        textCell(`dòng ${line}`),
      ]),
      ...personal.map(({ kind, line }) => [
        textCell('Dữ liệu cá nhân cần che khi công bố'),
        textCell(personalLabels[kind]),
        textCell(`dòng ${line}`),
      ]),
    ],
  );
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
      missing.onlyIf === null ? '' : onlyIfWords(missing.onlyIf),
      whyNotCompared(trial, missing) ?? '',
      `Máy đọc trên trang ${permalink('/thu/')}, chưa có người soát. Chỉ văn bản do cơ quan ban hành phát hành mới có giá trị pháp lý.`,
    ].filter((fact) => fact !== ''),
    notes: [],
    tables: [
      ...(plan.models.length === 0 && trial.tasks.length > 0
        ? [tasksTable(shown, permalink)]
        : [modelsTable(shown, ownModels(trial, others), permalink)]),
      ...missingTables(shown, missing, scope, permalink),
      doubtsTable(shown),
    ],
  };
}
