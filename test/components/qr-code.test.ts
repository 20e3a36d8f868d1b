import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/components/print-note/qr-code.ts';

test('the path draws every dark module of the code and no other', () => {
  const address = 'https://doi-chieu.example/so-sanh/?chon=thieu-van-2024.24,duy-tien-2023.23';
  const { viewBox, path } = qrCode(address);
  const drawn = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, right, down, width] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
    x += Number(right);
    y += Number(down);
    for (const end = x + Number(width); x < end; x += 1) drawn.add(`${x} ${y}`);
  }
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) dark.add(`${column} ${row}`);
  expect(drawn).toEqual(dark);
  expect(viewBox).toBe(`0 -.5 ${modules.size} ${modules.size}`);
});
