import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import type { FieldId } from '../../src/domain/fields.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { readPlan } from '../read-plan.ts';
import { loadPlanInputs, loadVocabulary } from '../content/content.ts';
import { projectRoot, readBytes, shownPath } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';
import { editDistance } from '../../src/vietnamese/edit-distance.ts';

/** The gold's keys and the fields they stand for. */
const goldFields: Record<string, FieldId> = {
  muc_tieu: 'objective',
  phan_cong_nhiem_vu: 'assignment',
  don_vi_thuc_hien: 'implementers',
  luc_luong_trien_khai: 'implementers',
  chu_tri: 'lead',
  phoi_hop: 'coordinating',
  ho_tro: 'supporting',
  thoi_gian: 'deadline',
  cong_cu: 'tools',
  nen_tang: 'tools',
  hieu_qua: 'outcome',
};
const planIds: Record<string, string> = {
  '000': 'thieu-van-2024',
  '001': 'xa-khong-ten-2023',
  '002': 'duy-tien-2023',
  '003': 'thanh-hoa-2023',
  '004': 'hoang-trung-2022',
};
const goldKinds: Record<string, string[]> = {
  recurring: ['ongoing'],
  open: ['ongoing'],
  roadmap: ['dependent'],
  relative: ['dependent'],
  from_month: ['month', 'range'],
  from_date: ['date', 'range'],
};

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));
const deadlineSchema = z
  .object({ parts: z.array(z.object({ type: z.string(), value: z.string() })) })
  .nullable();
const goldSchema = z.object({
  models: z.array(
    z.object({
      id: z.string(),
      plan: z.string(),
      number: z.number(),
      title: z.string(),
      lines: z.tuple([z.number(), z.number()]),
      group: z.object({ id: z.string() }).nullable(),
      fields: fieldsSchema,
      deadline: deadlineSchema.optional(),
      chu_tri_in_text: z.array(z.string()).default([]),
      appendix: z
        .object({ title: z.string(), lines: z.tuple([z.number(), z.number()]), fields: fieldsSchema })
        .optional(),
    }),
  ),
});
const goldTasksSchema = z.object({
  tasks: z.array(
    z.object({
      plan: z.string(),
      path: z.string(),
      text: z.string(),
      unit: z.string().nullable(),
      lines: z.tuple([z.number(), z.number()]),
    }),
  ),
});
type GoldTask = z.infer<typeof goldTasksSchema>['tasks'][number];
type GoldModel = z.infer<typeof goldSchema>['models'][number];

/** Right and all, for one figure, and what was wrong. */
interface Figure {
  right: number;
  all: number;
  wrong: string[];
}

const names = [
  'titles',
  'lines',
  'groups',
  'fields',
  'text',
  'near',
  'deadlines',
  'leads',
  'appendix',
  'tasks',
] as const;
type Figures = Record<(typeof names)[number], Figure>;

/** What each figure counts, for the printed table. */
const captions: Record<(typeof names)[number], string> = {
  titles: 'titles exact',
  lines: 'first and last line exact',
  groups: 'groups right',
  fields: 'fields present',
  text: 'field texts exact',
  near: 'field texts exact but for letters (at most 4 %)',
  deadlines: 'deadlines typed right',
  leads: 'lead units found',
  appendix: 'appendix cells exact but for letters',
  tasks: 'tasks exact: path, text, unit, lines',
};

function structureAll(): Map<string, Plan> {
  const content = join(projectRoot, 'content');
  const vocabulary = loadVocabulary(content);
  const inputs = loadPlanInputs(content);
  const context = { witnesses: inputs.map(({ source }) => source), vocabulary };
  const corrections = correctionsSchema.parse({});
  return new Map(inputs.map((input) => [input.id, readPlan({ ...input, corrections }, context).plan]));
}

function count(figure: Figure, right: boolean, wrong: string): void {
  figure.all++;
  if (right) figure.right++;
  else figure.wrong.push(wrong);
}

