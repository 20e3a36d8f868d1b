import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignPlan, formsFor } from '../../scripts/align/align-plan.ts';
import { gatherEvidence } from '../../scripts/align/profiles.ts';
import { compareWithModels, proposeMembers } from '../../scripts/align/propose.ts';
import { alignModels } from '../../scripts/align/index.ts';
import { titleCase } from '../../scripts/bench/align/title-cases.ts';
import { loadCanonicalModels, loadCorrections, loadVocabulary } from '../../scripts/content/content.ts';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { makeModel, makePlan, makeTask, reading } from './make-plan.ts';

const ids = readdirSync('test/fixtures/align/titles').filter((name) => /-\d{4}$/.test(name));
const titles = ids.flatMap((plan) => titleCase(plan).map((one) => ({ plan, ...one })));
const rewordings = titleCase('reworded');
const foreign = titleCase('foreign');

const plans = ids.map((id) =>
  makePlan(
    id,
    titles.filter(({ plan }) => plan === id).map(({ number, title }) => makeModel({ number, title })),
  ),
);
const models = loadCanonicalModels('content');
const vocabulary = loadVocabulary('content');
const decisions = new Map(ids.map((id) => [id, loadCorrections('content', id)]));
const [programme] = vocabulary.programmes as [(typeof vocabulary.programmes)[number]];

const empty = makePlan('moi', []);
/** What speaks for the canonical models where a new plan is aligned: the same for each title. */
const evidence = gatherEvidence(
  { plans, models, decisions, formsOf: formsFor(empty, { programme, plans, models, decisions, vocabulary }) },
  empty.id,
);

/** What the aligner says of a plan with only this model. */
function alignTitle(title: string) {
  const plan = makePlan('moi', [makeModel({ number: 7, title })]);
  return proposeMembers(
    plan.id,
    compareWithModels(plan, evidence, () => null),
    evidence,
    new Set(),
  );
}

test('the fixtures are as many as they claim to be', () => {
  expect(titles).toHaveLength(85);
  expect(rewordings.length).toBeGreaterThanOrEqual(30);
  expect(foreign.length).toBeGreaterThanOrEqual(10);
});

/** Of some answers, how many are as they should be. */
const share = (answers: readonly boolean[]): number => answers.filter(Boolean).length / answers.length;

describe('titles alone, without fields', () => {
  const answers = rewordings.map(({ title, model }) => ({ title, model, ...alignTitle(title) }));

  test.each(answers)('"$title" is never surely another model than $model', ({ model, edges }) => {
    expect(edges.filter((edge) => edge.model !== model)).toEqual([]);
  });
  test('nearly all that is not sure is named to a person', () => {
    const named = answers.map(
      ({ model, edges, undecided }) =>
        edges.some((edge) => edge.model === model) ||
        undecided.some(({ candidates }) => candidates.some((candidate) => candidate.model === model)),
    );
    expect(share(named)).toBeGreaterThanOrEqual(0.97);
    expect(share(answers.map(({ edges }) => edges.length > 0))).toBeGreaterThanOrEqual(0.75);
  });
  test.each(foreign)('"$title" is surely none of the models ($why)', ({ title }) => {
    const { edges, undecided } = alignTitle(title);
    expect(edges).toEqual([]);
    expect(undecided).toHaveLength(1);
    expect(undecided[0]!.reason).not.toBe('');
  });
});

test('fields of its own speak for a model; sentences that stand in many models speak for none', () => {
  const stock =
    'Bảo đảm tính bảo mật dữ liệu cá nhân, thông tin được đồng bộ và cập nhật liên tục trên hệ thống.';
  const withText = (number: number, title: string, text: string) =>
    makeModel({ number, title, fields: { objective: [reading('Mục tiêu', text)] } });
  const described = plans.map((plan) => ({
    ...plan,
    models: plan.models.map(({ number, title }) => withText(number, title, `${stock} ${title}`)),
  }));
  const chanceOf = (text: string): number => {
    const plan = makePlan('moi', [withText(7, 'Bà con vay vốn làm ăn', text)]);
    const input = { programme, plans: [...described, plan], models, decisions, vocabulary };
    const { edges, undecided } = alignPlan(plan, input);
    const open = undecided[0]?.candidates.find(({ model }) => model === 'vay-tin-chap')?.probability;
    return edges.find(({ model }) => model === 'vay-tin-chap')?.score ?? open ?? 0;
  };
  const own = chanceOf('Hộ nghèo, người có công được ngân hàng cho vay tín chấp sau khi tra dữ liệu dân cư.');
  expect(own).toBeGreaterThan(chanceOf(stock));
  expect(own).toBeGreaterThan(0.9);
  expect(chanceOf(stock)).toBeLessThan(0.5);
});

