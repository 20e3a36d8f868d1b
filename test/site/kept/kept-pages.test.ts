import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toArchive } from '../../../src/files/archive.ts';
import { excelOf } from '../../../src/report/excel.ts';
import { textCell, type Report } from '../../../src/report/report.ts';
import { wordOf } from '../../../src/report/word.ts';
import { KeptPages } from '../../../scripts/site/kept/kept-pages.ts';

const OLD = 'aaaabbbbcccc';
const NEW = '111122223333';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps files under their keys in one pack, in a build of this release. */
function keep(release: string, files: Record<string, Uint8Array>, pack = 'pack'): void {
  const pages = new KeptPages(folder, release);
  pages.read(pack, Object.keys(files));
  for (const [key, file] of Object.entries(files)) pages.keep(pack, key, file);
  pages.close();
}

/** What is kept under keys in a build of this release, as plain bytes. */
const keptAs = (release: string, ...keys: string[]): (number[] | undefined)[] => {
  const found = new KeptPages(folder, release).read('pack', keys);
  return keys.map((key) => found.get(key) && [...found.get(key)!]);
};

const page = (release: string): Uint8Array =>
  bytes(`<meta name="release" content="${release}"><p>Mô hình 1, bản ${release}.</p>`);
const report = (release: string): Report => ({
  title: 'Công dân số',
  address: 'https://doi-chieu.example/mo-hinh/cong-dan-so/',
  release: `Bản phát hành ${release}, ngày 27/11/2026`,
  notes: [],
  tables: [{ name: 'Ai làm', heads: ['Tên'], rows: [[textCell('Trạm Y tế xã')]] }],
});
const archive = (release: string): Uint8Array =>
  toArchive(
    new Map([
      ['a.xml', 'Toàn văn.'.repeat(50)],
      ['b.xml', `<t>${release}</t><t>Bản ${release}</t>`],
      ['c.xml', 'Phụ lục.'],
      ['d.xml', `<t>${release}</t>`],
    ]),
    6,
    new Set(['b.xml', 'd.xml']),
  );

test.each([
  ['a page', page],
  ['an archive with the name in files that are stored', archive],
  ['a Word document', (release: string) => wordOf(report(release))],
  ['an Excel workbook', (release: string) => excelOf(report(release))],
])('%s comes back with the name of the new release, the same as if it were drawn anew', async (_, drawn) => {
  keep(OLD, { before: page(OLD), key: await drawn(OLD), after: page(OLD) });
  const [before, key, after] = keptAs(NEW, 'before', 'key', 'after');
  expect(key).toEqual([...(await drawn(NEW))]);
  expect([before, after]).toEqual([[...page(NEW)], [...page(NEW)]]);
});

test.each([
  ['text', bytes('BEGIN:VCALENDAR')],
  ['nothing', bytes('')],
  ['what is no text', Uint8Array.from([255, 254, 0])],
  ['an archive', toArchive(new Map([['a.mdx', 'Toàn văn.']]))],
])('%s that names no release comes back as it is', (_, file) => {
  keep(OLD, { key: file });
  expect(keptAs(NEW, 'key')).toEqual([[...file]]);
});

test.each([
  ['is no archive but begins like one', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array<number>(40).fill(254)])],
  ['names the release in a packed file', toArchive(new Map([['a.xml', `Bản ${OLD}`.repeat(50)]]))],
  [
    'names it in a packed file and a stored one',
    toArchive(
      new Map([
        ['a.xml', `Bản ${OLD}`.repeat(50)],
        ['b.xml', OLD],
      ]),
      6,
      new Set(['b.xml']),
    ),
  ],
  ['names it in the name of a file', toArchive(new Map([[`${OLD}.xml`, 'Toàn văn.']]))],
])('what %s is not kept', (_, file) => {
  keep(OLD, { key: file, page: page(OLD) });
  expect(keptAs(NEW, 'key', 'page')).toEqual([undefined, [...page(NEW)]]);
});

describe('a pack', () => {
  test('of which some pages changed has the others still, and no longer those that nobody asks for', () => {
    keep(OLD, { same: page(OLD), old: bytes('cũ'), gone: bytes('bỏ') });
    const pages = new KeptPages(folder, NEW);
    expect([...pages.read('pack', ['same', 'new']).keys()]).toEqual(['same']);
    pages.keep('pack', 'new', bytes('mới'));
    pages.close();
    expect(keptAs(OLD, 'same', 'new', 'old', 'gone')).toEqual([
      [...page(OLD)],
      [...bytes('mới')],
      undefined,
      undefined,
    ]);
  });

  test('that nothing is drawn for stays as it is', () => {
    keep(OLD, { one: page(OLD), other: page(OLD) });
    const pages = new KeptPages(folder, NEW);
    pages.read('pack', ['one', 'missing']);
    pages.close();
    expect(keptAs(OLD, 'other')).toEqual([[...page(OLD)]]);
  });

  test('is written when the next one begins', () => {
    const pages = new KeptPages(folder, OLD);
    pages.keep('pack', 'key', page(OLD));
    expect(readdirSync(folder)).toEqual([]);
    pages.keep('next', 'key', page(OLD));
    expect(readdirSync(folder)).toHaveLength(1);
    expect(keptAs(OLD, 'key')).toEqual([[...page(OLD)]]);
  });

  test('has nothing under another key, and nothing where it was cut short', () => {
    keep(OLD, { key: page(OLD) });
    expect(keptAs(OLD, 'other key')).toEqual([undefined]);
    const [name] = readdirSync(folder);
    const path = join(folder, name!);
    writeFileSync(path, readFileSync(path).subarray(0, -9));
    expect(keptAs(OLD, 'key')).toEqual([undefined]);
  });
});
