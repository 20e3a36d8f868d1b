import { describe, expect, test } from 'vitest';
import { fieldIds } from '../../src/domain/fields.ts';
import type { Model, Task } from '../../src/domain/plan.ts';
import { htmlOf } from '../../src/tree/tree.ts';
import { bearingsOf } from '../../src/trial/findings/bearings.ts';
import { findMissing } from '../../src/trial/findings/missing.ts';
import { ownModels, plansBeside } from '../../src/trial/findings/own-models.ts';
import { scopesFor } from '../../src/trial/findings/scope.ts';
import type { Trial } from '../../src/trial/data/trial.ts';
import { taskName } from '../../src/trial/view/context.ts';
import { modelsTree } from '../../src/trial/view/models.ts';
import { whyNotCompared } from '../../src/trial/view/missing.ts';
import { makeOthers, otherModel } from './make-others.ts';

const on = (value: string) => ({ text: value, kind: 'date' as const, value });

const own = (number: number, more: Partial<Model> = {}): Model =>
  ({
    number,
    ordinal: number,
    group: null,
    title: `Của tôi ${number}`,
    titleMarks: [],
    lines: [number * 10, number * 10 + 3],
    appendixLines: null,
    fields: Object.fromEntries(fieldIds.map((field) => [field, field === 'lead' ? [{}] : []])),
    units: [{ unit: 'tram-y-te', name: 'Trạm Y tế xã', role: 'lead', line: number * 10 + 1 }],
    tools: [],
    deadlines: [on('2024-06-30')],
    pilot: false,
    pilotUnit: null,
    ...more,
  }) as unknown as Model;

/** A tried plan: model 1 is surely the market, model 2 may be the loudspeaker, model 3 is like none. */
const trial = {
  file: 'du-thao.txt',
  known: null,
  plan: {
    programme: 'de-an',
    locality: { name: 'Tôi', level: 'xã', parent: ['tỉnh Súng'] },
    models: [own(1), own(2), own(3)],
    tasks: [],
    anomalies: [],
  },
  ledger: [],
  masked: [],
  tasks: [],
  besides: [],
  rows: [
    {
      number: 1,
      title: '',
      model: 'cho-que',
      relation: 'same',
      kind: 'same',
      score: 0.98,
      decision: 'proposed',
      candidates: [],
    },
    {
      number: 2,
      title: '',
      model: null,
      relation: null,
      kind: null,
      score: null,
      decision: 'check',
      candidates: [{ model: 'loa-xa', probability: 0.6, for: [], against: [] }],
    },
    {
      number: 3,
      title: '',
      model: null,
      relation: null,
      kind: null,
      score: null,
      decision: 'none',
      candidates: [],
    },
  ],
  undecided: [
    { plan: 'ke-hoach', number: 2, title: '', decision: 'check', candidates: [], reason: 'cần người xem' },
    {
      plan: 'ke-hoach',
      number: 3,
      title: '',
      decision: 'none',
      candidates: [],
      reason: 'không mô hình nào gần',
    },
  ],
} as unknown as Trial;

const others = makeOthers([
  otherModel('xa-mot', 1, { models: ['loa-xa'] }),
  otherModel('xa-mot', 2, {
    models: ['cho-que'],
    deadlines: [on('2024-12-31')],
    fields: ['objective', 'lead'],
  }),
  otherModel('xa-hai', 7, {
    models: ['cho-que'],
    deadlines: [on('2024-09-30')],
    fields: ['objective', 'lead'],
  }),
  otherModel('xa-hai', 8, { models: ['the-can-cuoc'] }),
  otherModel('xa-ba', 9, {
    models: ['cho-que'],
    leads: ['tram-y-te'],
    deadlines: [on('2013-12-30')],
    fields: ['lead'],
  }),
  otherModel('xa-khac', 1, { models: ['viec-la'] }),
]);

const all = findMissing(trial, others, plansBeside(trial, others));

