import { create } from 'qrcode';

/** A QR code as a drawing: the side of its square in modules, and the path of the dark ones. */
export interface QrCode {
  size: number;
  path: string;
}

/** The QR code of an address, without margin; a sixth of it may be soiled and it still reads. */
export function qrCode(address: string): QrCode {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1)
    for (let from = 0, to = 0; from < size; from = to + 1) {
      for (to = from; to < size && data[row * size + to]; to += 1);
      if (to > from) path += `M${from} ${row}h${to - from}v1h${from - to}z`;
    }
  return { size, path };
}
