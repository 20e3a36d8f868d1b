import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { modelKey } from '../../src/domain/model-key.ts';
import type { Model, Plan, Task } from '../../src/domain/plan.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { misplaced, structureText, undamaged } from './structure-text.ts';

/**
 * Papers by the kind of their shape, each with what is right in it, written down before the program read it. Only what
 * the file names is compared; a key that is left out says nothing.
 */
const truthSchema = z.strictObject({
  paper: z.string().optional(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  superior: z.string().optional(),
  /** "phường 12". */
  locality: z.string().optional(),
  number: z.string().optional(),
  /** "24/3/2025", "null" for a part that is left blank. */
  date: z.string().optional(),
  place: z.string().optional(),
  /** "Trần Văn An / CHỦ TỊCH". */
  signer: z.string().optional(),
  cites: z.array(z.string()).optional(),
  groups: z.array(z.string()).optional(),
  /** Number, title, group ("" for none) and the texts of fields. */
  models: z.array(z.tuple([z.number(), z.string(), z.string(), z.record(z.string(), z.string())])).optional(),
  /** The key of each model: its number, or group and number. */
  keys: z.array(z.string()).optional(),
  /** Path, title, unit and deadlines; null for a unit or deadlines that are not compared. */
  tasks: z
    .array(z.tuple([z.string(), z.string(), z.string().nullable(), z.array(z.string()).nullable()]))
    .optional(),
  /** Title, unit and deadlines of tasks that must be there, whatever else is; null for what is not compared. */
  tasksHave: z.array(z.tuple([z.string(), z.string().nullable(), z.array(z.string()).nullable()])).optional(),
  deadlines: z.record(z.string(), z.array(z.string())).optional(),
  /** The units that lead each model, by its key. */
  leads: z.record(z.string(), z.array(z.string())).optional(),
  targets: z.number().optional(),
  footnotes: z.array(z.tuple([z.string(), z.string()])).optional(),
  sections: z.array(z.string()).optional(),
  attached: z.array(z.string()).optional(),
  /** Kinds that must be told. */
  anomalies: z.array(z.string()).optional(),
  /** Kinds that must not be told. */
  noAnomalies: z.array(z.string()).optional(),
  /** Kinds of furniture that must be there. */
  furniture: z.array(z.string()).optional(),
  /** No other unit may be named in it. */
  unitsOnly: z.array(z.string()).optional(),
});
type Truth = z.infer<typeof truthSchema>;

const folder = join(projectRoot, 'test/fixtures/papers');

const stated = (deadlines: Model['deadlines']): string[] => deadlines.map(({ value, kind }) => value ?? kind);

function modelView({ number, title, group, fields }: Model, at: number, truth: Truth): unknown {
  const wanted = Object.keys(truth.models?.[at]?.[3] ?? {}) as (keyof Model['fields'])[];
  const own = Object.fromEntries(wanted.map((id) => [id, fields[id].map(({ text }) => text).join(' | ')]));
  return [number, title, group ?? '', own];
}

function taskView({ path, title, unit, deadlines }: Task, at: number, truth: Truth): unknown {
  const wanted = truth.tasks?.[at];
  return [
    path,
    title,
    wanted?.[2] === null ? null : (unit ?? ''),
    wanted?.[3] === null ? null : stated(deadlines),
  ];
}

/** The tasks that must be there as the plan has them, without the full stop of a title. */
const tasksHad = ({ tasks }: Plan, wanted: Truth['tasksHave']): unknown =>
  wanted?.map(([title, unit, due]) => {
    const found = tasks.find((task) => task.title.replace(/[.;]$/, '') === title);
    return found && [title, unit === null ? null : (found.unit ?? ''), due && stated(found.deadlines)];
  });

/** What a plan says of each key that the truth names. */
function seen(plan: Plan, truth: Truth): Truth {
  const { date, locality, signer } = plan;
  const all: Record<keyof Truth, unknown> = {
    paper: plan.paper,
    title: plan.title,
    issuer: plan.issuer,
    superior: plan.superior,
    locality: `${locality.level} ${locality.name}`,
    number: plan.number,
    date: `${date.day}/${date.month}/${date.year}`,
    place: plan.place,
    signer: `${signer.name} / ${signer.title}`,
    cites: plan.cites.map(({ number }) => number),
    groups: plan.groups.map(({ index, title }) => `${index}: ${title}`),
    models: plan.models.map((model, at) => modelView(model, at, truth)),
    keys: plan.models.map(modelKey),
    tasks: plan.tasks.map((task, at) => taskView(task, at, truth)),
    tasksHave: tasksHad(plan, truth.tasksHave),
    deadlines: Object.fromEntries(plan.models.map(({ number, deadlines }) => [number, stated(deadlines)])),
    leads: Object.fromEntries(
      plan.models.map((model) => [
        modelKey(model),
        model.units.filter(({ role }) => role === 'lead').map(({ name }) => name),
      ]),
    ),
    targets: plan.targets.length,
    footnotes: plan.footnotes.map(({ mark, text }) => [mark, text]),
    sections: truth.sections?.filter((heading) => plan.sections.some((one) => one.heading === heading)),
    attached: plan.attached.map(({ kind }) => kind),
    anomalies: truth.anomalies?.filter((kind) => plan.anomalies.some((one) => one.kind === kind)),
    noAnomalies: truth.noAnomalies?.filter((kind) => plan.anomalies.every((one) => one.kind !== kind)),
    furniture: truth.furniture?.filter((kind) => plan.furniture.some((one) => one.kind === kind)),
    unitsOnly: [...plan.tasks, ...plan.models].flatMap(({ units }) => units.map(({ unit }) => unit)),
  };
  return Object.fromEntries(Object.keys(truth).map((key) => [key, all[key as keyof Truth]])) as Truth;
}

const casesOf = (kind: string): string[] =>
  readdirSync(join(folder, kind)).filter((name) => name.endsWith('.txt'));
const kinds = readdirSync(folder);

for (const kind of kinds)
  describe(kind, () => {
    test.each(casesOf(kind))('%s', (name) => {
      const text = readFileSync(join(folder, kind, name), 'utf8');
      const truth = truthSchema.parse(
        JSON.parse(readFileSync(join(folder, kind, name.replace(/\.txt$/, '.json')), 'utf8')),
      );
      expect(seen(structureText(text), truth)).toEqual(truth);
      expect(misplaced(undamaged(text))).toEqual([]);
    });
  });
