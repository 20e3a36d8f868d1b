import { expect, test } from 'vitest';
import { formerSlugs } from '../../src/addresses/former-slugs.ts';

test('an old name leads to what bears it now, unless another one does', () => {
  const police = { slug: 'cong-an-xa', formerly: ['ca-xa', 'cong-an'] };
  const all = [police, { slug: 'cong-an', formerly: [] }];
  expect(formerSlugs(all)).toEqual([{ slug: 'ca-xa', now: police }]);
});
