/** One page of a TIFF file: the numbers of each tag. */
export type Directory = ReadonlyMap<number, readonly number[]>;

/** Bytes of one number of each type that pages use: byte, text, short, long, raw; other types are passed over. */
const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };
/** More numbers than any tag of a page has: a table of colours holds 768, a page some thousand strips. */
const MOST_NUMBERS = 100_000;

/**
 * The pages of a TIFF file, in their order; at most `most`. A chain of pages that comes back to itself ends there.
 *
 * @throws RangeError where the file ends before a page does
 */
export function readDirectories(bytes: Uint8Array, most: number): Directory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  const pages: Directory[] = [];
  let at = view.getUint32(4, little);
  while (at !== 0 && !seen.has(at) && pages.length < most) {
    seen.add(at);
    const count = view.getUint16(at, little);
    pages.push(readDirectory(view, at + 2, count, little));
    at = view.getUint32(at + 2 + 12 * count, little);
  }
  return pages;
}

function readDirectory(view: DataView, start: number, count: number, little: boolean): Directory {
  const tags = new Map<number, number[]>();
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 12 * entry;
    const size = SIZES[view.getUint16(at + 2, little)];
    const length = view.getUint32(at + 4, little);
    if (size === undefined || length > MOST_NUMBERS) continue;
    const from = size * length <= 4 ? at + 8 : view.getUint32(at + 8, little);
    const numbers = Array.from({ length }, (_, index) => numberAt(view, from + size * index, size, little));
    tags.set(view.getUint16(at, little), numbers);
  }
  return tags;
}

function numberAt(view: DataView, at: number, size: number, little: boolean): number {
  if (size === 1) return view.getUint8(at);
  return size === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
}
