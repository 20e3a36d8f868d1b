import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';
import { hiddenValue, type Answer } from '../support/workbench.ts';

// A workbench that is killed with the signal that no program can catch, in the middle of what it writes.

const PLAN = 'xa-khong-ten-2023';
const FACTS = `/ke-hoach/${PLAN}/thong-tin`;
const PAPER = join(projectRoot, 'test/fixtures/read/plan.docx');
/** How often each is killed. */
const TIMES = Number(process.env.KILLS ?? 5);

interface Bench {
  child: ChildProcess;
  /** What it said before its address. */
  said: string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: string | Uint8Array, type?: string) => Promise<Answer>;
  /** Kills it with all that it started. */
  kill: () => Promise<void>;
}

async function open(content: string): Promise<Bench> {
  const child = spawn(process.execPath, ['scripts/commands/workbench.ts', '--port', '0'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DOI_CHIEU_CONTENT: content },
    // A group of its own: its workers are killed with it.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const [said, url] = await new Promise<[string, URL]>((resolve, reject) => {
    let all = '';
    child.stdout!.on('data', (data: Buffer) => {
      all += data.toString();
      const found = /Bàn làm việc: (http:\S+)/.exec(all);
      if (found) resolve([all.slice(0, found.index), new URL(found[1]!)]);
    });
    child.once('exit', () => reject(new Error('The workbench ended.')));
  });
  const headers = {
    cookie: `doi-chieu-${url.port}=${url.searchParams.get('khoa')}`,
    origin: url.origin,
  };
  const ask = (method: string, path: string, body: string | Uint8Array, type: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = { method, headers: { ...headers, 'content-type': type }, agent: false };
      const sent = request(new URL(path, url), options, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const form = 'application/x-www-form-urlencoded';
  return {
    child,
    said,
    kill,
    get: (path) => ask('GET', path, '', form),
    post: (path, body, type = form) => ask('POST', path, body, type),
  };
}

/** All that persons and programs wrote, without what a killed run left of its own. */
const contentOf = (content: string): string =>
  JSON.stringify([...snapshot(content)].filter(([name]) => !name.startsWith('.')));

const writes = (content: string): string[] =>
  [...snapshot(content).keys()].filter((name) => name.startsWith('.workbench/writes/'));

/** Begins something again and again, and kills the workbench while it is at it. */
async function killWhile(
  content: string,
  prepare: (bench: Bench) => Promise<() => Promise<unknown>>,
): Promise<{ before: number; after: number }> {
  const kept = join(temporaryFolder(), 'content');
  cpSync(content, kept, { recursive: true });
  const first = await open(content);
  const begin = await prepare(first);
  const started = performance.now();
  await begin();
  const whole = performance.now() - started;
  await first.kill();
  const [old, done] = [contentOf(kept), contentOf(content)];
  const found = { before: 0, after: 0 };
  for (let time = 0; time < TIMES; time += 1) {
    rmSync(content, { recursive: true, force: true });
    cpSync(kept, content, { recursive: true });
    const bench = await open(content);
    const again = await prepare(bench);
    // Whatever it answers, it was asked.
    const asked = again().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, (0.5 + 0.6 * Math.random()) * whole));
    await bench.kill();
    await asked;
    const isHalf = [...snapshot(content).keys()].some((name) => name.startsWith('.writing/'));
    const next = await open(content);
    if (isHalf) expect(next.said).toContain('Lần chạy trước bị dừng giữa lúc ghi');
    expect((await next.get(`/ke-hoach/${PLAN}/`)).status).toBe(200);
    await next.kill();
    const now = contentOf(content);
    expect([old, done]).toContain(now);
    found[now === old ? 'before' : 'after'] += 1;
    // What was written is told in the history, and nothing else is.
    expect(writes(content)).toHaveLength(now === old ? 0 : 1);
  }
  return found;
}

/** A folder whose pages are there already, so that only what is decided changes. */
function normalised(): string {
  const content = smallContent();
  expect(command('normalize', [], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0 });
  return content;
}

test(`killed while a decision is written: it is there whole or not at all, ${TIMES} times`, async () => {
  const content = normalised();
  const found = await killWhile(content, async ({ get, post }) => {
    await post('/ten', 'by=T&at=2026-01-01');
    const { text } = await get(FACTS);
    const seen = ['sum-corrections', 'sum-facts'].map((name) => `${name}=${hiddenValue(text, name)}`);
    const body = ['viec=withdrawn', 'at=2026-01-02', 'reason=Thay', 'ghi=co', ...seen].join('&');
    return () => post(FACTS, body);
  });
  expect(found.before + found.after).toBe(TIMES);
}, 600_000);

test(`killed while a plan is added: it is there whole or not at all, ${TIMES} times`, async () => {
  const content = normalised();
  const edge = 'ranh-gioi';
  const head = `--${edge}\r\nContent-Disposition: form-data; name="tep"; filename="a.docx"\r\n\r\n`;
  const upload = Buffer.concat([Buffer.from(head), readFileSync(PAPER), Buffer.from(`\r\n--${edge}--\r\n`)]);
  const end = async (bench: Bench, job: string): Promise<string> => {
    for (;;) {
      const [, next] = /href="([^"]*)" data-next/.exec((await bench.get(job)).text) ?? [];
      if (next !== undefined) return next;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  const found = await killWhile(content, async (bench) => {
    const job = await bench.post('/thu', upload, `multipart/form-data; boundary=${edge}`);
    const tried = await end(bench, job.headers.location!);
    const fields = { id: 'sen-hong-2024', shortName: 'Sen Hồng', origin: 'Thử.', received: '2026-01-01' };
    const body = new URLSearchParams(fields).toString();
    return async () => end(bench, (await bench.post(`${tried}/them`, body)).headers.location!);
  });
  expect(found.before + found.after).toBe(TIMES);
}, 600_000);
