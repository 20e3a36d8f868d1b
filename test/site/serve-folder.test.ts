import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/site/serve-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'doi-chieu-serve-'));
const folder = join(root, 'dist');
let server: Server;
let port: number;

/** A site of three files; `word` stands on its first page. */
function makeSite(at: string, word: string): void {
  mkdirSync(join(at, 'ke-hoach'), { recursive: true });
  writeFileSync(join(at, 'index.html'), word);
  writeFileSync(join(at, '404.html'), 'không có trang này');
  writeFileSync(join(at, 'ke-hoach', 'index.html'), 'kế hoạch');
}

beforeAll(async () => {
  makeSite(folder, 'trang đầu');
  symlinkSync('loop', join(folder, 'loop'));
  writeFileSync(join(root, 'outside.txt'), 'ngoài');
  const served = await serveFolder(folder, 0);
  server = served.server;
  port = Number(new URL(served.url).port);
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** Asks for a path exactly as written: `fetch` would tidy it first. */
function ask(path: string, method = 'GET'): Promise<{ status: number; location: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, location: response.headers.location ?? '', body }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('the server', () => {
  test('answers with files, folders and 404 like a static host', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: 'trang đầu' });
    expect(await ask('/ke-hoach/')).toMatchObject({ status: 200, body: 'kế hoạch' });
    expect(await ask('/nope')).toMatchObject({ status: 404, body: 'không có trang này' });
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await ask('/', 'POST')).status).toBe(405);
  });

  test('leads to the folder with what was asked, and to no other host', async () => {
    expect((await ask('/ke-hoach?q=24')).location).toBe('/ke-hoach/?q=24');
    expect((await ask('/%2Fke-hoach')).location).toBe('/ke-hoach/');
  });

  test.each([
    ['a name longer than any file', `/${'a'.repeat(300)}`],
    ['a hundred Vietnamese letters', `/${'%E1%BA%A5'.repeat(100)}`],
    ['a path longer than any path', `/${'a/'.repeat(3000)}`],
    ['a link to itself', '/loop'],
    ['a link to itself as a folder', '/loop/'],
    ['a way out', '/../outside.txt'],
    ['a way out, written otherwise', '/%2e%2e%2foutside.txt'],
    ['a broken escape', '/%E1%BA'],
    ['a zero byte', '/%00'],
    ['no path at all', '//'],
  ])('is there after %s', async (_, path) => {
    expect((await ask(path)).body).not.toContain('ngoài');
    expect(await ask('/ke-hoach/')).toMatchObject({ status: 200 });
  });

  test('serves the old site or the new one while they change places', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 40; round += 1) {
      const next = join(root, 'next');
      makeSite(next, `trang ${round}`);
      const answers = [ask('/'), ask('/ke-hoach/'), ask('/')];
      renameSync(folder, join(root, 'old'));
      renameSync(next, folder);
      rmSync(join(root, 'old'), { recursive: true });
      for (const { status, body } of await Promise.all(answers)) {
        expect([200, 404]).toContain(status);
        seen.add(body);
      }
    }
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('trang 39');
    expect(await ask('/')).toMatchObject({ status: 200, body: 'trang 39' });
    expect(seen.size).toBeGreaterThan(1);
  });
});
