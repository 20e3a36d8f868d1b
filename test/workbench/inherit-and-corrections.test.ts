import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/files/files.ts';
import { command, smallContent } from '../support/commands.ts';
import { hiddenValue, openWorkbench, type Clerk } from '../support/workbench.ts';

const DRAFT = readFileSync(join(projectRoot, 'test/fixtures/trial/du-thao.txt'), 'utf8');

/** Adds a text as a plan, as the form does. */
async function add(clerk: Clerk, id: string, text: string, replaces = ''): Promise<void> {
  const tried = await clerk.drop(`${id}.txt`, Buffer.from(text));
  const answer = await clerk.post(`${tried}/them`, [
    ['id', id],
    ['shortName', id],
    ['origin', 'Tệp thử.'],
    ['replaces', replaces],
  ]);
  await clerk.finish(answer.headers.location!);
}

/** Sends a form of a page twice, as a person does who looks at the difference first. */
async function confirmed(
  clerk: Clerk,
  page: string,
  path: string,
  fields: readonly (readonly [string, string])[],
) {
  const { text } = await clerk.get(page);
  const seen = ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)] as const);
  const shown = await clerk.post(path, [...seen, ...fields]);
  const written = await clerk.post(path, [...seen, ...fields, ['ghi', 'co']]);
  return { shown, written };
}

test('what was read wrongly is shown, then written, and taken over by a newer version where it still fits', async () => {
  const content = smallContent();
  const clerk = await openWorkbench(content);
  const yaml = (plan: string) =>
    parse(readFileSync(join(content, `corrections/${plan}.yaml`), 'utf8')) as Record<string, unknown[]>;
  await clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);
  await add(clerk, 'sen-vang-2024', DRAFT);
  const line = DRAFT.split('\n').findIndex((text) => text.includes('Mô hình 24')) + 1;
  const page = '/ke-hoach/sen-vang-2024/';
  const { shown, written } = await confirmed(clerk, page, `${page}sua`, [
    ['change', 'number'],
    ['line', String(line)],
    ['quote', 'Mô hình 24'],
    ['value', '4'],
    ['reason', 'Bản giấy in nhầm.'],
  ]);
  expect(shown.text).toContain('+   - { change: number');
  expect(written.status).toBe(303);
  expect((await clerk.get(`${page}mo-hinh-4/`)).text).toContain('ở đây tính là số 4');
  expect(yaml('sen-vang-2024').readings).toEqual([
    {
      change: 'number',
      value: 4,
      line,
      quote: 'Mô hình 24',
      reason: 'Bản giấy in nhầm.',
      by: 'Tổ soát',
      at: '2026-11-27',
    },
  ]);
  // A decision that cannot be is told before anything is written.
  const wrong = await confirmed(clerk, page, `${page}sua`, [
    ['change', 'number'],
    ['line', String(line)],
    ['value', '3'],
    ['reason', 'Thử.'],
  ]);
  expect([wrong.shown.status, wrong.written.status]).toEqual([400, 400]);
  expect(yaml('sen-vang-2024').readings).toHaveLength(1);

  const deadline = DRAFT.split('\n').findIndex((text) => text.includes('31/11/2024')) + 1;
  const dated = await confirmed(clerk, page, `${page}sua`, [
    ['change', 'deadline'],
    ['line', String(deadline)],
    ['quote', 'trước ngày 31/11/2024'],
    ['value', '2024-11-30'],
    ['reason', 'Tháng 11 có 30 ngày.'],
  ]);
  expect(dated.written.status).toBe(303);

  // The number of a person stays hidden, and the paper has its impossible day so.
  for (const words of ['0912', '31/11/2024 không có trong lịch']) {
    const queue = (await clerk.get('/soat/sen-vang-2024')).text;
    const [, item] = new RegExp(`href="(/soat/[^"]*)">[^<]*${words}`).exec(queue)!;
    const { text } = await clerk.get(item!);
    const seen = ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)] as const);
    const kept = await clerk.post(item!, [...seen, ['viec', 'keep'], ['reason', 'Đã xem.']]);
    expect(kept.status).toBe(303);
  }
  const hidden = DRAFT.split('\n').findIndex((text) => text.includes('0912')) + 1;

  // The newer version has a line more, the same heading, and another deadline.
  await add(
    clerk,
    'sen-vang-2025',
    DRAFT.replace('II. CÁC MÔ HÌNH', 'Bản sửa đổi.\nII. CÁC MÔ HÌNH').replace('31/11/2024', '30/11/2024'),
    'sen-vang-2024',
  );
  expect((await clerk.get(page)).text).toContain('sen-vang-2025');
  const newer = '/ke-hoach/sen-vang-2025/';
  const taken = await confirmed(clerk, `${newer}thong-tin`, `${newer}ke-thua`, []);
  // What is not taken over is named, to be looked at again.
  expect(taken.shown.text).toContain('Không lấy lại, phải soát lại: 2');
  expect(taken.shown.text).toContain(`đã xem và giữ nguyên “Ngày 31/11/2024`);
  expect(taken.shown.text).toContain(`“trước ngày 31/11/2024” (dòng ${deadline} của bản cũ)`);
  expect(taken.written.status).toBe(303);
  expect(yaml('sen-vang-2025').readings).toMatchObject([
    { line: line + 1, value: 4, reason: expect.stringContaining('theo bản sen-vang-2024') },
  ]);
  expect(yaml('sen-vang-2025').kept).toEqual([
    {
      keep: 'masked',
      line: hidden + 1,
      column: DRAFT.split('\n')[hidden - 1]!.indexOf('0912') + 1,
      reason: 'Đã xem (theo bản sen-vang-2024).',
      by: 'Tổ soát',
      at: '2026-11-27',
    },
  ]);

  // Once more there is nothing left to take, and what must be looked at is still named.
  const again = await confirmed(clerk, `${newer}thong-tin`, `${newer}ke-thua`, []);
  expect(again.shown.text).toContain('Không còn quyết định nào của bản cũ');
  expect(again.shown.text).toContain('Không lấy lại, phải soát lại: 2');

  const end = await confirmed(clerk, `${page}thong-tin`, `${page}thong-tin`, [
    ['viec', 'withdrawn'],
    ['at', '2026-01-02'],
    ['reason', 'Quyết định số 5/QĐ-UBND'],
  ]);
  expect(end.written.status).toBe(303);
  expect((await clerk.get(page)).text).toContain('Đã rút từ 02/01/2026');
  expect(command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content })).toMatchObject({
    code: 0,
    error: '',
  });

  // What the newer one lacks beside others, as a page and as files.
  const missing = await clerk.get(`${newer}thieu`);
  expect(missing.text).toContain('Mô hình nơi khác có, ở đây không thấy');
  const word = await clerk.raw('GET', `${newer}thieu.docx`, { cookie: clerk.cookie });
  expect([word.status, word.text.slice(0, 2)]).toEqual([200, 'PK']);
  const excel = await clerk.raw('GET', `${newer}thieu.xlsx`, { cookie: clerk.cookie });
  expect([excel.status, excel.text.slice(0, 2)]).toEqual([200, 'PK']);
  writeFileSync(join(content, 'corrections/sen-vang-2025.yaml'), 'readings: []\n');
  expect((await clerk.get(newer)).status).toBe(200);
}, 180_000);

