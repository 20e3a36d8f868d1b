import { brokenLinks, doubleIds } from '../site/addresses/broken-links.ts';
import { readLedger, writeLedger } from '../site/addresses/published-file.ts';
import { lostAddresses, mergeAddresses, published } from '../site/addresses/published.ts';
import { refuse } from '../site/addresses/refuse.ts';
import { readArguments } from '../terminal/arguments.ts';
import { builtSite } from '../site/dist.ts';
import { readBuiltSite } from '../site/addresses/read-built-site.ts';
import { basePath } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run check-links [-- --record]';

/** Checks links, fragments and ids of the built site, and that no published address was lost. */
await runCommand(() => {
  const { values } = readArguments({ record: { type: 'boolean' } }, USAGE);
  const site = readBuiltSite(builtSite(), basePath());
  refuse(brokenLinks(site), 'link(s) lead nowhere', 'Each line is "page -> target".');
  refuse(doubleIds(site), 'id(s) stand twice on a page', 'Give each place of a page an id of its own.');
  const ledger = readLedger();
  refuse(
    lostAddresses(ledger, site),
    'published address(es) are lost',
    'Keep the page or its fragment; a renamed canonical model, unit or tool keeps its old slug under "formerly".',
  );
  const now = published(site);
  const all = mergeAddresses(ledger, now);
  const size = (of: typeof all): number =>
    [...of.values()].reduce((sum, { size: more }) => sum + 1 + more, 0);
  if (values.record) writeLedger(all);
  console.log(`pages: ${site.pages.size}, addresses: ${size(now)}, broken links: 0, lost addresses: 0`);
  console.log(
    `recorded: ${size(ledger)}, new: ${size(all) - size(ledger)}${values.record ? ', now recorded' : ''}`,
  );
});
