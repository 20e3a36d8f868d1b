import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrCode, type QrCode } from '../../src/components/print-note/qr-code.ts';

/** The units of the line that a dash covers, "column row"; steps from row to row stand beside the code. */
function drawnUnits({ path, dashes }: QrCode): Set<string> {
  const runs = dashes.split(' ').map(Number);
  const pen = runs.flatMap((length, at) => Array.from({ length }, () => at % 2 === 0));
  const drawn = new Set<string>();
  let [x, y, unit] = [0, 0, 0];
  for (const [, way, length] of path.matchAll(/([hv])(-?\d+)/g))
    for (let steps = Math.abs(Number(length)); steps > 0; steps -= 1, unit += 1) {
      if (way === 'v') {
        expect(pen[unit], `step below row ${y}`).toBe(false);
        y += 1;
        continue;
      }
      const back = Number(length) < 0;
      if (pen[unit]) drawn.add(`${back ? x - 1 : x} ${y}`);
      x += back ? -1 : 1;
    }
  return drawn;
}

test.each([
  'https://doi-chieu.example/so-sanh/?chon=thieu-van-2024.24,duy-tien-2023.23',
  'https://doi-chieu.example/',
])('the dashes draw every dark module of the code of %s and no other', (address) => {
  const code = qrCode(address);
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) dark.add(`${column} ${row}`);
  expect(drawnUnits(code)).toEqual(dark);
  expect(code.viewBox).toBe(`0 -.5 ${modules.size} ${modules.size}`);
});
