import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { placesOf, putName, type NamePlaces } from './name-places.ts';

/** A file that is kept, as it was drawn, and where it names its release. */
export interface Held {
  bytes: Buffer;
  places: NamePlaces;
}

const entrySchema = z.strictObject({
  key: z.string(),
  length: z.number(),
  places: z.strictObject({
    at: z.array(z.number()),
    sums: z.array(z.strictObject({ from: z.number(), to: z.number(), at: z.array(z.number()) })),
  }),
});

/** @returns null where the release cannot be named anew in these bytes, or they are an archive that cannot be read */
export function hold(bytes: Uint8Array, release: Buffer): Held | null {
  const held = Buffer.from(bytes);
  try {
    const places = placesOf(held, release);
    return places && { bytes: held, places };
  } catch {
    return null;
  }
}

/** Names another release, as long. */
export function fill({ bytes, places }: Held, release: Buffer): Buffer {
  putName(bytes, places, release);
  return bytes;
}

/** Files under their keys, packed as one: what is alike in them is written once. Before it stands how long it is unpacked. */
export function packOf(files: ReadonlyMap<string, Held>): Uint8Array {
  const entries = [...files].map(([key, { bytes, places }]) => ({ key, length: bytes.length, places }));
  const list = Buffer.from(JSON.stringify(entries));
  const all = Buffer.concat([sized(list), list, ...[...files.values()].map(({ bytes }) => bytes)]);
  return Buffer.concat([sized(all), zstdCompressSync(all)]);
}

/** A length as four bytes. */
function sized({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}

/** The files of a pack. @throws Error where it is none */
export function filesOf(pack: Buffer): Map<string, Held> {
  // Unpacked into one piece: put together of many, it would be copied once more.
  const all = zstdDecompressSync(pack.subarray(4), { chunkSize: Math.max(64, pack.readUInt32LE(0)) });
  let at = 4 + all.readUInt32LE(0);
  const entries = z.array(entrySchema).parse(JSON.parse(all.toString('utf8', 4, at)));
  return new Map(
    entries.map(({ key, length, places }) => {
      at += length;
      return [key, { bytes: all.subarray(at - length, at), places }];
    }),
  );
}
