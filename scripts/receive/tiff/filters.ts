import type { Directory } from './directory.ts';
import { firstOf, TAG } from './tags.ts';

/** How a strip of a TIFF page stands in a PDF: its filter, and the strip as that filter takes it. */
export interface Filtered {
  /** Entries of the dictionary of the picture. */
  entries: string;
  data: Uint8Array;
}

/** Kinds of packing by the numbers of TIFF. */
const [NONE, RUNS, GROUP_3, GROUP_4, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACK_BITS] = [
  1, 2, 3, 4, 5, 7, 8, 32946, 32773,
];
/** A photograph whose colours are not turned to light and shade. */
const RGB = 2;

/** PDF knows each packing that scanners use under a name of its own; null for any other. */
export function filterOf(page: Directory, rows: number, data: Uint8Array): Filtered | null {
  const width = firstOf(page, TAG.width, 0);
  const packing = firstOf(page, TAG.compression, NONE!);
  if (packing === NONE) return { entries: '', data };
  if (packing === PACK_BITS) return { entries: '/Filter/RunLengthDecode', data };
  if (packing === JPEG) return jpeg(page, data);
  if (packing === RUNS || packing === GROUP_3 || packing === GROUP_4) {
    const parms = `/Columns ${width}/Rows ${rows}${faxOf(page, packing)}`;
    const isMirrored = firstOf(page, TAG.fillOrder, 1) === 2;
    return {
      entries: `/Filter/CCITTFaxDecode/DecodeParms<<${parms}>>`,
      data: isMirrored ? data.map(mirrored) : data,
    };
  }
  const name = packing === LZW ? 'LZWDecode' : 'FlateDecode';
  if (![LZW, DEFLATE, OLD_DEFLATE].includes(packing)) return null;
  const colours = firstOf(page, TAG.samples, 1);
  const bits = firstOf(page, TAG.bits, 1);
  const predictor = firstOf(page, TAG.predictor, 1);
  const parms = `/Predictor ${predictor}/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}`;
  return { entries: `/Filter/${name}/DecodeParms<<${parms}>>`, data };
}

/** Group 4, Group 3 in one or two directions, or its lines alone; a page without an end mark ends with its rows. */
function faxOf(page: Directory, packing: number): string {
  if (packing === GROUP_4) return '/K -1/EndOfBlock false';
  if (packing === RUNS) return '/K 0/EncodedByteAlign true/EndOfBlock false';
  const options = firstOf(page, TAG.groupThree, 0);
  const [isTwoWay, isAligned] = [(options & 1) !== 0, (options & 4) !== 0];
  return `/K ${isTwoWay ? 1 : 0}/EndOfLine true/EncodedByteAlign ${isAligned}/EndOfBlock false`;
}

/** The tables that all strips of a page share stand apart from them. */
function jpeg(page: Directory, data: Uint8Array): Filtered {
  const tables = page.get(TAG.jpegTables);
  const joined = tables ? Uint8Array.from([...tables.slice(0, -2), ...data.subarray(2)]) : data;
  const parms = firstOf(page, TAG.photometric, 0) === RGB ? '/DecodeParms<</ColorTransform 0>>' : '';
  return { entries: `/Filter/DCTDecode${parms}`, data: joined };
}

/** The bits of a byte from the last to the first. */
function mirrored(byte: number): number {
  let out = 0;
  for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) out |= 0x80 >> bit;
  return out;
}
