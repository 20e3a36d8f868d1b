import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { command, isOneSentence, smallContent } from '../support/commands.ts';
import { hiddenValue, openWorkbench, type Clerk } from '../support/workbench.ts';

// What a person looks at and leaves as it is: a point to be checked, and personal data that stays hidden.

const PLAN = 'sen-vang-2024';
const TEXT = `ỦY BAN NHÂN DÂN
XÃ SEN VÀNG
KẾ HOẠCH
Triển khai các mô hình điểm của Đề án 06 năm 2024

1. Mô hình 17: Khám chữa bệnh bằng căn cước công dân
- Mục tiêu: Trạm Y tế tiếp nhận người bệnh bằng căn cước công dân.
- Đơn vị chủ trì: Trạm Y tế xã.
- Thời gian hoàn thành: 31/11/2024.
Mọi vướng mắc báo về Công an xã, điện thoại 0912 345 678 để được hướng dẫn.
`;

const sums = (text: string) =>
  ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)] as const);

async function openOn(content: string): Promise<Clerk> {
  const clerk = await openWorkbench(content);
  await clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);
  return clerk;
}

async function add(clerk: Clerk): Promise<void> {
  const tried = await clerk.drop('sen.txt', Buffer.from(TEXT));
  const answer = await clerk.post(`${tried}/them`, [
    ['id', PLAN],
    ['shortName', 'Sen Vàng, 2024'],
    ['origin', 'Tệp thử.'],
  ]);
  await clerk.finish(answer.headers.location!);
}

const queue = async (clerk: Clerk): Promise<string> => (await clerk.get(`/soat/${PLAN}`)).text;
const itemOf = (text: string, label: string): string | undefined =>
  [...text.matchAll(/href="(\/soat\/[^"/]+\/[0-9a-f]{12})">([^<]*)/g)].find(([, , own]) =>
    own!.includes(label),
  )?.[1];

/** Presses "keep" on the item that is called so. */
async function keep(clerk: Clerk, label: string, reason: string): Promise<string> {
  const item = itemOf(await queue(clerk), label)!;
  const { text } = await clerk.get(item);
  const { status, headers } = await clerk.post(item, [...sums(text), ['viec', 'keep'], ['reason', reason]]);
  expect(status).toBe(303);
  return headers.location!;
}

/** How many items wait in the plan, as the list of plans has it, and as the plan's own page has it. */
async function counts(clerk: Clerk): Promise<[home: string, plan: string]> {
  const home = (await clerk.get('/')).text;
  const row = home.slice(home.indexOf(`href="/ke-hoach/${PLAN}/"`));
  const button = new RegExp(`href="/soat/${PLAN}"[^>]*>([^<]*)`);
  const plan = (await clerk.get(`/ke-hoach/${PLAN}/`)).text;
  return [button.exec(row)![1]!.trim(), button.exec(plan)![1]!.trim()];
}

test('what was kept waits for nobody, in any session, until it is asked for again', async () => {
  const content = smallContent();
  const file = join(content, 'corrections', `${PLAN}.yaml`);
  const first = await openOn(content);
  await add(first);
  const [home, plan] = await counts(first);
  expect(home).toMatch(/^Soát \d+ mục$/);
  expect(home).toBe(plan);
  const waiting = Number(/\d+/.exec(home)![0]);

  const next = await keep(first, '31/11/2024', 'Bản giấy in vậy.');
  expect((await first.get(next)).text).toContain('Đã ghi: giữ nguyên “');
  await keep(first, '0912', '');
  const line = (words: string): number => TEXT.split('\n').findIndex((one) => one.includes(words)) + 1;
  const signed = { by: 'Tổ soát', at: '2026-11-27' };
  expect(readFileSync(file, 'utf8')).toBe(
    [
      'kept:',
      `  - { keep: as-printed, says: "Ngày 31/11/2024 không có trong lịch: tháng 11 năm 2024 chỉ có 30 ngày.", line: ${line('31/11')}, quote: 31/11/2024, reason: Bản giấy in vậy., by: Tổ soát, at: 2026-11-27 }`,
      `  - { keep: masked, line: ${line('0912')}, column: ${TEXT.split('\n')[line('0912') - 1]!.indexOf('0912') + 1}, by: Tổ soát, at: 2026-11-27 }`,
      '',
    ].join('\n'),
  );
  // The number itself is written nowhere.
  expect(readFileSync(file, 'utf8')).not.toContain('0912');
  await first.close();

  const clerk = await openOn(content);
  expect(command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0 });
  const text = await queue(clerk);
  for (const label of ['31/11/2024', '0912']) expect(itemOf(text, label)).toBeUndefined();
  expect(text).toContain('Đã xem và giữ nguyên, không hỏi lại: 2');
  expect(await counts(clerk)).toEqual(
    Array(2).fill(waiting > 2 ? `Soát ${waiting - 2} mục` : 'Không còn mục chờ'),
  );
  // The page of the site tells who looked at it.
  expect(readFileSync(join(content, `plans/${PLAN}/index.mdx`), 'utf8')).toContain('Bản giấy in vậy.');
  const history = (await clerk.get('/nhat-ky')).text;
  expect(history).toContain('Giữ nguyên “');
  expect(history).toContain('Vẫn che một chỗ ở dòng');

  // Asked for again: the point, by its button; the place, by taking the write back though the list has changed since.
  const again = await clerk.post(`/soat/${PLAN}/hoi-lai`, [...sums(text), ['quyet-dinh', '0']]);
  expect(again.status).toBe(303);
  expect(parse(readFileSync(file, 'utf8'))).toEqual({
    kept: [expect.objectContaining({ keep: 'masked', ...signed })],
  });
  expect(itemOf(await queue(clerk), '31/11/2024')).toBeDefined();
  const [, undo] = /Vẫn che một chỗ[^]*?action="(\/nhat-ky\/[^"]*)"/.exec(history)!;
  const shown = await clerk.post(undo!, [['ve', '/']]);
  expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('− ')]);
  const taken = await clerk.post(undo!, [
    ['ve', '/'],
    ['ghi', 'co'],
  ]);
  expect(taken.status).toBe(303);
  expect(existsSync(file)).toBe(false);
  expect(itemOf(await queue(clerk), '0912')).toBeDefined();
  expect(await counts(clerk)).toEqual([home, plan]);
}, 180_000);

test('a file that held nothing but what was kept goes with it, and a stale decision stops every run', async () => {
  const content = smallContent();
  const file = join(content, 'corrections', `${PLAN}.yaml`);
  const clerk = await openOn(content);
  await add(clerk);
  await keep(clerk, '31/11/2024', 'Bản giấy in vậy.');
  const written = readFileSync(file, 'utf8');
  writeFileSync(file, written.replace('quote: 31/11/2024', 'quote: 30/11/2024'));
  const run = command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content });
  expect(isOneSentence(run)).toBe(true);
  expect(run.error).toMatch(/sen-vang-2024\.yaml:2: line 9 no longer has "30\/11\/2024"/);
  const page = await clerk.get(`/soat/${PLAN}`);
  expect([page.status, page.text]).toEqual([
    400,
    expect.stringContaining('Dòng 9 không có chữ “30/11/2024”'),
  ]);
  writeFileSync(file, written);
  const text = await queue(clerk);
  await clerk.post(`/soat/${PLAN}/hoi-lai`, [...sums(text), ['quyet-dinh', '0']]);
  expect(existsSync(file)).toBe(false);
}, 180_000);
