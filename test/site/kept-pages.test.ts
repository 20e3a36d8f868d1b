import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toArchive } from '../../src/files/archive.ts';
import { KeptPages } from '../../scripts/site/kept-pages.ts';

const OLD = 'aaaabbbbcccc';
const NEW = '111122223333';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** What is kept under a key in a build of this release, as plain bytes. */
const keptAs = (release: string): number[] => [...new KeptPages(folder, release).read('key')!];
const page = (release: string): Uint8Array =>
  bytes(`<meta name="release" content="${release}"><p>Mô hình 1, bản ${release}.</p>`);
const report = (release: string): Uint8Array =>
  toArchive(new Map([['word/document.xml', `<w:t>Bản phát hành ${release}</w:t>`.repeat(50)]]));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a page', page],
  ['a document whose parts are packed', report],
])('%s comes back with the name of the new release, the same as if it were drawn anew', (_, drawn) => {
  new KeptPages(folder, OLD).keep('key', drawn(OLD));
  expect(keptAs(NEW)).toEqual([...drawn(NEW)]);
});

test.each([
  ['text', bytes('BEGIN:VCALENDAR')],
  ['what is no text', Uint8Array.from([255, 254, 0])],
  ['an archive', toArchive(new Map([['a.mdx', 'Toàn văn.']]))],
])('%s that names no release comes back as it is', (_, file) => {
  new KeptPages(folder, OLD).keep('key', file);
  expect(keptAs(NEW)).toEqual([...file]);
});

test('what would not come back as it is is not kept', () => {
  const pages = new KeptPages(folder, OLD);
  pages.keep('no archive', Uint8Array.from([0x50, 0x4b, 3, 4, 255, 254, 0]));
  pages.keep('stand-in', bytes(`${OLD} \u0001release\u0001release`));
  expect([pages.read('no archive'), pages.read('stand-in')]).toEqual([null, null]);
});

test('another key, or a file that was cut short, gives nothing', () => {
  const pages = new KeptPages(folder, OLD);
  pages.keep('key', page(OLD));
  expect(pages.read('other key')).toBeNull();
  const [file] = readdirSync(folder);
  writeFileSync(join(folder, file!), 'cut');
  expect(pages.read('key')).toBeNull();
});