test('a new canonical model and what is known of a plan are written as a person would, once they were shown', async () => {
  const content = smallContent();
  const clerk = await openWorkbench(content);
  await clerk.post('/ten', [
    ['by', 'Tổ soát'],
    ['at', '2026-11-27'],
  ]);
  await add(
    clerk,
    'sen-vang-2024',
    DRAFT.replace('Chợ quê không dùng tiền mặt', 'Đặt lịch bơm nước vào ruộng'),
  );
  const page = '/ke-hoach/sen-vang-2024/';
  const queue = (await clerk.get('/soat/sen-vang-2024')).text;
  const [, item] = /href="(\/soat\/[^"]*)">24\. Đặt lịch bơm nước/.exec(queue)!;
  const { text } = await clerk.get(item!);
  const group = /name="model-group">.*?<option value="([^"]+)"/s.exec(text)![1]!;
  const seen = ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)] as const);
  const made = await clerk.post(item!, [
    ...seen,
    ['viec', 'new'],
    ['model-title', 'Đặt lịch bơm nước'],
    ['model-group', group],
  ]);
  expect(made.status).toBe(303);
  expect(readFileSync(join(content, 'models/dat-lich-bom-nuoc.mdx'), 'utf8')).toContain(
    'title: Đặt lịch bơm nước',
  );
  expect((await clerk.get(page)).text).toContain(
    '24. Đặt lịch bơm nước vào ruộng</a><span class="soft"> · Đặt lịch bơm nước',
  );

  // The number that was read wrongly, and the place: shown first, and nothing else of the file changes.
  const path = join(content, 'sources/sen-vang-2024/source.yaml');
  const before = readFileSync(path, 'utf8');
  const facts = [
    ['viec', 'facts'],
    ['shortName', 'Xã Sen Vàng'],
    ['number', '71/KH-UBND'],
    ['level', 'xã'],
    ['name', 'Sen Vàng'],
    ['province', 'tỉnh Thanh Hóa'],
  ] as const;
  const { shown, written } = await confirmed(clerk, `${page}thong-tin`, `${page}thong-tin`, facts);
  expect(shown.text).toContain('71/KH-UBND');
  expect(written.status).toBe(303);
  const after = readFileSync(path, 'utf8');
  expect(parse(after)).toMatchObject({ shortName: 'Xã Sen Vàng', number: '71/KH-UBND' });
  for (const key of ['origin', 'sha256']) {
    const line = new RegExp(`^${key}:.*$`, 'm');
    expect(line.exec(after)![0]).toBe(line.exec(before)![0]);
  }
  expect((await clerk.get(page)).text).toContain('71/KH-UBND');
  expect(command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0 });
}, 180_000);
