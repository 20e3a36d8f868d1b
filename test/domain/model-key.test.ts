import { expect, test } from 'vitest';
import { modelSlug, planModelUrl } from '../../src/domain/ids.ts';
import { isSameModel, modelKey, numeralOf } from '../../src/domain/model-key.ts';

test('a model is named by its number where that is enough', () => {
  expect(modelKey({ number: 24 })).toBe('24');
  expect(numeralOf({ number: 24 })).toBe('24');
  expect(planModelUrl('xa-a-2025', { number: 24 })).toBe('/ke-hoach/xa-a-2025/mo-hinh-24/');
});

test('where groups count anew by group and number', () => {
  const model = { number: 12, key: 'ii-12' };
  expect(modelSlug(model)).toBe('mo-hinh-ii-12');
  expect(numeralOf(model)).toBe('12 (nhóm II)');
  expect(isSameModel(model, { number: 12 })).toBe(false);
  expect(isSameModel(model, { number: 12, key: 'i-12' })).toBe(false);
});
