import { expect, test } from 'vitest';
import { fallTogether } from '../../../scripts/site/addresses/fall-together.ts';

test.each([
  [['a', 'b', 'a/b', 'a-b'], []],
  [
    ['nhiem-vu-II.1/index.html', 'nhiem-vu-ii.1/index.html'],
    ['nhiem-vu-II.1/index.html = nhiem-vu-ii.1/index.html'],
  ],
  [['mục', 'mu\u0323c', 'muc'], ['mu\u0323c = mục']],
  [['Đ', 'đ', 'd'], ['Đ = đ']],
])('of %j fall together %j', (names, together) => {
  expect(fallTogether(names)).toEqual(together);
});