describe('leave one out, on titles alone', () => {
  test.each(ids)('without its decisions every model of %s goes back to its place', (id) => {
    const without = new Map(decisions).set(id, correctionsSchema.parse({}));
    const { edges, undecided } = alignModels({ plans, models, decisions: without, vocabulary });
    const found = new Map(
      edges.filter(({ plan }) => plan === id).map(({ number, model }) => [number, model]),
    );
    const named = new Map(undecided.map(({ number, candidates }) => [number, candidates[0]?.model]));
    expect(undecided.length).toBeLessThanOrEqual(1);
    for (const { number, model } of titles.filter(({ plan }) => plan === id))
      expect(found.get(number) ?? named.get(number)).toBe(model);
  });
});

test('the order of plans does not matter', () => {
  const without = new Map(decisions).set('thieu-van-2024', correctionsSchema.parse({}));
  const key = (one: { plan: string; number: number }) => `${one.plan} ${String(one.number).padStart(3, '0')}`;
  const run = (order: typeof plans) =>
    alignModels({ plans: order, models, decisions: without, vocabulary })
      .edges.map((edge) => `${key(edge)} ${edge.model} ${edge.score}`)
      .sort();
  expect(run([...plans].reverse())).toEqual(run(plans));
});

describe("a person's decision", () => {
  const decide = (members: unknown[], tasks: unknown[] = []) =>
    new Map(decisions).set('thieu-van-2024', correctionsSchema.parse({ members, tasks }));
  const signed = { by: 'Người thử', at: '2026-11-20' };

  test('wins over what the program would propose, and keeps its score beside it', () => {
    const { edges } = alignModels({
      plans,
      models,
      decisions: decide([{ number: 24, model: 'sso', relation: 'overlaps', reason: 'Thử.', ...signed }]),
      vocabulary,
    });
    const edge = edges.find(({ plan, number }) => plan === 'thieu-van-2024' && number === 24);
    expect(edge).toMatchObject({ model: 'sso', decision: 'reviewed', by: 'Người thử', relation: 'overlaps' });
    expect(edge!.score).toBeLessThan(0.5);
  });

  test('that none fits leaves the model without edge and without question', () => {
    const { edges, undecided } = alignModels({
      plans,
      models,
      decisions: decide([{ number: 24, model: null, ...signed }]),
      vocabulary,
    });
    expect(edges.some(({ plan, number }) => plan === 'thieu-van-2024' && number === 24)).toBe(false);
    expect(undecided).toEqual([]);
  });

  test.each([
    ['a number that the plan does not have', [{ number: 99, model: 'sso', ...signed }], /model 99/],
    ['a canonical model that does not exist', [{ number: 24, model: 'khong-co', ...signed }], /khong-co/],
    ['a relation without a reason', [{ number: 24, model: 'sso', relation: 'broader', ...signed }], /reason/],
    ['the same twice', [1, 2].map(() => ({ number: 24, model: 'sso', ...signed })), /twice/],
    [
      'a quotation of a plan that does not exist',
      [{ number: 24, model: 'sso', quotes: [{ plan: 'khong-co', text: 'a' }], ...signed }],
      /khong-co/,
    ],
  ])('that names %s stops the run', (_, members, message) => {
    const run = () => alignModels({ plans, models, decisions: decide(members), vocabulary });
    expect(run).toThrow(InputError);
    expect(run).toThrow(message);
  });

  test('on a task that does not exist stops the run', () => {
    const tasks = [{ path: 'IX.9', model: 'sso', strength: 'weak', ...signed }];
    expect(() => alignModels({ plans, models, decisions: decide([], tasks), vocabulary })).toThrow(/IX\.9/);
  });
});

test('two models of one plan never take one canonical model as the same', () => {
  const plan = makePlan('moi', [
    makeModel({ number: 1, title: 'Quản lý lưu trú tại khách sạn, nhà nghỉ' }),
    makeModel({ number: 2, title: 'Quản lý lưu trú tại khách sạn, nhà nghỉ, nhà trọ, nhà khách' }),
  ]);
  const { edges } = alignPlan(plan, { programme, plans: [...plans, plan], models, decisions, vocabulary });
  const same = edges.filter(({ relation }) => relation === 'same').map(({ model }) => model);
  expect(new Set(same).size).toBe(same.length);
});

