import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { brokenLinks, doubleIds } from '../permanence/broken-links.ts';
import { formatLedger, lostAddresses, mergeLedgers, parseLedger, published } from '../permanence/ledger.ts';
import { readArguments } from '../shared/arguments.ts';
import { readBuiltSite } from '../permanence/read-built-site.ts';
import { projectRoot, readBytes, writeFileAtomic } from '../shared/files.ts';
import { runCommand } from '../shared/run-command.ts';

const USAGE = 'npm run check-links [-- --record]';
/** More lines than this help nobody. */
const SHOWN = 20;

const HEAD = `# Every address that was ever published: a page, then the fragments on it that links lead to.
# "npm run check-links" fails where the site no longer answers one; "-- --record" adds new ones and removes none.
`;

/** One finding ends the command: the first ones are listed, the rest counted. */
function refuse(found: readonly string[], what: string, hint: string): void {
  if (found.length === 0) return;
  for (const line of found.slice(0, SHOWN)) console.error(line);
  if (found.length > SHOWN) console.error(`… and ${found.length - SHOWN} more`);
  throw new InputError(`${found.length} ${what}.`, { place: { file: 'dist' }, hint });
}

/** Checks links, fragments and ids of the built site, and that no published address was lost. */
await runCommand(() => {
  const { values } = readArguments({ record: { type: 'boolean' } }, USAGE);
  const base = (process.env.DOI_CHIEU_BASE ?? '').replace(/\/+$/, '');
  const site = readBuiltSite(join(projectRoot, 'dist'), base);
  refuse(brokenLinks(site), 'link(s) lead nowhere', 'Each line is "page -> target".');
  refuse(doubleIds(site), 'id(s) stand twice on a page', 'Give each place of a page an id of its own.');
  // Not in content/: the release is named after that, and recording what it publishes must not rename it.
  const path = join(projectRoot, 'test', 'published', 'urls.txt');
  const ledger = parseLedger(existsSync(path) ? readBytes(path).toString('utf8') : '');
  refuse(
    lostAddresses(ledger, site),
    'published address(es) are lost',
    'Keep the page or its fragment; a renamed canonical model keeps its old slug under "formerly".',
  );
  const now = published(site);
  const all = mergeLedgers(ledger, now);
  const size = (of: typeof all): number =>
    [...of.values()].reduce((sum, { size: more }) => sum + 1 + more, 0);
  if (values.record) writeFileAtomic(path, HEAD + formatLedger(all));
  console.log(`pages: ${site.pages.size}, addresses: ${size(now)}, broken links: 0, lost addresses: 0`);
  console.log(
    `recorded: ${size(ledger)}, new: ${size(all) - size(ledger)}${values.record ? ', now recorded' : ''}`,
  );
});
