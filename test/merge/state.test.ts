import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unionRows } from '../../src/merge/choice/rows.ts';
import { numbered, readState, writeState } from '../../src/merge/choice/state.ts';
import { makeOthers, otherModel } from '../trial/make-others.ts';

const others = makeOthers([
  otherModel('xa-mot', 1, { models: ['loa-xa'] }),
  otherModel('xa-mot', 2, { models: ['cho-que'], leads: ['tram-y-te'] }),
  otherModel('xa-hai', 7, { models: ['cho-que'], tools: ['vneid'] }),
  otherModel('xa-hai', 8),
]);
const state = (query: string) => readState(new URLSearchParams(query), others);
const shown = (query: string) =>
  state(query).chosen.map(({ row, from, number }) => `${row.key} ${from ?? '-'} ${number ?? '-'}`);

describe('the union of two plans', () => {
  const rows = unionRows(others, others.plans.slice(0, 2));

  test('has each canonical model once, and what is like none by itself', () => {
    expect(rows.map(({ key, holders }) => [key, holders.map(({ id }) => id)])).toEqual([
      ['cho-que', ['xa-mot.2', 'xa-hai.7']],
      ['loa-xa', ['xa-mot.1']],
      ['xa-hai.8', ['xa-hai.8']],
    ]);
  });

  test('names what they do not say alike, and who says nothing', () => {
    expect(
      rows[0]!.contradictions.map(({ what, says }) => [what, ...says.map(({ words }) => words)]),
    ).toEqual([
      ['Chủ trì', 'Trạm Y tế', 'Công an xã'],
      ['Công cụ', 'không nêu', 'VNeID'],
    ]);
    expect(rows.map(({ silent }) => silent.map(({ id }) => id))).toEqual([[], ['xa-hai'], ['xa-mot']]);
  });
});

describe('an address', () => {
  test('without a choice proposes every model, in the words of the first plan that has it', () => {
    expect(shown('ke=xa-mot,xa-hai')).toEqual([
      'cho-que xa-mot.2 1',
      'loa-xa xa-mot.1 2',
      'xa-hai.8 xa-hai.8 3',
    ]);
    expect(writeState(state('ke=xa-mot,xa-hai'), others)).toBe('?ke=xa-mot,xa-hai');
  });

  test('says order, wording, number and what is left out; what it does not name comes after', () => {
    const query = 'ke=xa-mot,xa-hai&chon=loa-xa:-,cho-que:xa-hai.7:24';
    expect(shown(query)).toEqual(['loa-xa - -', 'cho-que xa-hai.7 24', 'xa-hai.8 xa-hai.8 25']);
  });

  test('that names what is not there says so', () => {
    expect(state('ke=xa-mot,xa-nao&chon=cho-que:xa-mot.9:1,la:x:1').unknown).toEqual([
      'xa-nao',
      'cho-que:xa-mot.9',
      'la:x',
    ]);
  });

  test('that asks for more plans than are put together says which are left out, and calls none unknown', () => {
    const [plan] = others.plans;
    const plans = Array.from({ length: 14 }, (_, at) => ({ ...plan!, id: `xa-${at}`, name: `Xã ${at}` }));
    const ids = plans.map(({ id }) => id).join(',');
    const { beyond, unknown } = readState(new URLSearchParams({ ke: ids }), { ...others, plans });
    expect(beyond).toEqual(['Xã 12', 'Xã 13']);
    expect(unknown).toEqual([]);
  });

  test('that is made up does no harm', () => {
    expect(shown('ke=<script>&chon=::::,%')).toEqual([]);
    expect(shown('ke=xa-mot&chon=cho-que:xa-mot.2:-5,cho-que:xa-mot.2:1')).toEqual([
      'cho-que xa-mot.2 -',
      'loa-xa xa-mot.1 1',
    ]);
  });

  test('gives back any choice', () => {
    const rows = unionRows(others, others.plans.slice(0, 2));
    const choice = fc.tuple(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.array(fc.tuple(fc.boolean(), fc.nat(1), fc.integer({ min: 1, max: 999 })), {
        minLength: 3,
        maxLength: 3,
      }),
    );
    fc.assert(
      fc.property(choice, ([order, picks]) => {
        const chosen = order.map((row, at) => {
          const [left, holder, number] = picks[at]!;
          const from = left ? null : row.holders[holder % row.holders.length]!.id;
          return { row, from, number: from === null ? null : number };
        });
        const plans = others.plans.slice(0, 2);
        const again = readState(new URLSearchParams(writeState({ plans, chosen }, others)), others);
        expect(again.chosen.map(({ row, from, number }) => [row.key, from, number])).toEqual(
          chosen.map(({ row, from, number }) => [row.key, from, number]),
        );
      }),
    );
  });
});

test('numbers run over what is left out', () => {
  const [first, second, third] = state('ke=xa-mot,xa-hai').chosen;
  expect(numbered([first!, { ...second!, from: null }, third!]).map(({ number }) => number)).toEqual([
    1,
    null,
    2,
  ]);
});
