import { join } from 'node:path';
import { keyOf, readKept, tidyFolder, writeKept } from '../../../src/files/memory.ts';
import { fill, filesOf, hold, packOf, type Held } from './pack.ts';

/**
 * Pages that were drawn in earlier builds, each under a key of all that it was drawn from but the name of the release,
 * which is put in anew. Those that change together lie in one pack. What cannot be read or written is drawn again; the
 * folder may be deleted at any time.
 */
export class KeptPages {
  private readonly folder: string;
  private readonly release: Buffer;
  /** By pack: the keys that this build has asked for and found, where it asked for others too. */
  private readonly found = new Map<string, ReadonlySet<string>>();
  /** What was drawn for the pack that is being filled. */
  private filling: { pack: string; drawn: Map<string, Held> } | null = null;

  /**
   * @param folder absolute; made where it is missing
   * @param release the name of the release that is being built
   */
  constructor(folder: string, release: string) {
    this.folder = folder;
    this.release = Buffer.from(release);
  }

  /** The bytes of the pages of a pack as a build of this release would draw them, by key: of those that are kept. */
  read(pack: string, keys: readonly string[]): Map<string, Uint8Array> {
    const files = this.open(pack);
    const found = keys.filter((key) => files.has(key));
    if (found.length < keys.length) this.found.set(pack, new Set(found));
    return new Map(found.map((key) => [key, fill(files.get(key)!, this.release)]));
  }

  /** Keeps a page, unless it could not be given back as it is. Those of one pack come one after another. */
  keep(pack: string, key: string, bytes: Uint8Array): void {
    if (this.filling?.pack !== pack) {
      this.close();
      this.filling = { pack, drawn: new Map() };
    }
    const held = hold(bytes, this.release);
    if (held) this.filling!.drawn.set(key, held);
  }

  /** Writes the pack that is being filled, with what was found in it. */
  close(): void {
    if (!this.filling) return;
    const { pack, drawn } = this.filling;
    const found = this.found.get(pack);
    const before = [...(found?.size ? this.open(pack) : [])].filter(([key]) => found!.has(key));
    if (drawn.size > 0) writeKept(this.pathOf(pack), packOf(new Map([...before, ...drawn])));
    this.filling = null;
  }

  /** Throws away what no build has asked for lately. */
  tidy(): void {
    tidyFolder(this.folder);
  }

  private pathOf(pack: string): string {
    return join(this.folder, keyOf(pack));
  }

  private open(pack: string): Map<string, Held> {
    try {
      return filesOf(readKept(this.pathOf(pack)));
    } catch {
      return new Map();
    }
  }
}
