import fc from 'fast-check';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { besidePart, relationsPart } from '../../scripts/receive/docx/part-names.ts';

test.each([
  ['', '_rels/.rels'],
  ['word/document.xml', 'word/_rels/document.xml.rels'],
  ['document.xml', '_rels/document.xml.rels'],
])('the relations of %j lie in %s', (part, wanted) => {
  expect(relationsPart(part)).toBe(wanted);
});

test('a target from the top leads there', () => {
  expect(besidePart('word/document.xml', '/docProps/core.xml')).toBe('docProps/core.xml');
});

test('any other target leads where Node would lead it', () => {
  const name = fc.constantFrom('a', 'word', '..', '.', 'b.xml');
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
  const part = fc.constantFrom('word/document.xml', 'x.xml', 'a/b/c.xml');
  fc.assert(
    fc.property(part, path, (from, target) => {
      const wanted = posix.join(posix.dirname(from), target).replace(/\/$/, '');
      expect(besidePart(from, target)).toBe(wanted === '.' ? '' : wanted);
    }),
  );
});
