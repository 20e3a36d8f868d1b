import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { fieldIds } from '../../../src/domain/fields.ts';
import { relationSchema, type Relation } from '../../../src/domain/concordance.ts';
import type { Corrections } from '../../../src/domain/decisions.ts';
import type { Model, Plan } from '../../../src/domain/plan.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { projectRoot } from '../../files/files.ts';
import { titleCase } from './title-cases.ts';

/** What is known of one model of a plan. */
export interface Truth {
  /** Slug of the canonical model, null for a foreign one. */
  model: string | null;
  relation: Relation;
  /** A careful person would look twice. */
  hard: boolean;
}

/** A plan whose models somebody has put under canonical models by hand. */
export interface LabelledPlan {
  /** What kind of truth it is, for the tables: "kế hoạch", "tên", or the name of a written plan. */
  source: string;
  plan: Plan;
  truth: ReadonlyMap<number, Truth>;
}

/** `test/fixtures/align/plans/*.yaml`: a plan written for training, each in a style of its own. */
const writtenPlanSchema = z.strictObject({
  style: z.string(),
  models: z.array(
    z.strictObject({
      title: z.string(),
      text: z.string(),
      model: z.string().nullable(),
      relation: relationSchema.default('same'),
      hard: z.boolean().default(false),
    }),
  ),
});

const fixtures = join(projectRoot, 'test/fixtures/align');

/** The plans written for training. */
export function writtenPlans(): LabelledPlan[] {
  const folder = join(fixtures, 'plans');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const { models } = writtenPlanSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
      const id = file.replace('.yaml', '');
      const truth = new Map(
        models.map(({ model, relation, hard }, at) => [at + 1, { model, relation, hard }]),
      );
      const list = models.map(({ title, text }, at) => bareModel(at + 1, title, text));
      return { source: id, plan: barePlan(id, list), truth };
    });
}

/** The titles of the fixtures, each as a plan of its own without fields: reworded ones, and foreign ones. */
export function titlePlans(): LabelledPlan[] {
  return ['reworded', 'foreign'].flatMap((source) =>
    titleCase(source).map(({ title, model }) => ({
      source,
      plan: barePlan('mot-ten', [bareModel(1, title, '')]),
      truth: new Map([[1, { model, relation: 'same' as const, hard: false }]]),
    })),
  );
}

/** The plans of the project whose members persons decided. */
export const decidedPlans = (
  plans: readonly Plan[],
  decisions: ReadonlyMap<string, Corrections>,
): LabelledPlan[] =>
  plans.map((plan) => ({
    source: plan.id,
    plan,
    truth: new Map(
      (decisions.get(plan.id)?.members ?? []).map(({ number, model, relation }) => [
        number,
        { model, relation, hard: false },
      ]),
    ),
  }));

function bareModel(number: number, title: string, text: string): Model {
  const reading: Reading = {
    label: 'Mục tiêu',
    text,
    items: [text],
    where: 'body',
    lines: [1, 1],
    blocks: [],
    uncertain: null,
  };
  const fields = Object.fromEntries(
    fieldIds.map((id) => [id, id === 'objective' && text !== '' ? [reading] : []]),
  ) as unknown as Model['fields'];
  return {
    number,
    ordinal: number,
    group: null,
    title,
    titleMarks: [],
    lines: [1, 1],
    appendixLines: null,
    fields,
    units: [],
    tools: [],
    deadlines: [],
    pilot: false,
    pilotUnit: null,
  };
}

/** A plan of these models and nothing else, for what is measured or tested of the aligner alone. */
export const barePlan = (id: string, models: Model[]): Plan => ({
  id,
  title: '',
  programme: null,
  itemWord: 'Mô hình',
  paper: null,
  superior: null,
  targets: [],
  footnotes: [],
  attached: [],
  issuer: null,
  locality: { name: null, level: null, parent: [] },
  number: null,
  date: { day: null, month: null, year: null },
  place: null,
  signer: { name: null, title: null },
  period: null,
  modelsClaimed: null,
  modelsListed: models.length,
  groups: [],
  cites: [],
  recipients: [],
  source: { file: `${id}.txt`, sha256: '0'.repeat(64), lines: 1 },
  provenance: {},
  anomalies: [],
  sections: [],
  models,
  tasks: [],
  furniture: [],
  coverage: { characters: 0, placed: 0, furniture: 0, unplaced: 0, kinds: {} },
});
