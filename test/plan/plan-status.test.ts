import { expect, test } from 'vitest';
import { planStatus } from '../../src/plan/plan-status.ts';

const withdrawn = { at: '2026-01-02', reason: 'Quyết định số 5/QĐ-UBND ngày 02/01/2026.' };

test('a plan in force needs no word', () => {
  expect(planStatus({ withdrawn: null, replacedBy: null })).toBeNull();
});

test('a replaced plan leads to the newer one', () => {
  expect(planStatus({ withdrawn: null, replacedBy: 'xa-b-2026' })).toEqual({
    short: 'đã có bản mới hơn',
    sentence: 'Đã có bản mới hơn của kế hoạch này.',
    newer: 'xa-b-2026',
  });
});

test('that a plan is no longer in force outweighs that there is a newer one', () => {
  expect(planStatus({ withdrawn, replacedBy: 'xa-b-2026' })).toEqual({
    short: 'hết hiệu lực',
    sentence: 'Kế hoạch này hết hiệu lực từ ngày 02/01/2026: Quyết định số 5/QĐ-UBND ngày 02/01/2026.',
    newer: 'xa-b-2026',
  });
});