test('of two models with one title neither is surely the canonical model, and both name it', () => {
  const title = 'Quản lý lưu trú tại khách sạn, nhà nghỉ, nhà trọ, nhà khách';
  const plan = makePlan('moi', [makeModel({ number: 1, title }), makeModel({ number: 2, title })]);
  const input = { programme, plans: [...plans, plan], models, decisions, vocabulary };
  const { edges, undecided } = alignPlan(plan, input);
  expect(edges).toEqual([]);
  expect(undecided.map(({ candidates }) => candidates[0]?.model)).toEqual(Array(2).fill('luu-tru-khach-san'));
});

describe('tasks of plans without models', () => {
  const relate = (text: string) => {
    const plan = makePlan('moi', [], [makeTask('III.1', text)]);
    return alignModels({ plans: [...plans, plan], models, decisions, vocabulary }).tasks.map(
      ({ model, strength }) => `${model} ${strength}`,
    );
  };

  test('a task that does what a model does is strongly related', () => {
    expect(relate('Chỉ đạo các cơ sở y tế trên địa bàn khai báo lưu trú trên VNeID.')).toEqual([
      'luu-tru-co-so-kcb strong',
    ]);
  });
  test('a task with the same means is weakly related', () => {
    expect(relate('Cấp chữ ký số cho giáo viên.')).toEqual(['cong-dan-so weak']);
  });
  test('a sign must stand in one sentence', () => {
    expect(relate('Khai báo lưu trú theo quy định. Sửa chữa cơ sở y tế.')).toEqual([]);
  });
  test('a task of organisation is related to none', () => {
    expect(relate('Định kỳ sơ kết, tổng kết, báo cáo kết quả triển khai Đề án 06.')).toEqual([]);
  });
  test('a person may take a relation away or add one', () => {
    const plan = makePlan('moi', [], [makeTask('III.1', 'Cấp chữ ký số cho giáo viên.')]);
    const tasks = [
      { path: 'III.1', model: 'cong-dan-so', strength: 'none', by: 'Người thử', at: '2026-11-20' },
      { path: 'III.1', model: 'quan-ly-truong-hoc', strength: 'weak', by: 'Người thử', at: '2026-11-20' },
    ];
    const ruled = new Map(decisions).set('moi', correctionsSchema.parse({ tasks }));
    expect(
      alignModels({ plans: [...plans, plan], models, decisions: ruled, vocabulary }).tasks,
    ).toMatchObject([{ model: 'quan-ly-truong-hoc', strength: 'weak', decision: 'reviewed' }]);
  });
});

test('whatever the titles are, every model is proposed once or undecided once, with a score from 0 to 1', () => {
  const word = fc.constantFrom(
    'lưu',
    'trú',
    'KCB',
    'VNeID',
    'SOC',
    '53',
    'dữ',
    'liệu',
    'xã Vân',
    '«',
    '',
    'ế'.normalize('NFD'),
  );
  const title = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 4 }), (some) => {
      const plan = makePlan(
        'moi',
        some.map((one, at) => makeModel({ number: at + 1, title: one })),
      );
      const { edges, undecided } = alignPlan(plan, {
        programme,
        plans: [...plans, plan],
        models,
        decisions,
        vocabulary,
      });
      const numbers = [...edges, ...undecided].map(({ number }) => number).sort();
      expect(numbers).toEqual(plan.models.map(({ number }) => number));
      for (const { score } of edges) expect(score! >= 0 && score! <= 1).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('of a plan that names no programme, and is mostly another one, nothing is sure', () => {
  const others = ['Đám cưới không thuốc lá', 'Tiếng kẻng học bài', 'Đường hoa tự quản'];
  const list = ['Tố giác tội phạm trên VNeID', ...others].map((title, at) =>
    makeModel({ number: at + 1, title }),
  );
  const input = { programme, plans, models, decisions, vocabulary };
  const loose = alignPlan(makePlan('moi', list), input);
  expect(loose.edges).toEqual([]);
  expect(loose.undecided[0]!.candidates[0]!.model).toBe('to-giac-toi-pham');
  const named = alignPlan({ ...makePlan('moi', list), programme: programme.slug }, input);
  expect(named.edges.map(({ number, model }) => [number, model])).toEqual([[1, 'to-giac-toi-pham']]);
});
