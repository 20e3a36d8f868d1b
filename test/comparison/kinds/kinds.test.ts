import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadlineKinds,
  leadKinds,
  wordingKinds,
  type Kind,
  type KindVersion,
} from '../../../src/comparison/kinds/kinds.ts';
import type { Deadline } from '../../../src/domain/reading.ts';

interface Made extends KindVersion {
  name: string;
}

/** A version; `leads` are slugs of its lead units. */
const make = (
  name: string,
  { leads = [], deadlines = [], objective }: { leads?: string[]; deadlines?: Deadline[]; objective?: string },
): Made => ({
  name,
  model: {
    units: leads.map((unit) => ({ unit, name: unit, role: 'lead' as const, line: 1 })),
    deadlines,
    fields: { objective: objective === undefined ? [] : [{ text: objective }], assignment: [] },
  },
});
const names = (kinds: readonly Kind<Made>[]): string[] =>
  kinds.map(({ versions }) => versions.map(({ name }) => name).join(''));
const day = (value: string, text: string): Deadline => ({ text, kind: 'date', value });

describe('leads', () => {
  test('the same units in any order are one kind, the most frequent first; who says nothing is one too', () => {
    const kinds = leadKinds(
      [
        make('a', { leads: ['x'] }),
        make('b', { leads: ['x', 'y'] }),
        make('c', { leads: ['y', 'x'] }),
        make('d', {}),
      ],
      (slug) => slug.toUpperCase(),
    );
    expect(names(kinds)).toEqual(['bc', 'a', 'd']);
    expect(kinds.map(({ says }) => says)).toEqual(['X và Y', 'X', '']);
  });
});

describe('deadlines', () => {
  test('are one kind by their last day, and said as most say them', () => {
    const year: Deadline = { text: 'Trong năm 2024', kind: 'year', value: '2024' };
    const kinds = deadlineKinds(
      [
        make('a', { deadlines: [day('2024-12-31', '31/12/2024')] }),
        make('b', { deadlines: [year] }),
        make('c', { deadlines: [year] }),
        make('d', { deadlines: [day('2024-06-30', '30/6/2024')] }),
      ],
      [],
    );
    expect(names(kinds)).toEqual(['abc', 'd']);
    expect(kinds[0]!.says).toBe('“Trong năm 2024”');
  });
});

describe('wordings', () => {
  const long = 'đưa mười hai bến đò vào sổ điện tử, ghi tên chủ đò, giờ chạy và số áo phao của từng chuyến';
  test('texts that differ in a few words are one, the one that is copied most stands for it', () => {
    const kinds = wordingKinds(
      [
        make('a', { objective: `${long} trong xã` }),
        make('b', { objective: long }),
        make('c', { objective: long.toUpperCase() }),
        make('d', { objective: 'mở lớp dạy bơi cho học sinh mỗi hè' }),
        make('e', {}),
      ],
      [],
    );
    expect(names(kinds)).toEqual(['bca', 'd', 'e']);
    expect(kinds.map(({ says }) => says)).toEqual([long, 'mở lớp dạy bơi cho học sinh mỗi hè', '']);
  });
});

test('every version is in one kind, whatever is asked', () => {
  const some = fc.array(
    fc.record({
      leads: fc.subarray(['x', 'y', 'z']),
      objective: fc.array(fc.constantFrom('bến', 'đò', 'sổ', 'chuyến', 'xã')).map((words) => words.join(' ')),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(some, (list) => {
      const versions = list.map((facts, at) => make(`${at},`, facts));
      for (const kinds of [
        leadKinds(versions, (slug) => slug),
        deadlineKinds(versions, []),
        wordingKinds(versions, []),
      ]) {
        const all = kinds.flatMap((kind) => kind.versions);
        expect(all).toHaveLength(versions.length);
        expect(new Set(all)).toEqual(new Set(versions));
        const sizes = kinds.map((kind) => kind.versions.length);
        expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
      }
    }),
  );
});
