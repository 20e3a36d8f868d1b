import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagePart, pagesOf } from '../../src/components/paging.ts';

test('a list on pages has every item once, in its order, and no page is longer than it may be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const pages = pagesOf(items, size);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.every((page) => page.items.length <= size && page.of === pages.length)).toBe(true);
      expect(pages.slice(1).every((page) => page.items.length > 0)).toBe(true);
    }),
  );
});

test('an empty list is one page, and the first page has the address of the list', () => {
  expect(pagesOf([], 40)).toEqual([{ number: 1, of: 1, items: [] }]);
  expect(pagePart(1)).toBe('');
  expect(pagePart(2)).toBe('trang-2/');
});
