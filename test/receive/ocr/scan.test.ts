import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputError } from '../../../src/domain/issue.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import { receive } from '../../../scripts/receive/index.ts';
import { recognisePages } from '../../../scripts/receive/ocr/recognise-pages.ts';
import { pdfReader } from '../../../scripts/receive/pdf/index.ts';
import type { Step } from '../../../scripts/receive/reader/reader.ts';
import { editDistance } from '../../../src/vietnamese/edit-distance.ts';

const folder = join(import.meta.dirname, '../../fixtures/read');
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const context = (steps: Step[] = []) => ({ file: 'scan', progress: (step: Step) => void steps.push(step) });

/** What the page says. */
const PRINTED = [
  'UBND XÃ SEN HỒNG',
  'TỔ CÔNG TÁC',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'I. MỤC TIÊU',
  'Rà soát hồ sơ trước ngày 15/3/2024 ở các thôn.',
  'II. NHIỆM VỤ',
  'TT',
  'Mô hình',
  'Chủ trì',
  '1',
  'Mô hình 1: Tuyến phố không tiền mặt',
  'Công an xã',
  '2',
  'Mô hình 2: Điểm kê khai lưu trú',
];

function checkReading({ lines, layout }: SourceText): void {
  expect(layout?.kind).toBe('scan');
  expect(lines).toHaveLength(PRINTED.length);
  // One letter in a hundred may be wrong: another build of the recogniser rounds otherwise.
  const wrong = lines.map(({ text }, at) => editDistance(text, PRINTED[at]!));
  expect(wrong.reduce((sum, letters) => sum + letters)).toBeLessThanOrEqual(2);
  expect(layout?.tables.map(({ cells }) => cells.length)).toEqual([8]);
  expect(layout?.tables[0]!.cells.find(({ rowSpan }) => rowSpan > 1)).toMatchObject({ row: 1, column: 2 });
  expect(layout?.tables[0]!.headRows).toEqual([0]);
  for (const { box } of layout!.places) expect(box.left < box.right && box.top < box.bottom).toBe(true);
}

test('a scanned page: level lines, a letterhead in two columns, a ruled table', async () => {
  const steps: Step[] = [];
  const reading = await receive(bytes('small.scan.pdf'), context(steps));
  checkReading(reading);
  expect(reading.layout?.reader).toMatch(/tesseract/);
  expect(steps).toContainEqual({ what: 'nhận dạng chữ, trang', done: 0, total: 1 });
});

test('the picture of a page', async () => {
  checkReading(await receive(bytes('small.scan.jpg'), context()));
});

/** The sentence with which a file is refused. */
const refusal = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'read',
    (error: InputError) => error.toSentence(),
  );

test('where nothing recognises letters a scan is refused in a sentence', async () => {
  const read = async (): Promise<unknown> =>
    await pdfReader(async () => null).read(bytes('small.scan.pdf'), context());
  expect(await refusal(read())).toMatch(/^scan: this PDF is a scan.*Hint: .*npm ci/);
});

test('more scanned pages than any plan has are refused before the first is drawn', async () => {
  const pages = Array.from({ length: 401 }, (_, at) => ({ page: at + 1, kind: 'scan' as const }));
  expect(await refusal(recognisePages(bytes('small.scan.pdf'), pages, context()))).toContain(
    '401 scanned pages',
  );
});

test('a picture larger than any page and a damaged one are refused in a sentence', async () => {
  const huge = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a00806000000', 'hex');
  expect(await refusal(receive(new Uint8Array(huge), context()))).toContain('100000 × 100000 dots');
  expect(await refusal(receive(bytes('small.scan.jpg').slice(0, 40), context()))).toContain('damaged');
});
