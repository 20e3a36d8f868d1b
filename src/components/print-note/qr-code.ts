import { create } from 'qrcode';

/** A QR code as a drawing: one line, there and back along its rows, dashed where its modules are dark. */
export interface QrCode {
  /** Of an SVG: the line runs along the middle of the rows. */
  viewBox: string;
  /** There along one row and back along the next: to be stroked, one unit wide, and not filled. */
  path: string;
  /** Its dashes and gaps, a dash first: a fifth fewer bytes, packed, than a path with a move for each gap. */
  dashes: string;
}

/** How many units of each are drawn and left out in turn, the first drawn. */
function runsOf(drawn: readonly boolean[]): number[] {
  const runs = [0];
  let pen = true;
  for (const dark of drawn) {
    if (dark !== pen) runs.push(0);
    pen = dark;
    runs[runs.length - 1]! += 1;
  }
  // After an odd number the dashes would begin anew with a gap, should the line be measured a hair longer.
  if (runs.length % 2 === 1) runs.push(1);
  return runs;
}

/** The QR code of an address, without margin; it can still be read when a sixth of it is damaged. */
export function qrCode(address: string): QrCode {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Array.from(data.slice(y * size, (y + 1) * size), (module) => module !== 0);
    // One unit down to the next row stands beside the code, and is not drawn.
    return [...(y % 2 === 0 ? row : row.reverse()), false];
  });
  const path = rows.map((_, y) => `h${y % 2 === 0 ? size : -size}`).join('v1');
  return { viewBox: `0 -.5 ${size} ${size}`, path: `m0 0${path}`, dashes: runsOf(rows.flat()).join(' ') };
}
