import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moved, readArrangement, toggled, writtenArrangement } from '../../src/comparison/arrange/order.ts';

const keys = ['a-2023-1', 'b-2024-7', 'c-2022-m3'];
const said = (written: string | null): string =>
  readArrangement(keys, written)
    .map(({ key, shown }) => (shown ? key : `(${key})`))
    .join(' ');

describe('the arrangement of versions', () => {
  test.each([
    [null, 'a-2023-1 b-2024-7 c-2022-m3'],
    ['', 'a-2023-1 b-2024-7 c-2022-m3'],
    ['nowhere', 'a-2023-1 b-2024-7 c-2022-m3'],
    ['c-2022-m3,a-2023-1', 'c-2022-m3 a-2023-1 (b-2024-7)'],
    ['b-2024-7,b-2024-7,nowhere', 'b-2024-7 (a-2023-1) (c-2022-m3)'],
  ])('is read from an address: %s', (written, told) => expect(said(written)).toBe(told));

  test('is written so that it is read as it was, and not at all where nothing was changed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: 1 }), (shown) => {
        const written = writtenArrangement(keys, readArrangement(keys, shown.join(',')));
        const plain = shown.join() === keys.join();
        expect(written).toBe(plain ? null : shown.join(','));
      }),
    );
  });

  test('the last version that is shown cannot be hidden', () => {
    const one = readArrangement(keys, 'b-2024-7');
    expect(toggled(one, 'b-2024-7')).toEqual(one);
    expect(writtenArrangement(keys, toggled(one, 'a-2023-1'))).toBe('b-2024-7,a-2023-1');
  });

  test('moving stops at the ends', () => {
    const all = readArrangement(keys, null);
    expect(moved(all, 'a-2023-1', -1)).toEqual(all);
    expect(writtenArrangement(keys, moved(all, 'a-2023-1', 1))).toBe('b-2024-7,a-2023-1,c-2022-m3');
    expect(moved(all, 'nowhere', 1)).toEqual(all);
  });
});
