import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shard } from '../../src/build/shard.ts';
import { movedMarkup } from '../../src/addresses/moved-markup.ts';
import { basePath, projectRoot, siteAddress } from '../files/files.ts';
import { withLock } from '../files/lock.ts';
import { recoverDist } from './dist.ts';
import { runNode } from '../terminal/run-node.ts';
import { fallTogether } from './addresses/fall-together.ts';
import { readLedger, writeLedger } from './addresses/published-file.ts';
import { ASTRO, astroOptions } from './astro-build.ts';
import { isGivenUp, lostAddresses, pagesToLeadOn, without } from './addresses/published.ts';
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
 * Draws all pages into `nextDist`, or those of one part.
 *
 * @returns whether all went well; else the program that failed has said why
 */
export function drawPages(shard: Shard | null = null): boolean {
  if (shard) process.env.DOI_CHIEU_SHARD = `${shard.part}/${shard.of}`;
  if (runNode(ASTRO, ['build', '--outDir', nextDist], astroOptions) === 0) return true;
  process.exitCode = 1;
  return false;
}

/** What became of the addresses that were published before. */
export interface OldAddresses {
  /** Path of a page that is no more → path of the page that it now leads to. */
  ledOn: ReadonlyMap<string, string>;
  /** Those that a person gave up. */
  givenUp: readonly string[];
}

/**
 * Makes the site of `nextDist` the built one, unless a published address would be lost. What followed from a decision
 * or a reading is led on.
 *
 * @param withdraw addresses that a person gives up, each with all below it: the ledger then forgets them
 * @throws InputError where another address that was ever published leads nowhere any more, or nothing is given up under
 *   a name of `withdraw`
 */
export function putInPlace(withdraw: readonly string[]): OldAddresses {
  refuse(
    fallTogether(readdirSync(nextDist, { recursive: true, encoding: 'utf8' })),
    'file(s) of the site are called like another one but for capital letters',
    'On Windows and macOS the second would be written over the first: give one of them another name.',
  );
  // Another folder of content has published nothing under these addresses.
  const old =
    process.env.DOI_CHIEU_CONTENT === undefined
      ? checkPublished(withdraw)
      : { ledOn: new Map<string, string>(), givenUp: [] };
  renameDist();
  return old;
}

function renameDist(): void {
  const dist = join(projectRoot, 'dist');
  const old = join(projectRoot, '.dist-old');
  // Killed between the two names, the next command finds the old site under its other name.
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(nextDist, dist);
  rmSync(old, { recursive: true, force: true });
}

function checkPublished(withdraw: readonly string[]): OldAddresses {
  const ledger = readLedger();
  const drawn = readBuiltSite(nextDist, basePath());
  const ledOn = pagesToLeadOn(ledger, drawn);
  for (const [path, instead] of ledOn) writeMovedPage(path, instead);
  const lost = lostAddresses(ledger, ledOn.size > 0 ? readBuiltSite(nextDist, basePath()) : drawn);
  const [givenUp, kept] = [true, false].map((given) =>
    lost.filter((address) => isGivenUp(address, withdraw) === given),
  ) as [string[], string[]];
  refuse(
    kept,
    'published address(es) are lost',
    'A renamed canonical model, unit or tool keeps its old slug under "formerly"; to give an address up for good, name it: npm run build -- --withdraw /ke-hoach/xa-cu-2023/ (with all below it).',
    'addresses-lost',
  );
  refuse(
    withdraw.filter((name) => !lost.some((address) => isGivenUp(address, [name]))),
    'address(es) of --withdraw are not lost',
    'Name what the build lists as lost, as it stands there.',
  );
  if (givenUp.length > 0) writeLedger(without(ledger, new Set(givenUp)));
  return { ledOn, givenUp };
}

function writeMovedPage(path: string, instead: string): void {
  const folder = join(nextDist, path);
  // On a disk that takes "II" and "ii" for one, the page of today answers to the old address already.
  if (existsSync(join(folder, 'index.html'))) return;
  mkdirSync(folder, { recursive: true });
  const target = basePath() + instead;
  writeFileSync(join(folder, 'index.html'), movedMarkup(target, new URL(target, siteAddress()).href));
}

/** What became of old addresses, for a person to read: a line each, with its end. */
export const oldAddressLines = ({ ledOn, givenUp }: OldAddresses): string =>
  [
    ...[...ledOn].map(([path, instead]) => `${path} is no more and leads on to ${instead}\n`),
    ...givenUp.map((address) => `${address} is given up for good\n`),
  ].join('');
