import type { ReadingDecision } from '../../src/domain/decisions.ts';
import { fieldIds, fieldNames, type FieldId } from '../../src/domain/fields.ts';
import { numeralOf } from '../../src/domain/model-key.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import type { Deadline, UnitRole } from '../../src/domain/reading.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { readModelValues } from '../structure/values/index.ts';
import type { DecisionPlace } from './place.ts';
import type { Change } from './change.ts';

type Decision<K extends ReadingDecision['change']> = Extract<ReadingDecision, { change: K }>;

/** The plan with one of its models changed. */
function withModel(plan: Plan, at: number, next: Model, message: string): Change {
  const models = plan.models.map((model, index) => (index === at ? next : model));
  return { plan: { ...plan, models }, model: next, message };
}

/** @throws InputError where the line belongs to no model */
function modelAt(plan: Plan, { at, refuse }: DecisionPlace, line: number): Model {
  return (
    plan.models[at] ??
    refuse(
      { code: 'no-model-on-line', line },
      `line ${line} belongs to no model.`,
      'Give a line of the model.',
    )
  );
}

/** The number was given before models of one number were joined; here it is only told. */
export function changeNumber(
  plan: Plan,
  { line, quote, value }: Decision<'number'>,
  place: DecisionPlace,
): Change {
  const own = plan.models.find(({ lines }) => lines[0] === line);
  if (own?.number !== value)
    return place.refuse(
      { code: 'number-cannot-be', line, number: value },
      `the model whose heading stands on line ${line} cannot be number ${value}.`,
      'Give the line of its heading, and a number that no other model of the plan has.',
    );
  return { plan, model: own, message: `Văn bản in “${quote}”; ở đây tính là số ${value}.` };
}

export function changeTitle(
  plan: Plan,
  { line, value }: Decision<'title'>,
  place: DecisionPlace,
  vocabulary: Vocabulary,
): Change {
  const model = modelAt(plan, place, line);
  // What was repaired in the title is marked by places in it, which are others now; the lines show it still.
  const next = { ...model, title: value, titleMarks: [] };
  const { tools } = readModelValues(next, vocabulary);
  return withModel(
    plan,
    place.at,
    { ...next, tools },
    `Tên mô hình được đọc là “${model.title}”; đúng là “${value}”.`,
  );
}

export function changeGroup(plan: Plan, { line, value }: Decision<'group'>, place: DecisionPlace): Change {
  const model = modelAt(plan, place, line);
  if (value !== null && !plan.groups.some(({ index }) => index === value))
    return place.refuse(
      { code: 'no-such-group', group: value },
      `there is no group "${value}".`,
      `The groups are ${plan.groups.map(({ index }) => index).join(', ') || 'none'}.`,
    );
  const name = (group: string | null): string => (group === null ? 'không nhóm nào' : `nhóm ${group}`);
  const message = `Mô hình ${numeralOf(model)} được đọc là thuộc ${name(model.group)}; đúng là ${name(value)}.`;
  const change = withModel(plan, place.at, { ...model, group: value }, message);
  const groups = plan.groups.map((group) => ({
    ...group,
    listed: change.plan.models.filter((one) => one.group === group.index).length,
  }));
  return { ...change, plan: { ...change.plan, groups } };
}

/** Moves a reading to the field that it is of; what is understood of the fields follows. */
export function changeField(
  plan: Plan,
  { line, value }: Decision<'field'>,
  place: DecisionPlace,
  vocabulary: Vocabulary,
): Change {
  const model = modelAt(plan, place, line);
  const from = fieldIds.find((id) => model.fields[id].some(({ lines }) => lines[0] === line));
  if (from === undefined)
    return place.refuse(
      { code: 'no-field-on-line', line },
      `no field of the model begins on line ${line}.`,
      'Give the first line of the field.',
    );
  const fields = moved(model.fields, line, from, value);
  const next = { ...model, fields };
  const message = `Mục ở dòng ${line} được đọc là “${fieldNames[from]}”; đúng là “${fieldNames[value]}”.`;
  return withModel(plan, place.at, { ...next, ...readModelValues(next, vocabulary) }, message);
}

function moved(fields: Model['fields'], line: number, from: FieldId, to: FieldId): Model['fields'] {
  const own = fields[from].filter(({ lines }) => lines[0] === line);
  const left = { ...fields, [from]: fields[from].filter((reading) => !own.includes(reading)) };
  const joined = [...left[to], ...own].sort((one, other) => one.lines[0] - other.lines[0]);
  return { ...left, [to]: joined };
}

const kinds: readonly [Deadline['kind'], RegExp][] = [
  ['range', /\//],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['quarter', /Q/],
  ['month', /^\d{4}-\d\d$/],
  ['year', /^\d{4}$/],
];

export function setDeadline(
  plan: Plan,
  { line, quote, value }: Decision<'deadline'>,
  place: DecisionPlace,
): Change {
  const model = modelAt(plan, place, line);
  const kind = kinds.find(([, pattern]) => pattern.test(value))?.[0] ?? 'ongoing';
  const deadline: Deadline = { text: quote, kind, value: kind === 'ongoing' ? null : value };
  const before = model.deadlines.map((one) => one.value ?? one.text).join(', ') || 'không có thời hạn nào';
  const now = kind === 'ongoing' ? 'thường xuyên' : value;
  const message = `Thời hạn được hiểu là ${before}; đúng là ${now} (“${quote}”).`;
  return withModel(plan, place.at, { ...model, deadlines: [deadline] }, message);
}

export function changeLead(
  plan: Plan,
  { line, quote, value }: Decision<'lead'>,
  place: DecisionPlace,
  vocabulary: Vocabulary,
): Change {
  const model = modelAt(plan, place, line);
  if (!vocabulary.units.some(({ slug }) => slug === value))
    return place.refuse(
      { code: 'no-such-unit', unit: value },
      `there is no unit "${value}".`,
      'Take a slug of content/vocabulary/units.yaml.',
    );
  const lead: UnitRole = { unit: value, name: quote, role: 'lead', line };
  const before = model.units.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const units = [lead, ...model.units.filter(({ role, unit }) => role !== 'lead' && unit !== value)];
  const message = `Đơn vị chủ trì được đọc là ${before.join(', ') || 'không có'}; đúng là ${quote}.`;
  return withModel(plan, place.at, { ...model, units }, message);
}
