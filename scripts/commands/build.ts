import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { readLedger, writeLedger } from '../site/addresses/published-file.ts';
import { lostAddresses, withdrawn } from '../site/addresses/published.ts';
import { readBuiltSite } from '../site/addresses/read-built-site.ts';
import { refuse } from '../site/addresses/refuse.ts';
import { readArguments } from '../terminal/arguments.ts';
import { basePath, projectRoot } from '../files/files.ts';
import { recoverDist } from '../site/dist.ts';
import { runCommand } from '../terminal/run-command.ts';
import { runNode } from '../terminal/run-node.ts';

const next = join(projectRoot, '.dist-next');

/**
 * Normalises if needed, then builds `dist/`; where either fails, or a published address would be lost, `dist/` stays
 * as it was.
 */
await runCommand(() => {
  const { values } = readArguments({ withdraw: { type: 'boolean' } }, 'npm run build [-- --withdraw]');
  checkFolderName();
  recoverDist();
  if (runNode('scripts/commands/normalize.ts') !== 0) return fail();
  rmSync(next, { recursive: true, force: true });
  try {
    if (runNode('node_modules/astro/bin/astro.mjs', ['build', '--outDir', next]) !== 0) return fail();
    // Another folder of content has published nothing under these addresses.
    if (process.env.DOI_CHIEU_CONTENT === undefined) checkPublished(values.withdraw ?? false);
    putInPlace();
    if (process.env.DOI_CHIEU_SITE === undefined)
      console.log(
        'Built for trying: citations, QR codes and calendars carry a placeholder. Name the published address: DOI_CHIEU_SITE=https://… npm run build.',
      );
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

/** Vite cuts the path of a file at these characters and finds none of ours. @throws InputError */
function checkFolderName(): void {
  if (/[#?]/.test(projectRoot))
    throw new InputError('the site cannot be built in a folder whose path holds "#" or "?".', {
      place: { file: projectRoot },
      hint: 'Move the project, or give its folder another name.',
    });
}

/**
 * @param withdraw whether a person gives up what is lost: the ledger then forgets it
 * @throws InputError where an address that was ever published leads nowhere any more
 */
function checkPublished(withdraw: boolean): void {
  const site = readBuiltSite(next, basePath());
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
    console.log(`${lost.length} published address(es) given up.`);
  }
}

/** Killed between the two names, the next command finds the old site under its other name. */
function putInPlace(): void {
  const dist = join(projectRoot, 'dist');
  const old = join(projectRoot, '.dist-old');
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** The program that failed has said why. */
function fail(): void {
  process.exitCode = 1;
}
