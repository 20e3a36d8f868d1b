import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OWN = /^doi-chieu-(?:ban|sau)-(\d+)-/;

/** A folder for what nobody needs once this process ends. @param what "ban": dropped files, "sau": content as it will be */
export const ownFolder = (what: 'ban' | 'sau'): string =>
  mkdtempSync(join(tmpdir(), `doi-chieu-${what}-${process.pid}-`));

/** Removes the folders of processes that were killed: a file that was only tried must not lie about for ever. */
export function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(OWN.exec(name)?.[1] ?? 0);
    if (pid > 0 && isGone(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
