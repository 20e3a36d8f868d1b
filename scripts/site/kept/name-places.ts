import { crc32, inflateRawSync } from 'node:zlib';

/** Where a name stands in the bytes of a file, so that another one as long can be put in its place. */
export interface NamePlaces {
  at: readonly number[];
  /** Checksums over bytes with the name among them: from where, up to where, and the places that hold the checksum. */
  sums: readonly { from: number; to: number; at: readonly number[] }[];
}

/** A file in an archive: where its bytes are, whether they are packed, and the two places of its checksum. */
interface Entry {
  from: number;
  to: number;
  packed: boolean;
  sums: readonly [number, number];
}

/** The signatures and lengths of a ZIP archive. */
const LOCAL = 0x04034b50;
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const SUM_IN_LOCAL = 14;
const SUM_IN_CENTRAL = 16;

/**
 * @returns null where the name stands among packed bytes of an archive, and cannot be replaced as it stands
 * @throws Error where an archive cannot be read
 */
export function placesOf(bytes: Buffer, name: Buffer): NamePlaces | null {
  const at = occurrences(bytes, name);
  if (bytes.length < END.length || bytes.readUInt32LE(0) !== LOCAL) return { at, sums: [] };
  const entries = entriesOf(bytes);
  const named = entries.filter(
    ({ from, to, packed }) => !packed && at.some((place) => place >= from && place < to),
  );
  const elsewhere = (place: number): boolean => !named.some(({ from, to }) => place >= from && place < to);
  // In a packed file, in the name of one, or by chance among packed bytes.
  const hidden = entries.some(
    ({ from, to, packed }) => packed && inflateRawSync(bytes.subarray(from, to)).includes(name),
  );
  if (hidden || at.some(elsewhere)) return null;
  return { at, sums: named.map(({ from, to, sums }) => ({ from, to, at: sums })) };
}

/** Puts a name that is as long in those places. */
export function putName(bytes: Buffer, { at, sums }: NamePlaces, name: Buffer): void {
  for (const place of at) name.copy(bytes, place);
  for (const { from, to, at: places } of sums) {
    const sum = crc32(bytes.subarray(from, to));
    for (const place of places) bytes.writeUInt32LE(sum, place);
  }
}

function occurrences(bytes: Buffer, name: Buffer): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + name.length)) found.push(at);
  return found;
}

/** The files of an archive without a comment. @throws Error where it is none */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.length - END.length;
  if (bytes.readUInt32LE(end) !== END.signature) throw new Error('no end of an archive');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL.signature) throw new Error('no file of an archive');
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({
      from,
      to: from + bytes.readUInt32LE(at + 20),
      packed: bytes.readUInt16LE(at + 10) !== 0,
      sums: [local + SUM_IN_LOCAL, at + SUM_IN_CENTRAL],
    });
    at +=
      CENTRAL.length +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
  }
  return entries;
}
