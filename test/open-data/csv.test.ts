import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/open-data/csv.ts';

const columns = [
  { key: 'name', about: '', cell: (row: [string, number]) => row[0] },
  { key: 'count', about: '', cell: (row: [string, number]) => row[1] },
];

test('begins with the byte-order mark and a head line', () => {
  expect(toCsv([], columns)).toBe('\uFEFFname,count\r\n');
});

test('quotes commas, quotes and line feeds', () => {
  expect(toCsv([['a, "b"\nc', -1]], columns)).toBe('\uFEFFname,count\r\n"a, ""b""\nc",-1\r\n');
});

test.each(['=1+1', '+84', '-Mục tiêu', '@x', "'=1+1"])('%s is marked as text for Excel', (text) => {
  expect(toCsv([[text, 0]], columns)).toContain(`'${text}`);
});

/** A reader after RFC 4180, written apart from the writer. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('any text comes back whole', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer())), (rows) => {
      const read = parseCsv(toCsv(rows, columns)).slice(1);
      expect(read.map(([name]) => name!.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(
        rows.map(([name]) => name),
      );
    }),
  );
});

test('an address is whole where it is told how', () => {
  const columns = [{ key: 'url', about: '', cell: (path: string) => path, isAddress: true as const }];
  expect(toCsv(['/so/1/'], columns, (path) => `https://a.vn/b${path}`)).toContain('https://a.vn/b/so/1/');
});
