/**
 * Makes the scan that the tests read: `node test/support/make-scan.ts`. A small page, so that a test takes few seconds.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../scripts/bench/repair/random.ts';
import { scan } from '../../scripts/bench/scans/degrade.ts';
import { htmlPage } from '../../scripts/bench/scans/paper.ts';
import { launchBrowser } from '../../scripts/site/browser.ts';
import { pdfOfPictures } from './pdf-of-pictures.ts';

const BODY = `
  <div class="head"><div><p>UBND XÃ SEN HỒNG</p><p class="b">TỔ CÔNG TÁC</p></div>
    <div><p class="b">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="b">Độc lập - Tự do - Hạnh phúc</p></div></div>
  <p class="b text">I. MỤC TIÊU</p>
  <p class="text">Rà soát hồ sơ trước ngày 15/3/2024 ở các thôn.</p>
  <p class="b text">II. NHIỆM VỤ</p>
  <table><tr><th>TT</th><th>Mô hình</th><th>Chủ trì</th></tr>
    <tr><td>1</td><td>Mô hình 1: Tuyến phố không tiền mặt</td><td rowspan="2">Công an xã</td></tr>
    <tr><td>2</td><td>Mô hình 2: Điểm kê khai lưu trú</td></tr></table>`;

const { createCanvas } = await import('@napi-rs/canvas');
const random = seeded(20);
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: { width: 640, height: 300 },
    deviceScaleFactor: 200 / 96,
  });
  const tab = await context.newPage();
  await tab.setContent(htmlPage(BODY, { family: 'Tinos', points: 13 }));
  await tab.evaluate(async () => await document.fonts.ready);
  const damage = { askew: 0.8, blur: 0.5, noise: 8, specks: 25, jpeg: 60, shadow: 225 };
  const { grey } = await scan(await tab.screenshot({ type: 'png' }), damage, random);
  const canvas = createCanvas(grey.width, grey.height);
  const drawing = canvas.getContext('2d');
  const pixels = drawing.createImageData(grey.width, grey.height);
  grey.data.forEach((value, at) => pixels.data.set([value, value, value, 255], 4 * at));
  drawing.putImageData(pixels, 0, 0);
  const bytes = canvas.toBuffer('image/jpeg', 55);
  const folder = join(import.meta.dirname, '../fixtures/read');
  writeFileSync(join(folder, 'small.scan.jpg'), bytes);
  writeFileSync(
    join(folder, 'small.scan.pdf'),
    pdfOfPictures([{ bytes, width: grey.width, height: grey.height }]),
  );
} finally {
  await browser.close();
}
