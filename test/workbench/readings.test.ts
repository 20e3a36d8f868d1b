import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { command, smallContent, snapshot } from '../support/commands.ts';
import { hiddenValue, openWorkbench, type Clerk } from '../support/workbench.ts';

// Each kind of correction: shown first, written as a person would type it, and on the page at once.

const PLAN = 'sen-vang-2024';
const PAGE = `/ke-hoach/${PLAN}/`;
const TEXT = `ỦY BAN NHÂN DÂN
XÃ SEN VÀNG
KẾ HOẠCH
Triển khai các mô hình điểm của Đề án 06 năm 2024

I. NHÓM TIỆN ÍCH
1. Mô hình 17: Khám chữa bệnh bằng căn cước công dân
- Mục tiêu: Trạm Y tế tiếp nhận người bệnh bằng căn cước công dân.
- Đơn vị chủ trì: Trạm Y tế xã.
- Thời gian hoàn thành: Quý III/2024.
II. NHÓM KINH TẾ
2. Mô hình 18: Chợ quê không dùng tiền mặt
- Mục tiêu: Các hộ kinh doanh ở chợ nhận thanh toán bằng mã QR.
- Đơn vị chủ trì: Văn phòng UBND xã.
- Thời gian hoàn thành: 30/9/2024.
III. TỔ CHỨC THỰC HIỆN
Các thôn phối hợp thực hiện kế hoạch này.
Trạm Y tế xã tổ chức tuyên truyền tại các thôn trước ngày 15/5/2024.
Nơi nhận:
- Lưu: VT.
`;
const lineOf = (words: string): number => TEXT.split('\n').findIndex((line) => line.includes(words)) + 1;
const signed = { by: 'Tổ soát', at: '2026-11-27' };

interface Correction {
  change: string;
  line: number;
  quote: string;
  /** As the form sends it, and as the file has it. */
  sent: string;
  value: unknown;
  /** The page that shows it, and what stands there only then. */
  page: string;
  shows: string;
}

const corrections: Correction[] = [
  {
    change: 'title',
    line: lineOf('Mô hình 17'),
    quote: 'Khám chữa bệnh',
    sent: 'Khám bệnh bằng căn cước',
    value: 'Khám bệnh bằng căn cước',
    page: `${PAGE}mo-hinh-17/`,
    shows: '<h2 class="bench-title">Khám bệnh bằng căn cước</h2>',
  },
  {
    change: 'group',
    line: lineOf('Mô hình 17'),
    quote: 'Mô hình 17',
    sent: 'II',
    value: 'II',
    page: `${PAGE}mo-hinh-17/`,
    shows: 'thuộc nhóm I; đúng là nhóm II.',
  },
  {
    change: 'field',
    line: lineOf('mã QR'),
    quote: 'Mục tiêu',
    sent: 'assignment',
    value: 'assignment',
    page: `${PAGE}mo-hinh-18/`,
    shows: `Mục ở dòng ${lineOf('mã QR')} được đọc là`,
  },
  {
    change: 'deadline',
    line: lineOf('30/9/2024'),
    quote: '30/9/2024',
    sent: '2024-10-30',
    value: '2024-10-30',
    page: `${PAGE}mo-hinh-18/`,
    shows: '<li>thời hạn: 30/9/2024 (30/10/2024)</li>',
  },
  {
    change: 'lead',
    line: lineOf('Văn phòng UBND'),
    quote: 'Văn phòng UBND xã',
    sent: 'cong-an-xa',
    value: 'cong-an-xa',
    page: `${PAGE}mo-hinh-18/`,
    shows: 'đúng là Văn phòng UBND xã.',
  },
  {
    change: 'task',
    line: lineOf('tuyên truyền'),
    quote: 'Trạm Y tế xã tổ chức',
    sent: 'co',
    value: true,
    page: PAGE,
    shows: '>Nhiệm vụ: 1<',
  },
];

async function addPlan(clerk: Clerk): Promise<void> {
  const tried = await clerk.drop('sen.txt', Buffer.from(TEXT));
  const added = await clerk.post(`${tried}/them`, [
    ['id', PLAN],
    ['shortName', 'Sen Vàng'],
    ['origin', 'Tệp thử.'],
  ]);
  await clerk.finish(added.headers.location!);
}

const sums = async (clerk: Clerk): Promise<[string, string][]> => {
  const { text } = await clerk.get(PAGE);
  return ['sum-corrections', 'sum-facts'].map((name) => [name, hiddenValue(text, name)]);
};

test('each kind of correction is shown, written as a person types it, and on its page at once', async () => {
  const content = smallContent();
  const clerk = await openWorkbench(content);
  await clerk.post('/ten', Object.entries(signed));
  await addPlan(clerk);
  const file = join(content, `corrections/${PLAN}.yaml`);
  /** All that is of no concern of this plan. */
  const others = () =>
    [...snapshot(content)].filter(([name]) => !name.includes(PLAN) && !name.startsWith('.'));
  const untouched = others();
  const typed = (): string => readFileSync(file, 'utf8');
  for (const [at, { change, line, quote, sent, value, page, shows }] of corrections.entries()) {
    expect((await clerk.get(page)).text, change).not.toContain(shows);
    const fields: [string, string][] = [
      ...(await sums(clerk)),
      ['change', change],
      ['line', String(line)],
      ['quote', quote],
      ['value', sent],
      ['reason', `Lý do ${at}.`],
    ];
    const shown = await clerk.post(`${PAGE}sua`, fields);
    const entry = `  - { change: ${change}, value: ${value}, line: ${line}, quote: ${quote}, reason: Lý do ${at}., by: Tổ soát, at: 2026-11-27 }\n`;
    expect([change, shown.status, shown.text.includes(`+ ${entry.trimEnd()}`)]).toEqual([change, 200, true]);
    const written = await clerk.post(`${PAGE}sua`, [...fields, ['ghi', 'co']]);
    expect([change, written.status]).toEqual([change, 303]);
    expect(typed().endsWith(entry), typed()).toBe(true);
    expect((await clerk.get(page)).text, change).toContain(shows);
  }
  expect((parse(typed()) as { readings: unknown[] }).readings).toHaveLength(corrections.length);

  expect(others()).toEqual(untouched);

  // A task that is none: it is a paragraph of its section again, and nothing of it is lost.
  const last = await clerk.post(`${PAGE}sua`, [
    ...(await sums(clerk)),
    ['change', 'task'],
    ['line', String(lineOf('tuyên truyền'))],
    ['value', 'khong'],
    ['reason', 'Chỉ là lời giao.'],
    ['ghi', 'co'],
  ]);
  expect(last.status, last.text).toBe(303);
  expect((await clerk.get(PAGE)).text).not.toContain('>Nhiệm vụ: 1<');
  expect((await clerk.get(`${PAGE}van-ban/`)).text).toContain('tổ chức tuyên truyền');
  expect(command('normalize', ['--check'], { DOI_CHIEU_CONTENT: content })).toMatchObject({ code: 0 });
}, 240_000);
