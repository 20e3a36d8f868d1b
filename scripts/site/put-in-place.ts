import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, projectRoot } from '../files/files.ts';
import { withLock } from '../files/lock.ts';
import { recoverDist } from './dist.ts';
import { readLedger, writeLedger } from './addresses/published-file.ts';
import { lostAddresses, withdrawn } from './addresses/published.ts';
import { readBuiltSite } from './addresses/read-built-site.ts';
import { refuse } from './addresses/refuse.ts';

/** Where a site lies until it is whole and checked. */
export const nextDist = join(projectRoot, '.dist-next');

/**
 * Does what makes a site while no other run does; what a killed one left is tidied up before and after.
 *
 * @param what the command, for whoever has to wait
 * @throws InputError where another run is at it
 */
export function whileBuilding(what: string, work: () => void | Promise<void>): Promise<void> {
  return withLock(join(projectRoot, '.dist-lock'), what, async () => {
    recoverDist();
    rmSync(nextDist, { recursive: true, force: true });
    try {
      await work();
    } finally {
      rmSync(nextDist, { recursive: true, force: true });
    }
  });
}

/**
 * Makes the site of `nextDist` the built one, unless a published address would be lost.
 *
 * @param withdraw whether a person gives up what is lost: the ledger then forgets it
 * @returns how many addresses were given up
 * @throws InputError where an address that was ever published leads nowhere any more
 */
export function putInPlace(withdraw: boolean): number {
  // Another folder of content has published nothing under these addresses.
  const lost = process.env.DOI_CHIEU_CONTENT === undefined ? checkPublished(withdraw) : 0;
  const dist = join(projectRoot, 'dist');
  const old = join(projectRoot, '.dist-old');
  // Killed between the two names, the next command finds the old site under its other name.
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(nextDist, dist);
  rmSync(old, { recursive: true, force: true });
  return lost;
}

function checkPublished(withdraw: boolean): number {
  const site = readBuiltSite(nextDist, basePath());
  const ledger = readLedger();
  const lost = lostAddresses(ledger, site);
  if (!withdraw)
    refuse(
      lost,
      'published address(es) are lost',
      'A renamed canonical model keeps its old slug under "formerly"; to give them up for good: npm run build -- --withdraw.',
    );
  else if (lost.length > 0) {
    writeLedger(withdrawn(ledger, site));
  }
  return lost.length;
}
