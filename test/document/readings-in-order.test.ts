import { expect, test } from 'vitest';
import { fieldIds, type FieldId } from '../../src/domain/fields.ts';
import type { Model } from '../../src/domain/plan.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { readingsInOrder } from '../../src/document/readings-in-order.ts';
import { reading } from '../comparison/make-version.ts';

const fields = (some: Partial<Record<FieldId, Reading[]>>): Pick<Model, 'fields'> => ({
  fields: Object.fromEntries(fieldIds.map((id) => [id, some[id] ?? []])) as Model['fields'],
});

test('the readings are in the order of the plan, the appendix after the body, names and fragments as everywhere', () => {
  const shown = readingsInOrder(
    fields({
      objective: [reading('b', { lines: [20, 22] })],
      deadline: [
        reading('c', { lines: [10, 11], label: 'Thời gian' }),
        reading('d', { lines: [90, 90], where: 'appendix' }),
      ],
      other: [reading('a', { lines: [12, 12], label: 'Kinh phí' })],
    }),
  );
  expect(shown.map(({ name, fragment }) => [name, fragment])).toEqual([
    ['Thời gian', 'thoi-gian'],
    ['Kinh phí', 'noi-dung-khac'],
    ['Mục tiêu', 'muc-tieu'],
    ['Thời gian', 'thoi-gian-phu-luc'],
  ]);
});

test('what begins on one line keeps the order of the site', () => {
  const on = { lines: [5, 5] as [number, number] };
  const shown = readingsInOrder(
    fields({ tools: [reading('x', on)], lead: [reading('y', on)], objective: [reading('z', on)] }),
  );
  expect(shown.map(({ field }) => field)).toEqual(['objective', 'lead', 'tools']);
});
