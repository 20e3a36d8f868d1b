// At build time: a plan as a document to take along, with its source lines and addresses.
import { citePlan, printedDate, printedLines } from '../citation/citation.ts';
import { fieldIds, fieldNames, type FieldId } from '../domain/fields.ts';
import { lineUrl, planModelUrl, planUrl, taskUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import type { ModelPage, PlanPage, TaskPage } from '../domain/pages.ts';
import type { Block } from '../domain/reading.ts';
import { taskName } from '../domain/task-name.ts';
import { todayUnits } from '../domain/today-words.ts';
import { releaseWords } from '../report/release-words.ts';
import {
  numberCell,
  textCell,
  type Paragraph,
  type Report,
  type ReportCell,
  type ReportTable,
} from '../report/report.ts';
import { toolName } from '../queries/vocabulary.ts';
import { planStatus } from './plan-status.ts';

/** Makes the whole address of a path of the site. */
type Permalink = (path: string) => string;

const written = ({ bullet, text }: Block): string => (bullet === null ? text : `${bullet} ${text}`);

/** A field with every printing of it, each with its lines. */
function fieldCell({ model }: ModelPage, field: FieldId): ReportCell {
  const paragraphs = model.fields[field].flatMap(({ blocks, lines, where }): Paragraph[] => [
    ...blocks.map((block) => [{ text: written(block) }]),
    [{ text: `(${where === 'appendix' ? 'phụ lục, ' : ''}${printedLines(lines)})`, italic: true }],
  ]);
  return { paragraphs };
}

function modelTable(plan: PlanPage, models: readonly ModelPage[], permalink: Permalink): ReportTable {
  const fields = fieldIds.filter((field) => models.some(({ model }) => model.fields[field].length > 0));
  return {
    name: 'Mô hình',
    heads: ['Số', 'Tên', ...fields.map((field) => fieldNames[field]), 'Dòng', 'Địa chỉ'],
    rows: models.map((page) => {
      const { model } = page;
      const address = permalink(planModelUrl(plan.id, model));
      return [
        model.key === undefined ? numberCell(model.number) : textCell(numeralOf(model)),
        textCell(model.title),
        ...fields.map((field) => fieldCell(page, field)),
        textCell(printedLines(model.lines), permalink(lineUrl(plan.id, model.lines[0]))),
        textCell(address, address),
      ];
    }),
    widths: [6, 40, ...fields.map(() => 45), 14, 50],
  };
}

function taskTable(plan: PlanPage, tasks: readonly TaskPage[], permalink: Permalink): ReportTable {
  return {
    name: 'Nhiệm vụ',
    heads: ['Mục', 'Nhiệm vụ', 'Nội dung', 'Đơn vị', 'Thời hạn', 'Công cụ, nền tảng', 'Dòng', 'Địa chỉ'],
    rows: tasks.map(({ task }) => {
      const address = permalink(taskUrl(plan.id, task.path));
      return [
        textCell(taskName(task.path)),
        textCell(task.title),
        { paragraphs: task.blocks.map((block) => [{ text: written(block) }]) },
        textCell(task.unit ?? ''),
        textCell(task.deadlines.map(({ text }) => text).join('; ')),
        textCell(task.tools.map(toolName).join('; ')),
        textCell(printedLines(task.lines), permalink(lineUrl(plan.id, task.lines[0]))),
        textCell(address, address),
      ];
    }),
    widths: [12, 40, 60, 30, 24, 24, 14, 50],
  };
}

function factTable(plan: PlanPage): ReportTable {
  const facts: [string, string | null][] = [
    ['Tên', plan.title],
    ['Cơ quan ban hành', plan.issuer],
    ['Số, ký hiệu', plan.number],
    ['Ngày ban hành', printedDate(plan.date)],
    ['Địa phương nay', plan.today && todayUnits(plan.today)],
    ['Tình trạng', planStatus(plan)?.sentence ?? null],
    ['Nguồn', plan.origin],
  ];
  return {
    name: 'Văn bản',
    heads: ['Mục', 'Nội dung'],
    rows: facts.flatMap(([name, value]) => (value ? [[textCell(name), textCell(value)]] : [])),
    widths: [24, 90],
  };
}

/** A plan with its models or tasks. */
export function planReport(
  plan: PlanPage,
  { models, tasks }: { models: readonly ModelPage[]; tasks: readonly TaskPage[] },
  permalink: Permalink,
): Report {
  return {
    title: `${plan.shortName}: ${citePlan(plan)}`,
    address: permalink(planUrl(plan.id)),
    release: releaseWords,
    notes: ['Văn bản số hóa, đã hiệu đính; chỗ hiệu đính và bản gốc nhận được xem trên trang.'],
    tables: [
      factTable(plan),
      ...(models.length > 0 ? [modelTable(plan, models, permalink)] : []),
      ...(tasks.length > 0 ? [taskTable(plan, tasks, permalink)] : []),
    ],
  };
}