function compareModel(gold: GoldModel, plan: Plan, figures: Figures): void {
  const model = plan.models.find(({ number }) => number === gold.number);
  count(
    figures.titles,
    model?.title === gold.title,
    `${gold.id}: ${model?.title ?? 'missing'} | ${gold.title}`,
  );
  if (!model) return;
  count(
    figures.lines,
    String(model.lines) === String(gold.lines),
    `${gold.id}: ${model.lines} | ${gold.lines}`,
  );
  count(
    figures.groups,
    (gold.group?.id ?? null) === model.group,
    `${gold.id}: ${model.group} | ${gold.group?.id}`,
  );
  const own = model.fields.deadline[0]?.where ?? 'body';
  compareFields(gold.id, gold.fields, model, own, (found, same, near, wrong) => {
    count(figures.fields, found, wrong);
    if (!found) return;
    count(figures.text, same, wrong);
    count(figures.near, near, wrong);
  });
  if (gold.appendix)
    compareFields(`${gold.id} appendix`, gold.appendix.fields, model, 'appendix', (_, __, near, wrong) =>
      count(figures.appendix, near, wrong),
    );
  compareDeadlines(gold, model, figures.deadlines);
  for (const lead of gold.chu_tri_in_text) {
    const leads = model.units.filter(({ role }) => role === 'lead').map(({ name }) => name);
    const known = leads.some(
      (name) => key(name).startsWith(key(lead).split(' (')[0]!) || key(lead).startsWith(key(name)),
    );
    count(figures.leads, known, `${gold.id}: ${leads.join('; ')} | ${lead}`);
  }
}

function compareTask(gold: GoldTask, plan: Plan | undefined, figure: Figure): void {
  const task = plan?.tasks.find(({ path }) => path === gold.path);
  const wanted = [gold.text.replace(/\.+$/, ''), gold.unit, ...gold.lines].join(' | ');
  const got = task ? [task.text.replace(/\.+$/, ''), task.unit, ...task.lines].join(' | ') : 'missing';
  count(figure, got === wanted, `${gold.plan}:${gold.path}\n        ${got}\n        ${wanted}`);
}

/** Without tone placement, case and blanks: "Phòng Văn hoá" is "Phòng Văn hóa". */
const key = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** A text without bullets, its blanks folded. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-+–]\s*/, ''))
    .join(' ')
    .replace(/\s+[-+]\s+(?=\p{Lu})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

type Tally = (found: boolean, same: boolean, near: boolean, wrong: string) => void;

function compareFields(
  id: string,
  fields: GoldModel['fields'],
  model: Model,
  where: Reading['where'],
  tally: Tally,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = goldFields[name];
    if (!field || value === null) continue;
    const wanted = plain(Array.isArray(value) ? value.join('\n') : value);
    const readings = model.fields[field].filter((reading) => reading.where === where);
    const got = plain(readings.map(({ text }) => text).join('\n'));
    const distance = editDistance(got, wanted, Math.ceil(wanted.length * 0.04));
    tally(
      readings.length > 0,
      got === wanted,
      distance <= Math.max(1, wanted.length * 0.04),
      `${id} ${name}:\n        ${got}\n        ${wanted}`,
    );
  }
}

function compareDeadlines({ id, deadline }: GoldModel, { deadlines }: Model, figure: Figure): void {
  if (!deadline) return;
  const got = deadlines.map(({ kind, value }) => `${kind} ${value ?? ''}`.trim()).sort();
  const right =
    got.length === deadline.parts.length &&
    deadline.parts.every(({ type, value }) =>
      deadlines.some(
        ({ kind, value: own }) =>
          (goldKinds[type] ?? [type]).includes(kind) && (own === null || own === value),
      ),
    );
  count(
    figure,
    right,
    `${id}: ${got.join(', ')} | ${deadline.parts.map(({ type, value }) => `${type} ${value}`).join(', ')}`,
  );
}

await runCommand(() => {
  const folder = process.argv[2];
  if (folder === undefined)
    throw new InputError('the folder of the gold is needed.', {
      hint: 'Usage: npm run bench:structure -- <folder with models.json>.',
    });
  const path = join(folder, 'models.json');
  const gold = goldSchema.parse(JSON.parse(readBytes(path).toString('utf8')));
  const plans = structureAll();
  const figures = Object.fromEntries(
    names.map((name) => [name, { right: 0, all: 0, wrong: [] }]),
  ) as unknown as Figures;
  for (const model of gold.models) {
    const plan = plans.get(planIds[model.plan] ?? model.plan);
    if (!plan)
      throw new InputError(`the gold names plan "${model.plan}", which is not there.`, {
        place: { file: shownPath(path) },
      });
    compareModel(model, plan, figures);
  }
  const tasks = join(folder, 'related-tasks.json');
  if (existsSync(tasks))
    for (const task of goldTasksSchema.parse(JSON.parse(readBytes(tasks).toString('utf8'))).tasks)
      compareTask(task, plans.get(planIds[task.plan] ?? task.plan), figures.tasks);
  for (const name of names) {
    const { right, all, wrong } = figures[name];
    console.log(`${captions[name].padEnd(50)} ${right}/${all}`);
    for (const line of wrong) console.log(`    ${line}`);
  }
});
