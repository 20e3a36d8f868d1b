import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, smallContent, snapshot } from '../support/commands.ts';
import { hiddenValue, openWorkbench, type Clerk } from '../support/workbench.ts';

const PLAN = 'xa-khong-ten-2023';
const PAPER = join(projectRoot, 'test/fixtures/read/plan.docx');

/** The pages of the items that wait in a plan. */
async function itemsOf(clerk: Clerk, plan: string): Promise<string[]> {
  const { text } = await clerk.get(`/soat/${plan}`);
  return [...new Set([...text.matchAll(/href="(\/soat\/[^"/]+\/[0-9a-f]{12})"/g)].map(([, path]) => path!))];
}

const sumsOf = (text: string): [string, string][] =>
  ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)]);

const signIn = (clerk: Clerk) =>
  clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);

describe('who is let in', () => {
  test('nobody without the key, no other origin, no bent name, no path tricks: nothing changes', async () => {
    const content = smallContent();
    const clerk = await openWorkbench(content);
    const before = snapshot(content);
    const { port } = clerk;
    const cookie = `doi-chieu-${port}=${URL.parse(clerk.url)!.searchParams.get('khoa')}`;
    const own = `http://127.0.0.1:${port}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const tried: [number, Parameters<Clerk['raw']>][] = [
      [403, ['GET', '/']],
      [403, ['GET', '/?khoa=khong-phai']],
      [403, ['GET', '/', { cookie: cookie.slice(0, -1) }]],
      [421, ['GET', '/', { cookie, host: `evil.example:${port}` }]],
      [421, ['GET', '/', { cookie, host: `127.0.0.1.evil.example:${port}` }]],
      [403, ['GET', '/', { cookie, origin: 'http://evil.example' }]],
      [403, ['GET', '/', { cookie, 'sec-fetch-site': 'cross-site' }]],
      [403, ['GET', '/', { cookie, 'sec-fetch-site': 'same-site' }]],
      [403, ['POST', '/ten', { cookie, ...form }, 'by=A&at=2026-01-01']],
      [403, ['POST', '/ten', { cookie, ...form, origin: 'null' }, 'by=A&at=2026-01-01']],
      [
        403,
        ['POST', '/ten', { cookie, ...form, origin: `http://localhost:${port + 1}` }, 'by=A&at=2026-01-01'],
      ],
      [403, ['POST', '/ten', { ...form, origin: own }, 'by=A&at=2026-01-01']],
      [400, ['GET', '/soat/..%2f..%2fetc', { cookie }]],
      [400, ['GET', '/ke-hoach/%2e%2e%2f/', { cookie }]],
      [400, ['GET', '/soat/khong-co', { cookie }]],
      [404, ['GET', '/tep/..%2f..%2fpackage.json', { cookie }]],
      [400, ['GET', '/anh/..%2f/1.png', { cookie }]],
      [404, ['PUT', '/ten', { cookie, origin: own }]],
      [200, ['GET', '/', { cookie, 'sec-fetch-site': 'none' }]],
    ];
    for (const [status, [method, path, headers, body]] of tried) {
      const answer = await clerk.raw(method, path, headers, body);
      expect([status, method, path], answer.text).toEqual([answer.status, method, path]);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      if (status >= 400 && answer.headers['content-type']?.includes('html'))
        expect(answer.text).toMatch(/[ạ-ỹđ]/u);
    }
    // The name of the person was not set by any of them.
    expect((await clerk.get('/')).text).toContain('Chưa ghi tên người soát');
    expect(snapshot(content)).toEqual(before);
  }, 180_000);

  test('a file beyond all measure is refused at once, and the workbench goes on', async () => {
    const content = smallContent();
    const clerk = await openWorkbench(content);
    const { port } = clerk;
    const cookie = `doi-chieu-${port}=${URL.parse(clerk.url)!.searchParams.get('khoa')}`;
    const headers = {
      cookie,
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '1000000000',
    };
    const answer = await clerk.raw('POST', '/thu', headers, '--x').catch(() => null);
    if (answer) expect(answer.status).toBe(413);
    expect((await clerk.get('/thu')).status).toBe(200);
    await expect(clerk.drop('rong.txt', Buffer.from('   \n'))).rejects.toThrow('Tệp không có chữ nào.');
    await expect(clerk.drop('anh.pdf', Buffer.from('%PDF-1.7 hong'))).rejects.toThrow('Tệp PDF bị hỏng');
  }, 180_000);
});

