import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toArchive } from '../../src/files/archive.ts';

test('an archive holds its files and has the same bytes whatever the order of input', () => {
  const one = toArchive(
    new Map([
      ['b.mdx', 'Hai'],
      ['a.mdx', 'Một'],
    ]),
  );
  const other = toArchive(
    new Map([
      ['a.mdx', 'Một'],
      ['b.mdx', 'Hai'],
    ]),
  );
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(strFromU8(unzipSync(one)['a.mdx']!)).toBe('Một');
});
