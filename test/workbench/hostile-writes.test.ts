import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { smallContent, snapshot } from '../support/commands.ts';
import { spawnWorkbench } from '../support/spawned-workbench.ts';
import { hiddenValue, openWorkbench, type Clerk } from '../support/workbench.ts';

const PLAN = 'xa-khong-ten-2023';
const FILE = `corrections/${PLAN}.yaml`;

const signIn = (clerk: Pick<Clerk, 'post'>) =>
  clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);
const sumsOf = (text: string): [string, string][] =>
  ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)]);

/** All but what the workbench keeps for itself. */
const contentOf = (folder: string) => [...snapshot(folder)].filter(([name]) => !/^\./.test(name));

test('a batch decides what is on the screen, of that what is chosen, and nothing else', async () => {
  const content = smallContent();
  // As many places of one kind as no screen shows.
  const words = Array.from({ length: 20 }, (_, at) => `${at + 1}. Họp m t mùa, th n xóm lần thứ ${at + 1}.`);
  const text = ['KẾ HOẠCH', 'Thực hiện Đề án 06 năm 2024', '', 'I. NHIỆM VỤ', ...words, ''].join('\n');
  const clerk = await openWorkbench(content);
  await signIn(clerk);
  const tried = await clerk.drop('sen.txt', Buffer.from(text));
  const added = await clerk.post(`${tried}/them`, [
    ['id', 'sen-2024'],
    ['shortName', 'Sen'],
    ['origin', 'Tệp thử.'],
  ]);
  await clerk.finish(added.headers.location!);
  const queue = (await clerk.get('/soat/sen-2024')).text;
  const [, item] = /href="(\/soat\/sen-2024\/[0-9a-f]{12})">[^<]*→[^<]*20 chỗ/.exec(queue)!;
  const page = (await clerk.get(item!)).text;
  const shown = [...page.matchAll(/name="cho" value="(\d+)"/g)].map(([, at]) => Number(at));
  const lines = [...page.matchAll(/Dòng (\d+), cột/g)].map(([, line]) => Number(line));
  expect(shown).toEqual(Array.from({ length: 12 }, (_, at) => at));
  // Two of them are unticked, and some that are on no screen are asked for by hand.
  const chosen = shown.filter((at) => at !== 3 && at !== 7);
  const decided = await clerk.post(item!, [
    ...sumsOf(page),
    ['viec', 'leave'],
    ['reason', 'Đã xem.'],
    ...[...chosen, 12, 15, 19, -1, 1e9].map((at): [string, string] => ['cho', String(at)]),
  ]);
  expect(decided.status, decided.text).toBe(303);
  const { repairs } = parse(readFileSync(join(content, 'corrections/sen-2024.yaml'), 'utf8')) as {
    repairs: { line: number }[];
  };
  expect([...new Set(repairs.map(({ line }) => line))]).toEqual(chosen.map((at) => lines[at]));
  // The rest of the same kind is asked next.
  expect(decided.headers.location).toMatch(new RegExp(`^${item!}\\?ghi=`));
  expect((await clerk.get(item!)).text).toMatch(/ · 10 chỗ/);
  // None at all is no decision.
  const none = await clerk.post(item!, [
    ...sumsOf((await clerk.get(item!)).text),
    ['viec', 'leave'],
    ['reason', 'Đã xem.'],
  ]);
  expect([none.status, none.text]).toEqual([400, expect.stringContaining('Chưa chọn chỗ nào')]);
}, 180_000);

test('while another run writes nothing is written, it says which, and goes on after', async () => {
  const content = smallContent();
  const clerk = await openWorkbench(content);
  await signIn(clerk);
  const queue = (await clerk.get(`/soat/${PLAN}`)).text;
  const [, item] = /href="(\/soat\/[^"/]+\/[0-9a-f]{12})"/.exec(queue)!;
  const page = (await clerk.get(item!)).text;
  const decide = () =>
    clerk.post(item!, [...sumsOf(page), ['viec', 'leave'], ['reason', 'Đã xem.'], ['cho', '0']]);
  // A process that lives, as another command has it.
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void other.kill('SIGKILL'));
  const lock = join(content, '.writing.lock');
  mkdirSync(content, { recursive: true });
  writeFileSync(
    lock,
    JSON.stringify({ pid: other.pid, host: hostname(), what: 'normalize', since: Date.now() }),
  );
  const before = contentOf(content);
  const refused = await decide();
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining('Một lần chạy khác (“normalize”) đang ghi.'),
  ]);
  expect(contentOf(content)).toEqual(before);
  // Looking is free meanwhile.
  expect((await clerk.get(item!)).status).toBe(200);
  rmSync(lock);
  expect((await decide()).status).toBe(303);
  expect(existsSync(join(content, FILE))).toBe(true);
}, 180_000);

test('a gigabyte that does not say how long it is, is cut off, and fills neither memory nor disk', async () => {
  const content = smallContent();
  const bench = await spawnWorkbench(content);
  const before = contentOf(content);
  const { hostname: host, port, origin } = bench.url;
  const part = Buffer.alloc(1_000_000, 'a');
  const sentMegabytes = await new Promise<[status: number | null, sent: number]>((resolve) => {
    let sent = 0;
    let status: number | null = null;
    const asked = request({
      host,
      port,
      method: 'POST',
      path: '/thu',
      agent: false,
      headers: {
        cookie: bench.cookie,
        origin,
        'content-type': 'multipart/form-data; boundary=x',
        'transfer-encoding': 'chunked',
      },
    });
    const end = (): void => resolve([status, sent]);
    asked.on('response', (response) => {
      status = response.statusCode ?? null;
      response.resume();
    });
    asked.on('close', end);
    asked.on('error', end);
    asked.write('--x\r\nContent-Disposition: form-data; name="tep"; filename="a.txt"\r\n\r\n');
    const more = (): void => {
      if (asked.destroyed || sent >= 1_000) return void asked.end();
      sent += 1;
      if (asked.write(part)) setImmediate(more);
      else asked.once('drain', more);
    };
    more();
  });
  const [status, sent] = sentMegabytes;
  if (status !== null) expect(status).toBe(413);
  expect(sent).toBeLessThan(1_000);
  const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${bench.child.pid}/status`, 'utf8'))!;
  expect(Number(peak)).toBeLessThan(600_000);
  expect((await bench.get('/thu')).status).toBe(200);
  expect(contentOf(content)).toEqual(before);
}, 180_000);
