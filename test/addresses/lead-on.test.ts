import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followingPlaces, leadOn } from '../../src/addresses/lead-on.ts';

test.each(followingPlaces.flatMap(({ examples }) => Object.entries(examples)))(
  'what stood at %s is looked for at %j',
  (address, instead) => {
    expect(leadOn(address)).toEqual(instead);
  },
);

test.each([
  '/',
  '/mo-hinh/cong-dan-so/',
  '/mo-hinh/cong-dan-so/#nhan-xet',
  '/ke-hoach/xa-moi-2023/',
  '/ke-hoach/xa-moi-2023/van-ban/#d-7',
  '/thoi-han/#thang-6',
  '/don-vi/',
])('nothing stands in for %s but the page itself', (address) => {
  expect(leadOn(address).filter((one) => one.includes('#') || !address.startsWith(one))).toEqual([]);
});

test('no address leads on to itself, whatever it is', () => {
  const word = fc.constantFrom(
    'ke-hoach',
    'mo-hinh',
    'xa-2023',
    'nhiem-vu-I.1',
    'van-ban',
    'so',
    'don-vi',
    'mo-hinh-3',
  );
  const fragment = fc.constantFrom('', '#d-3', '#chu-tri', '#chu-tri-xa-2023-3', '#x', '#ban-xa-1-2');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), fragment, (words, end) => {
      const address = `/${words.map((one) => `${one}/`).join('')}${end}`;
      expect(leadOn(address)).not.toContain(address);
    }),
  );
});
