import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webPairs } from '../../scripts/repair/language/web-pairs.ts';
import { packPairs, unpackPairs } from '../../scripts/trial/pack-pairs.ts';

/** Each first syllable with the set of those that follow it: the order within a row says nothing. */
const meaningOf = (rows: string): [string, string[]][] =>
  rows
    .trim()
    .split(/[,\n]/)
    .map((row) => row.split(' '))
    .map(([first, ...rest]) => [first!, [...new Set(rest)].sort()]);

test('the pairs of the project come back, in half the room', () => {
  const packed = packPairs(webPairs);
  expect(meaningOf(unpackPairs(packed))).toEqual(meaningOf(webPairs));
  expect(Buffer.byteLength(packed)).toBeLessThan(Buffer.byteLength(webPairs) / 2);
});

test('any rows come back', () => {
  const word = fc.stringMatching(/^[a-zàảãáạ]{1,6}$/u);
  const row = fc.tuple(word, fc.uniqueArray(word, { maxLength: 8 }));
  const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 20, selector: ([first]) => first });
  fc.assert(
    fc.property(rows, (all) => {
      const text = all.map(([first, rest]) => [first, ...rest].join(' ')).join(',');
      expect(meaningOf(unpackPairs(packPairs(text)))).toEqual(meaningOf(text));
    }),
  );
});

test('more words than the letters before the gap of UTF-16', () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `w${at}`);
  const text = `a ${words.filter((_, at) => at % 2 === 0).join(' ')},${words.map((word) => `${word} a`).join(',')}`;
  expect(meaningOf(unpackPairs(packPairs(text)))).toEqual(meaningOf(text));
});
