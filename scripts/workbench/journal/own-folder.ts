import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropLeftovers } from '../../files/files.ts';

const OWN = /^doi-chieu-(?:ban|sau)-(\d+)-/;

/** A folder for what nobody needs once this process ends. @param what "ban": dropped files, "sau": content as it will be */
export const ownFolder = (what: 'ban' | 'sau'): string =>
  mkdtempSync(join(tmpdir(), `doi-chieu-${what}-${process.pid}-`));

/** Removes the folders of processes that were killed: a file that was only tried must not lie about for ever. */
export function sweepLeftovers(): void {
  dropLeftovers(tmpdir(), OWN);
}
