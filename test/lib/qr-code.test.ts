import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/lib/qr-code.ts';

test('the path draws every dark module of the code and no other', () => {
  const address = 'https://doi-chieu.example/so-sanh/?chon=thieu-van-2024.24,duy-tien-2023.23';
  const { size, path } = qrCode(address);
  const drawn = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at += 1) drawn.add(`${Number(x) + at} ${y}`);
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (modules.get(row, column)) dark.add(`${column} ${row}`);
  expect(drawn).toEqual(dark);
});
