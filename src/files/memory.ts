import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** Keeps what was computed under a key of all that it was computed from. */
export interface Memory {
  /** What is kept under the key, else what the work gives, kept from now on. Only plain data (JSON) can be kept. */
  recall<T>(kind: string, key: string, work: () => T): T;
  /** Throws away what no run has asked for lately. */
  tidy(): void;
}

/** Keeps nothing. */
export const noMemory: Memory = { recall: (_kind, _key, work) => work(), tidy: () => undefined };

/** Entries that nobody asked for in this time are thrown away. */
const DAYS_KEPT = 14;
const DAY = 24 * 60 * 60 * 1000;

/** A checksum over several parts, none of which can run into the next. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex');
}

/** Deletes the files of a folder that no run has asked for lately. */
export function tidyFolder(folder: string, now = Date.now()): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && found.mtimeMs < now - DAYS_KEPT * DAY) rmSync(path, { force: true });
  }
}

/** What is kept at a path, which counts as asked for now. @throws Error where nothing is */
export function readKept(path: string): Buffer {
  const bytes = readFileSync(path);
  const now = new Date();
  if (now.getTime() - statSync(path).mtimeMs > DAY) utimesSync(path, now, now);
  return bytes;
}

/** Keeps bytes at a path where that can be: beside it first, so that another run never reads a half of them. */
export function writeKept(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** Keeps each result as a file of its own, named by its key. What cannot be read or written is computed again. */
export class FolderMemory implements Memory {
  private readonly folder: string;

  /** @param folder absolute; made where it is missing */
  constructor(folder: string) {
    this.folder = folder;
  }

  recall<T>(kind: string, key: string, work: () => T): T {
    const path = join(this.folder, `${kind}-${key}`);
    const kept = this.read(path);
    if (kept !== undefined) return kept as T;
    const result = work();
    writeKept(path, deflateSync(JSON.stringify(result), { level: 1 }));
    return result;
  }

  tidy(now?: number): void {
    tidyFolder(this.folder, now);
  }

  private read(path: string): unknown {
    try {
      return JSON.parse(inflateSync(readKept(path)).toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  }
}
