import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { writesIn } from '../../scripts/workbench/journal/journal.ts';
import { command, smallContent, snapshot, temporaryFolder } from '../support/commands.ts';
import { spawnWorkbench, type Bench } from '../support/spawned-workbench.ts';
import { hiddenValue } from '../support/workbench.ts';

// A workbench that is killed with the signal that no program can catch, in the middle of what it writes.

const PLAN = 'xa-khong-ten-2023';
const FACTS = `/ke-hoach/${PLAN}/thong-tin`;
const PAPER = join(projectRoot, 'test/fixtures/read/plan.docx');
/** How often each is killed. */
const TIMES = Number(process.env.KILLS ?? 3);

/** All that persons and programs wrote, and what the history says of it; not the rest of what a workbench keeps. */
const stateOf = (content: string): string =>
  JSON.stringify([
    [...snapshot(content)].filter(([name]) => !name.startsWith('.')),
    writesIn(content, 0, 10).writes.map(({ what, undone }) => [what, undone !== null]),
  ]);

/** Begins a write, and kills the workbench while it is at it: all of it is there or none, and the next one says which. */
async function killWhile(
  what: string,
  prepare: (bench: Bench) => Promise<() => Promise<unknown>>,
): Promise<void> {
  const kept = smallContent();
  expect(command('normalize', [], { DOI_CHIEU_CONTENT: kept })).toMatchObject({ code: 0 });
  const content = join(temporaryFolder(), 'content');
  const begin = async (): Promise<{ bench: Bench; write: () => Promise<unknown> }> => {
    rmSync(content, { recursive: true, force: true });
    cpSync(kept, content, { recursive: true });
    const bench = await spawnWorkbench(content);
    return { bench, write: await prepare(bench) };
  };
  const first = await begin();
  const old = stateOf(content);
  const started = performance.now();
  await first.write();
  const whole = performance.now() - started;
  await first.bench.kill();
  const done = stateOf(content);
  expect(done).not.toBe(old);
  for (let time = 0; time < TIMES; time += 1) {
    const { bench, write } = await begin();
    // Whatever it answers, it was asked. The kills come closer and closer to the end, where the files are moved.
    const asked = write().catch(() => undefined);
    await new Promise((resolve) =>
      setTimeout(resolve, (0.4 + (0.6 * (time + Math.random())) / TIMES) * whole),
    );
    await bench.kill();
    await asked;
    const next = await spawnWorkbench(content);
    const now = stateOf(content);
    expect([old, done]).toContain(now);
    // Where all was over before the kill there is nothing to tell.
    const isTold = next.said !== '';
    if (now === old) expect(next.said).toContain(`giữa lúc ghi “${what}”: chưa có gì được ghi, hãy làm lại.`);
    else if (isTold) expect(next.said).toContain(`giữa lúc ghi “${what}”: lần ghi đó đã được ghi trọn.`);
    const home = await next.get('/');
    expect(home.status).toBe(200);
    expect(home.text.includes('Lần chạy trước bị dừng')).toBe(isTold);
    await next.kill();
    for (const folder of ['.writing', '.workbench/under-way'])
      expect(existsSync(join(content, folder)) && snapshot(join(content, folder)).size > 0).toBe(false);
    // What is told is told once.
    const last = await spawnWorkbench(content);
    expect(last.said).toBe('');
    await last.kill();
  }
}

/** Takes the plan out of force, by a form. */
async function withdraw({ get, post }: Bench): Promise<() => Promise<unknown>> {
  await post('/ten', 'by=T&at=2026-01-01');
  const { text } = await get(FACTS);
  const seen = ['sum-corrections', 'sum-facts'].map((name) => `${name}=${hiddenValue(text, name)}`);
  const body = ['viec=withdrawn', 'at=2026-01-02', 'reason=Thay', 'ghi=co', ...seen].join('&');
  return () => post(FACTS, body);
}

test('killed while a decision is written: it is there whole or not at all', async () => {
  await killWhile('thông tin văn bản', withdraw);
}, 300_000);

test('killed while a write is taken back: it is taken back whole or not at all', async () => {
  await killWhile('hoàn tác: thông tin văn bản', async (bench) => {
    await (
      await withdraw(bench)
    )();
    const [, undo] = /action="(\/nhat-ky\/[^"]*)"/.exec((await bench.get('/nhat-ky')).text)!;
    return () => bench.post(undo!, 've=/');
  });
}, 300_000);

test('killed while a plan is added: it is there whole or not at all', async () => {
  const edge = 'ranh-gioi';
  const head = `--${edge}\r\nContent-Disposition: form-data; name="tep"; filename="a.docx"\r\n\r\n`;
  const upload = Buffer.concat([Buffer.from(head), readFileSync(PAPER), Buffer.from(`\r\n--${edge}--\r\n`)]);
  await killWhile('thêm kế hoạch Sen Hồng', async (bench) => {
    const job = await bench.post('/thu', upload, `multipart/form-data; boundary=${edge}`);
    const tried = await bench.end(job.headers.location!);
    const fields = { id: 'sen-hong-2024', shortName: 'Sen Hồng', origin: 'Thử.', received: '2026-01-01' };
    const body = new URLSearchParams(fields).toString();
    return async () => bench.end((await bench.post(`${tried}/them`, body)).headers.location!);
  });
}, 300_000);

test('killed while it relearns: the witnesses and all pages are the old ones or the new ones', async () => {
  await killWhile('học lại', async (bench) => {
    await bench.post('/ten', 'by=T&at=2026-01-01');
    await bench.end((await bench.post('/hoc-lai', 'ghi=')).headers.location!);
    const [, shown] = /name="ghi" value="([0-9a-f]{64})"/.exec((await bench.get('/hoc-lai')).text)!;
    return async () => bench.end((await bench.post('/hoc-lai', `ghi=${shown}`)).headers.location!);
  });
}, 300_000);
