import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { toArchive } from '../../src/files/archive.ts';
import { keyOf, readKept, tidyFolder, writeKept } from '../../src/files/memory.ts';

/** Stands for the name of the release, which every page carries and any change of the content alters. */
const STAND_IN = '\u0001release';

/** How the bytes of a page are kept, as the first byte of its file. */
const PLAIN = 0;
const ARCHIVE = 1;

/**
 * Pages that were drawn in earlier builds, each under a key of all that it was drawn from but the name of the release,
 * which is put in anew. What cannot be read or written is drawn again; the folder may be deleted at any time.
 */
export class KeptPages {
  private readonly folder: string;
  private readonly release: Buffer;
  /** As long as the name of the release, so that it is put in where it stands. */
  private readonly standIn: Buffer;

  /**
   * @param folder absolute; made where it is missing
   * @param release the name of the release that is being built
   */
  constructor(folder: string, release: string) {
    this.folder = folder;
    this.release = Buffer.from(release);
    this.standIn = Buffer.alloc(this.release.length, STAND_IN);
  }

  /** The bytes of a page as a build of this release would draw it; null where nothing is kept. */
  read(key: string): Uint8Array | null {
    try {
      const kept = zstdDecompressSync(readKept(this.pathOf(key)));
      return this.filled(kept[0]!, kept.subarray(1));
    } catch {
      return null;
    }
  }

  /** Keeps a page, unless it could not be given back as it is. */
  keep(key: string, bytes: Uint8Array): void {
    const held = this.emptied(bytes);
    if (held) writeKept(this.pathOf(key), zstdCompressSync(held));
  }

  /** Throws away what no build has asked for lately. */
  tidy(): void {
    tidyFolder(this.folder);
  }

  private pathOf(key: string): string {
    return join(this.folder, keyOf(key));
  }

  /** What is written for these bytes: how, then the bytes without the release; null where they would not come back. */
  private emptied(bytes: Uint8Array): Uint8Array | null {
    try {
      const [kind, emptied] = this.withoutRelease(bytes);
      const kept = Buffer.concat([Uint8Array.of(kind), emptied]);
      const comesBack = Buffer.from(this.filled(kind, Buffer.from(emptied))).equals(bytes);
      return comesBack ? kept : null;
    } catch {
      return null;
    }
  }

  private withoutRelease(bytes: Uint8Array): [kind: number, bytes: Uint8Array] {
    if (strFromU8(bytes.subarray(0, 4), true) !== 'PK\u0003\u0004')
      return [PLAIN, replaceIn(Buffer.from(bytes), this.release, this.standIn)];
    const files = Object.entries(unzipSync(bytes));
    if (!files.some(([, file]) => Buffer.from(file).includes(this.release))) return [PLAIN, bytes];
    return [ARCHIVE, toArchive(replacedIn(files, this.release, this.standIn), 0)];
  }

  /** @param bytes may be written to */
  private filled(kind: number, bytes: Buffer): Uint8Array {
    if (kind === PLAIN) return replaceIn(bytes, this.standIn, this.release);
    return toArchive(replacedIn(Object.entries(unzipSync(bytes)), this.standIn, this.release));
  }
}

/** Puts one name in the place of another that is as long. */
function replaceIn(bytes: Buffer, one: Buffer, other: Buffer): Buffer {
  for (let at = bytes.indexOf(one); at >= 0; at = bytes.indexOf(one, at + one.length)) other.copy(bytes, at);
  return bytes;
}

const replacedIn = (
  files: readonly [string, Uint8Array][],
  one: Buffer,
  other: Buffer,
): Map<string, Uint8Array> =>
  new Map(files.map(([name, file]) => [name, replaceIn(Buffer.from(file), one, other)]));
