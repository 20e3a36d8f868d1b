import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { weighReader } from '../../scripts/bench/pages/weigh.ts';
import { projectRoot } from '../../scripts/files/files.ts';

const dist = join(projectRoot, 'dist');
/** Bytes after brotli of the given quality, 0 to 11. */
function packed(path: string, quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return brotliCompressSync(readFileSync(join(dist, path)), { params }).length;
}

/** A page with its stylesheet and scripts as sent: bytes after brotli. */
function weight(page: string, quality: number): number {
  const html = readFileSync(join(dist, page), 'utf8');
  const linked = [...html.matchAll(/(?:href|src)="\/(_astro\/[^"]+|favicon\.svg)"/g)].map(
    ([, path]) => path!,
  );
  return [page, ...new Set(linked)].reduce((sum, path) => sum + packed(path, quality), 0);
}

/** How heavy a page may be, in bytes: a whole text and a comparison carry more than a page does. */
function budget(page: string): number {
  if (page.endsWith('/van-ban/index.html')) return 90_000;
  if (/^(so-sanh|mo-hinh|soat-loi|thoi-han)\//.test(page)) return 30_000;
  if (page === 'thu/index.html') return 20_000;
  return 15_000;
}

test('no page is heavier than its kind may be', () => {
  const pages = globSync('**/index.html', { cwd: dist });
  expect(pages.length).toBeGreaterThan(100);
  const heavy = pages
    // The quick packing is an upper bound; only what fails it is packed as a server does.
    .filter((page) => weight(page, 5) > budget(page))
    .map((page) => ({ page, bytes: weight(page, 11), most: budget(page) }))
    .filter(({ bytes, most }) => bytes > most);
  expect(heavy).toEqual([]);
});

test('the program that reads a file in the browser, and what it reads with, are no heavier than they may be', () => {
  const heavy = weighReader(dist).filter(({ bytes, most }) => most !== null && bytes > most);
  expect(heavy).toEqual([]);
});

test('a page waits for one stylesheet at most', () => {
  const many = globSync('**/index.html', { cwd: dist }).filter((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    return [...html.matchAll(/<link[^>]+rel="stylesheet"/g)].length > 1;
  });
  expect(many).toEqual([]);
});
