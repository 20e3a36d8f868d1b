import { expect, test } from 'vitest';
import { cutByLines, type ReviewItem } from '../../src/review/review-pages.ts';

const part = { name: 'Đề xuất', places: 9, words: 9 };
const word = (id: string, places: number): ReviewItem => ({
  kind: 'word',
  part,
  id,
  word: {
    received: 'c p',
    offered: 'cấp',
    waiting: true,
    unread: false,
    places: Array.from({ length: places }, (_, at) => ({
      line: at + 1,
      column: 1,
      received: 'c p',
      before: '',
      after: '',
      repairs: [],
    })),
  },
});
const anomaly: ReviewItem = {
  kind: 'anomaly',
  anomaly: { kind: 'no-deadline', message: 'Không thấy thời hạn.', lines: [3], values: [], model: null },
};

test('a page is cut before the item that would make it too long, and nothing is lost or moved', () => {
  const items = [word('a', 2), word('b', 2), anomaly, anomaly, anomaly];
  const pages = cutByLines(items, 6);
  expect(pages.map(({ items: own }) => own.length)).toEqual([2, 3]);
  expect(pages.flatMap(({ items: own }) => own)).toEqual(items);
  expect(pages.map(({ number, of }) => `${number}/${of}`)).toEqual(['1/2', '2/2']);
});

test('an item that is longer than a page is not cut: its entry settles all its places', () => {
  const pages = cutByLines([anomaly, word('a', 20), anomaly], 6);
  expect(pages.map(({ items: own }) => own.length)).toEqual([1, 1, 1]);
});

test('a plan in which nothing waits has one page', () => {
  expect(cutByLines([])).toEqual([{ number: 1, of: 1, items: [] }]);
});