describe('a plan from a file', () => {
  test('is tried without a trace, added as ingest adds it, and read as it will be published', async () => {
    const content = smallContent();
    const clerk = await openWorkbench(content);
    const before = snapshot(content);
    const tried = await clerk.drop('Kế hoạch.docx', readFileSync(PAPER));
    const { text } = await clerk.get(tried);
    expect(text).toContain('3 mô hình');
    for (const kind of ['docx', 'xlsx']) {
      const file = await clerk.get(`${tried}/thieu.${kind}`);
      expect([kind, file.status, file.text.slice(0, 2)]).toEqual([kind, 200, 'PK']);
    }
    expect(snapshot(content)).toEqual(before);

    const form = (await clerk.get(`${tried}/them`)).text;
    const value = (name: string): string =>
      new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(form)?.[1] ?? '';
    const fields = ['shortName', 'name', 'day', 'month', 'year', 'origin'].map(
      (name) => [name, value(name)] as [string, string],
    );
    expect(value('name')).toBe('Sen Hồng');
    const add = (id: string) => clerk.post(`${tried}/them`, [['id', id], ['level', 'xã'], ...fields]);
    await expect(clerk.finish((await add('Sai Mã')).headers.location!)).rejects.toThrow(
      'Mã “Sai Mã” không dùng được',
    );
    expect(snapshot(content)).toEqual(before);
    const page = await clerk.finish((await add('sen-hong-2024')).headers.location!);
    expect((await clerk.get(page)).text).toContain('Sen Hồng');
    expect(readFileSync(join(content, 'sources/sen-hong-2024/source.docx')).equals(readFileSync(PAPER))).toBe(
      true,
    );
    const check = command('normalize', ['--check', '--only', 'sen-hong-2024'], {
      DOI_CHIEU_CONTENT: content,
    });
    expect(check).toMatchObject({ code: 0, error: '' });
    // The same text once more.
    const again = await add('sen-hong-2025');
    await expect(clerk.finish(again.headers.location!)).rejects.toThrow('Văn bản này đã có trong kho');
  }, 180_000);
});

describe('a decision', () => {
  test('is written once, by name, with its pages; of two tabs only the first one decides', async () => {
    const content = smallContent();
    const clerk = await openWorkbench(content);
    const file = join(content, 'corrections', `${PLAN}.yaml`);
    const [path] = await itemsOf(clerk, PLAN);
    const decide = (from: string) =>
      clerk.post(path!, [['viec', 'leave'], ['reason', 'Đã xem.'], ['cho', '0'], ...sumsOf(from)]);
    // Asked before anything is decided, and a decision that comes all the same is refused.
    expect((await clerk.get(path!)).headers.location).toMatch(/^\/ten\?/);
    // Whoever goes through all plans still does so once the name is given.
    const { headers } = await clerk.get(`${path!}?tat-ca=1`);
    expect(headers.location).toBe(`/ten?ve=${encodeURIComponent(`${path!}?tat-ca=1`)}`);
    expect((await clerk.get(headers.location!)).text).toContain(`value="${path!}?tat-ca=1"`);
    const nameless = await decide('');
    expect([nameless.status, nameless.text]).toEqual([
      400,
      expect.stringContaining('Hãy ghi tên người soát'),
    ]);
    expect(existsSync(file)).toBe(false);

    await signIn(clerk);
    const { text } = await clerk.get(path!);
    const [one, other] = await Promise.all([decide(text), decide(text)]);
    expect([one!.status, other!.status].sort()).toEqual([303, 409]);
    const written = readFileSync(file, 'utf8');
    expect(written.match(/by: Tổ soát/g)!.length).toBeGreaterThan(0);
    expect(command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0 });

    // Shown on the next page, and taken back from there.
    const next = (await clerk.get((one!.status === 303 ? one! : other!).headers.location!)).text;
    expect(next).toContain('Đã ghi');
    const undo = /action="(\/nhat-ky\/[^"]*)"/.exec(next)![1]!;
    expect((await clerk.post(undo, [['ve', '/nhat-ky']])).status).toBe(303);
    expect(existsSync(file)).toBe(false);
    expect(await itemsOf(clerk, PLAN)).toContain(path);
  }, 180_000);

  test('does not go over what somebody wrote by hand meanwhile, nor beside another run', async () => {
    const content = smallContent();
    const clerk = await openWorkbench(content);
    await signIn(clerk);
    const file = join(content, 'corrections', `${PLAN}.yaml`);
    const [path] = await itemsOf(clerk, PLAN);
    const { text } = await clerk.get(path!);
    const decide = () =>
      clerk.post(path!, [['viec', 'leave'], ['reason', 'Đã xem.'], ['cho', '0'], ...sumsOf(text)]);
    appendFileSync(join(content, `sources/${PLAN}/source.yaml`), '# thêm tay\n');
    const changed = await decide();
    expect([changed.status, changed.text]).toEqual([409, expect.stringContaining('đã được sửa ở nơi khác')]);
    expect(existsSync(file)).toBe(false);
  }, 180_000);
});
