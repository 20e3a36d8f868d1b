import { expect, test } from 'vitest';
import { proposeModels, type LooseModel } from '../../scripts/align/propose-models.ts';
import { loadCanonicalModels, loadVocabulary } from '../../scripts/content/content.ts';
import { makeModel, makePlan, reading } from './make-plan.ts';

const vocabulary = loadVocabulary('content');
const input = {
  programme: vocabulary.programmes[0]!,
  plans: [],
  models: loadCanonicalModels('content'),
  decisions: new Map(),
  vocabulary,
};

const loose = (plan: string, number: number, title: string, text: string): LooseModel => {
  const model = makeModel({ number, title, fields: { objective: [reading('Mục tiêu', text)] } });
  return { plan: makePlan(plan, [model]), model };
};

const models = [
  loose(
    'xa-a',
    4,
    'Camera cảnh báo cháy rừng sớm',
    'Phát hiện khói, báo kiểm lâm và chủ rừng qua điện thoại.',
  ),
  loose(
    'xa-b',
    9,
    'Cảnh báo cháy rừng sớm bằng camera',
    'Camera phát hiện khói, nhắn tin cho kiểm lâm, chủ rừng.',
  ),
  loose('xa-b', 2, 'Sàn bán bò giống', 'Chủ bò đăng bán bò giống, thú y kiểm tra trước khi bán.'),
  loose('xa-c', 1, 'Đường hoa trước cổng trường', 'Phụ huynh và học sinh trồng hoa ven đường.'),
];

test('models of different plans that fit none but each other are proposed together', () => {
  const [proposed, ...others] = proposeModels(models, input);
  expect(others).toEqual([]);
  expect(proposed).toMatchObject({
    slug: 'camera-canh-bao-chay-rung-som',
    title: 'Camera cảnh báo cháy rừng sớm',
    members: [
      { plan: 'xa-a', number: 4 },
      { plan: 'xa-b', number: 9 },
    ],
  });
  expect(proposed!.chance).toBeGreaterThanOrEqual(0.95);
});

test('the order of the models does not matter', () => {
  expect(proposeModels([...models].reverse(), input)).toEqual(proposeModels(models, input));
});
