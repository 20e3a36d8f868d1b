import { expect, test } from 'vitest';
import { keptDecisionSchema } from '../../src/domain/decisions.ts';
import { standsOn } from '../../scripts/correct/place.ts';
import { keptPoint } from '../../scripts/workbench/jobs/kept-entry.ts';

const signed = { reason: 'Bản giấy in vậy.', by: 'Tổ soát', at: '2026-11-27' };
const line = (received: string, text = received) => ({ number: 1, received, text, spans: [] });

/** What is quoted for a point of this one line. */
function entryFor(own: ReturnType<typeof line>, values: string[] = []) {
  const anomaly = { kind: 'unread', lines: [1], values, message: 'Dòng này cần xem lại.', model: null };
  const entry = keptPoint({ text: { lines: [own], ledger: [] } }, anomaly, signed);
  expect(keptDecisionSchema.parse(entry)).toEqual(entry);
  return entry;
}

test('a point is quoted as received: a letter that is decided later makes it no staler', () => {
  const now = line('- Đơn v  chủ tr : Trạm Y tế x .', '- Đơn vị chủ tr : Trạm Y tế x .');
  const { quote, line: number } = entryFor(now);
  expect([number, quote]).toEqual([1, now.received]);
  const later = { ...now, text: '- Đơn vị chủ trì: Trạm Y tế xã.' };
  expect(standsOn([later], 1, quote!)).toBe(true);
});

test.each([
  ['a tab', '- Trạm:\tTrạm Y tế xã Sen Vàng', 'Trạm Y tế xã Sen Vàng'],
  ['a letter that nobody could name', '\u0002\u0003 Trạm Y tế\u0004', 'Trạm Y tế'],
  ['what is hidden', 'Gọi ████ ███ ███ để được hướng dẫn', 'để được hướng dẫn'],
  ['a number that may be published', 'Gọi 0912 345 678 để được hướng dẫn', 'để được hướng dẫn'],
])('%s is not quoted', (_, received, quote) => {
  expect(entryFor(line(received)).quote).toBe(quote);
});

test('words that the point names are quoted first, and nothing where nothing can be', () => {
  expect(entryFor(line('Hoàn thành:\tngày 31/11/2024, trước kỳ họp'), ['31/11/2024']).quote).toBe(
    '31/11/2024',
  );
  expect(entryFor(line('\u0002 ███'))).not.toHaveProperty('line');
});
