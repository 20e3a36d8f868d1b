import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, smallContent, snapshot } from '../support/commands.ts';
import { hiddenValue, openWorkbench, type Clerk } from '../support/workbench.ts';

const PLAN = 'xa-khong-ten-2023';
const PAPER = join(projectRoot, 'test/fixtures/read/plan.docx');
const FACTS = `/ke-hoach/${PLAN}/thong-tin`;

const signIn = (clerk: Clerk) =>
  clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);

/** Gives the plan another name in the list, or ends it. */
async function write(clerk: Clerk, fields: readonly (readonly [string, string])[]): Promise<void> {
  const { text } = await clerk.get(FACTS);
  const seen = ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)] as const);
  const { status, text: why } = await clerk.post(FACTS, [...fields, ...seen, ['ghi', 'co']]);
  expect(status, why).toBe(303);
}

const rename = (clerk: Clerk, shortName: string) =>
  write(clerk, [
    ['viec', 'facts'],
    ['shortName', shortName],
  ]);
const withdraw = (clerk: Clerk) =>
  write(clerk, [
    ['viec', 'withdrawn'],
    ['at', '2026-01-02'],
    ['reason', 'Quyết định số 1.'],
  ]);

/** The addresses by which what is shown can be taken back, newest first. */
async function undoable(clerk: Clerk): Promise<string[]> {
  const { text } = await clerk.get('/nhat-ky');
  return [...text.matchAll(/action="(\/nhat-ky\/[0-9a-f]+\/hoan-tac)"/g)].map(([, path]) => path!);
}

/** All but what the workbench remembers, and the pages: the copy began without any. */
const withoutHistory = (content: string): string[][] =>
  [...snapshot(content)].filter(([name]) => !/^(?:\.workbench|plans)\//.test(name));

test('what was written is shown and taken back after a restart, and a hand edit is never lost', async () => {
  const content = smallContent();
  const file = join(content, 'sources', PLAN, 'source.yaml');
  const before = withoutHistory(content);
  const first = await openWorkbench(content);
  await signIn(first);
  await rename(first, 'Xã thử, 2023');
  await withdraw(first);
  await first.close();

  const clerk = await openWorkbench(content);
  const history = (await clerk.get('/nhat-ky')).text;
  expect(history).toMatch(/\+ withdrawn: .*Quyết định số 1/);
  expect(history).toContain('Tổ soát');
  // Who decided last is offered, not taken for granted.
  expect((await clerk.get('/ten')).text).toContain('value="Tổ soát"');
  expect((await clerk.get('/')).text).toContain('Chưa ghi tên người soát');

  // The older one: what was written after it stays, and is shown first.
  const [newer, older] = await undoable(clerk);
  writeFileSync(file, `${readFileSync(file, 'utf8')}# thêm tay\n`);
  const asked = await clerk.post(older!, [['ve', '/nhat-ky']]);
  expect([asked.status, asked.text]).toEqual([200, expect.stringMatching(/− shortName: Xã thử, 2023/)]);
  expect(readFileSync(file, 'utf8')).toContain('Xã thử');
  const sure = [
    ['ve', '/nhat-ky'],
    ['ghi', 'co'],
  ] as const;
  expect((await clerk.post(older!, sure)).status).toBe(303);
  expect(readFileSync(file, 'utf8')).toMatch(/withdrawn: [^]*# thêm tay/);
  expect(readFileSync(file, 'utf8')).not.toContain('Xã thử');
  expect(command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0 });

  // What was written there was edited by hand: it stays.
  const edited = readFileSync(file, 'utf8').replace('Quyết định số 1', 'Quyết định số 17');
  writeFileSync(file, edited);
  const refused = await clerk.post(newer!, sure);
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('đã được sửa ở nơi khác')]);
  expect(readFileSync(file, 'utf8')).toBe(edited);
  writeFileSync(file, edited.replace('số 17', 'số 1').replace('# thêm tay\n', ''));
  expect((await clerk.post(newer!, sure)).status).toBe(303);
  expect(await undoable(clerk)).toEqual([]);
  expect(withoutHistory(content)).toEqual(before);
}, 180_000);

test('a plan that was added goes again, unless something was decided on it', async () => {
  const content = smallContent();
  const before = withoutHistory(content);
  const clerk = await openWorkbench(content);
  const tried = await clerk.drop('Kế hoạch.docx', readFileSync(PAPER));
  const added = await clerk.post(`${tried}/them`, [
    ['id', 'sen-hong-2024'],
    ['shortName', 'Sen Hồng, 2024'],
    ['origin', 'Tệp thử.'],
  ]);
  await clerk.finish(added.headers.location!);
  const [undo] = await undoable(clerk);
  expect((await clerk.post(undo!, [['ve', '/nhat-ky']])).status).toBe(303);
  expect(existsSync(join(content, 'sources/sen-hong-2024'))).toBe(false);
  expect(existsSync(join(content, 'plans/sen-hong-2024'))).toBe(false);
  expect(withoutHistory(content)).toEqual(before);
  expect((await clerk.get('/ke-hoach/sen-hong-2024/')).status).toBe(400);
}, 180_000);

test('what is put off comes last, also in a later session', async () => {
  const content = smallContent();
  const first = await openWorkbench(content);
  const queue = async (clerk: Clerk): Promise<string[]> => [
    ...new Set(
      [...(await clerk.get(`/soat/${PLAN}`)).text.matchAll(/href="(\/soat\/[^"/]+\/[0-9a-f]{12})"/g)].map(
        ([, path]) => path!,
      ),
    ),
  ];
  // Of the last kind, so that the order of kinds does not hide it.
  const items = await queue(first);
  const off = items.at(-2)!;
  expect((await first.post(off, [['viec', 'later']])).headers.location).toBe(items.at(-1));
  await first.close();
  const clerk = await openWorkbench(content);
  expect(await queue(clerk)).toEqual([...items.filter((item) => item !== off), off]);
}, 180_000);