describe('a tried plan beside the others of its programme', () => {
  test('knows what is sure, what a person has to look at, and what is like none', () => {
    expect(ownModels(trial, others).map(({ standing }) => standing)).toEqual(['sure', 'check', 'none']);
  });

  test('is warned of the same number for another model, only where both are known', () => {
    const warned = ownModels(trial, others).map(({ sameNumber }) =>
      sameNumber.map(({ model }) => `${model.plan} ${model.number}`),
    );
    expect(warned).toEqual([['xa-mot 1'], [], []]);
  });

  test('lacks what others surely have; what may be there is named as open', () => {
    expect(
      all.models.map(({ canonical, plans, mayBe }) => [
        canonical.slug,
        plans,
        mayBe.map(({ model }) => model.number),
      ]),
    ).toEqual([
      ['loa-xa', 1, [2]],
      ['the-can-cuoc', 1, []],
    ]);
  });

  test('may have what a title names beside the model that it surely is', () => {
    const besides = [{ plan: 'ke-hoach', number: 1, model: 'the-can-cuoc', probability: 0.7 }];
    const found = findMissing({ ...trial, besides }, others, plansBeside(trial, others)).models;
    expect(
      found.map(({ canonical, mayBe }) => [canonical.slug, mayBe.map(({ model }) => model.number)]),
    ).toEqual([
      ['loa-xa', [2]],
      ['the-can-cuoc', [1]],
    ]);
  });

  test('lacks the fields that most of the same model have', () => {
    expect(
      all.fields.map(({ own: { model }, field, filled, of }) => [model.number, field, filled.length, of]),
    ).toEqual([[1, 'objective', 2, 3]]);
  });

  test('is earlier than most; what lies before the programme is no deadline', () => {
    expect(all.deadlines.map(({ direction, against, of }) => [direction, against.length, of])).toEqual([
      ['earlier', 2, 2],
    ]);
  });

  test('is led by another unit than most', () => {
    expect(
      all.leads.map(({ leads, elsewhere, of }) => [
        leads,
        elsewhere.map(({ unit, holders }) => [unit, holders.length]),
        of,
      ]),
    ).toEqual([[['tram-y-te'], [['cong-an-xa', 2]], 3]]);
  });

  test('is led by no other unit where the letters of its name are not surely read', () => {
    const leadsWith = (status: string): number => {
      const ledger = [{ line: 11, rule: 'lost-glyph', status }] as unknown as Trial['ledger'];
      return findMissing({ ...trial, ledger }, others, plansBeside(trial, others)).leads.length;
    };
    expect(['suggested', 'likely', 'repaired'].map(leadsWith)).toEqual([0, 0, 1]);
  });

  test('has for itself what nobody has, and never what is open', () => {
    expect(all.peculiar.map(({ model }) => model.number)).toEqual([3]);
    const one = findMissing(trial, others, [others.plans[3]!]);
    expect(one.peculiar.map(({ model }) => model.number)).toEqual([1, 3]);
  });

  test('differs from one plan as that one is', () => {
    const one = findMissing(trial, others, [others.plans[2]!]);
    expect([one.models, one.fields, one.deadlines, one.leads].map(({ length }) => length)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('what cannot be compared is said to be so', () => {
  const task = (path: string) => ({ path, title: `Việc ${path}`, lines: [20, 22] });
  const ofTasks = {
    ...trial,
    plan: { ...trial.plan, models: [], tasks: [task('II.1'), task('II.2'), task('II.3')] },
    rows: [],
    undecided: [],
    tasks: [
      {
        plan: 'ke-hoach',
        path: 'II.1',
        model: 'loa-xa',
        strength: 'weak',
        decision: 'proposed',
        score: null,
      },
      {
        plan: 'ke-hoach',
        path: 'II.1',
        model: 'cho-que',
        strength: 'strong',
        decision: 'proposed',
        score: 0.9,
      },
      {
        plan: 'ke-hoach',
        path: 'II.3',
        model: 'cho-que',
        strength: 'weak',
        decision: 'proposed',
        score: null,
      },
    ],
  } as unknown as Trial;
  const beside = plansBeside(trial, others);

  test('a plan of tasks may have in them what it has not as a model', () => {
    const missing = findMissing(ofTasks, others, beside);
    expect(
      missing.models.map(({ canonical, tasks }) => [canonical.slug, tasks.map(({ path }) => path)]),
    ).toEqual([
      ['cho-que', ['II.1', 'II.3']],
      ['loa-xa', ['II.1']],
      ['the-can-cuoc', []],
    ]);
    expect(
      bearingsOf(ofTasks).map(({ task: { path }, models }) => [path, models.map(({ slug }) => slug)]),
    ).toEqual([
      ['II.1', ['cho-que', 'loa-xa']],
      ['II.3', ['cho-que']],
    ]);
    expect(whyNotCompared(ofTasks, missing)).toMatch(/không có mô hình đánh số nào/);
  });

  test('each task is told by its number and lines, one behind a bullet by its words', () => {
    const told = (path: string, lines: [number, number]): string =>
      taskName({ path, title: 'Lắp loa', lines } as Task);
    expect(told('II.1', [20, 20])).toBe('nhiệm vụ II.1 (dòng 20)');
    expect(told('II.1#2', [20, 22])).toBe('nhiệm vụ “Lắp loa” (dòng 20–22)');
    const shown = { trial: ofTasks, others, href: (path: string) => path };
    const drawn = htmlOf(modelsTree(shown, []));
    expect(drawn).toContain('Trong 3 nhiệm vụ, 2 có từ ngữ của mô hình chung; cần người xem.');
    expect(drawn).toMatch(/<li>II\.1\. Việc II\.1 .*dòng 20–22.*Chung cho-que/);
    const strange = htmlOf(modelsTree({ ...shown, trial: { ...ofTasks, tasks: [] } }, []));
    expect(strange).toContain('Trong 3 nhiệm vụ, không nhiệm vụ nào có từ ngữ của mô hình chung.');
    expect(strange).not.toContain('cần người xem');
  });

  test('nothing is compared where no model is surely one of theirs', () => {
    expect([all.compared, whyNotCompared(trial, all)]).toEqual([1, null]);
    const alone = findMissing(trial, others, [others.plans[3]!]);
    expect(alone.compared).toBe(0);
    expect(whyNotCompared(trial, alone)).toMatch(/^Không mô hình nào ở đây chắc chắn trùng/);
  });

  test('a plan of something else lacks what a programme has only if it is one of that programme', () => {
    const unnamed = { ...trial, plan: { ...trial.plan, programme: null } };
    expect(findMissing(unnamed, others, beside).onlyIf).toBeNull();
    const strange = { ...unnamed, rows: trial.rows.slice(1) };
    expect(findMissing(strange, others, beside).onlyIf).toBe('Đề án');
    expect(findMissing({ ...strange, plan: trial.plan }, others, beside).onlyIf).toBeNull();
  });

  test('who leads does it: units under another name are no field that is missing', () => {
    const theirs = makeOthers([
      otherModel('xa-mot', 2, { models: ['cho-que'], fields: ['implementers', 'tools'] }),
    ]);
    const lacks = (plan: Trial): string[] =>
      findMissing(plan, theirs, beside).fields.map(({ field }) => field);
    expect(lacks(trial)).toEqual(['tools']);
    const silent = { ...trial, plan: { ...trial.plan, models: [own(1, { units: [] })] } };
    expect(lacks(silent)).toEqual(['implementers', 'tools']);
  });
});

test('the scopes are the programme, its own province first, the marked plans and each plan', () => {
  expect(scopesFor(trial, others, new Set(['xa-hai'])).map(({ id, plans }) => [id, plans.length])).toEqual([
    ['tat-ca', 3],
    ['tinh:tỉnh Súng', 1],
    ['tinh:tỉnh Sen', 2],
    ['da-chon', 1],
    ['xa-mot', 1],
    ['xa-hai', 1],
    ['xa-ba', 1],
  ]);
});
