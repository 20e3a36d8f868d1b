import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignPlan, evidenceFor } from '../../scripts/align/align-plan.ts';
import { titleCase } from '../../scripts/bench/align/title-cases.ts';
import { loadCanonicalModels, loadCorrections, loadVocabulary } from '../../scripts/content/content.ts';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { makeModel, makePlan } from './make-plan.ts';

const ids = readdirSync('test/fixtures/align/titles').filter((name) => /-\d{4}$/.test(name));
const speakers = {
  plans: ids.map((id) =>
    makePlan(
      id,
      titleCase(id).map(({ number, title }) => makeModel({ number, title })),
    ),
  ),
  decisions: new Map(ids.map((id) => [id, loadCorrections('content', id)])),
};
const models = loadCanonicalModels('content');
const vocabulary = loadVocabulary('content');
const [programme] = vocabulary.programmes as [(typeof vocabulary.programmes)[number]];

/** What speaks for the canonical models where a new plan is aligned: the same for each title. */
let evidence: ReturnType<typeof evidenceFor> | undefined;

function align(plan: Plan): ReturnType<typeof alignPlan> {
  const decisions = new Map([[plan.id, correctionsSchema.parse({})]]);
  const input = { programme, plans: [plan], models, decisions, vocabulary, witnesses: speakers };
  return alignPlan(plan, input, (evidence ??= evidenceFor(plan, input)));
}

/** Which models a title surely is, and which it names besides, in a plan with no other model. */
function readTitle(title: string): { sure: string[]; besides: string[] } {
  const { edges, besides } = align(makePlan('moi', [makeModel({ number: 7, title })]));
  return { sure: edges.map(({ model }) => model), besides: besides.map(({ model }) => model) };
}

describe('a title that names two canonical models is joined to one and says the other', () => {
  test.each([
    ['Cấp lý lịch tư pháp và tố giác tội phạm qua ứng dụng VNeID', ['to-giac-toi-pham', 'ly-lich-tu-phap']],
    [
      'Khám chữa bệnh bằng căn cước công dân, VNeID và ki-ốt tự phục vụ có sinh trắc học',
      ['kcb-sinh-trac-kiosk', 'kcb-cccd-vneid'],
    ],
  ])('%s', (title, [one, other]) => {
    expect(readTitle(title)).toEqual({ sure: [one], besides: [other] });
  });
});

test('a title that names one canonical model says no other, in whatever words', () => {
  const titles = titleCase('reworded');
  expect(titles.filter(({ title }) => readTitle(title).besides.length > 0)).toEqual([]);
});

test('what the plan has as a model of its own is named by no other title', () => {
  const plan = makePlan('moi', [
    makeModel({ number: 1, title: 'Cấp lý lịch tư pháp và tố giác tội phạm qua ứng dụng VNeID' }),
    makeModel({ number: 2, title: 'Thông tin lý lịch tư pháp trên VNeID' }),
  ]);
  expect(align(plan).besides).toEqual([]);
});
