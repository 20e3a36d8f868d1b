import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readBytes, writeFileAtomic } from '../../files/files.ts';
import { formatAddresses, parseAddresses, type PublishedAddresses } from './published.ts';

/** Not in content/: the release is named after that, and recording what it publishes must not rename it. */
const FILE = join(projectRoot, 'test', 'published', 'urls.txt');

const HEAD = `# Every address that was ever published: a page, then the fragments on it that links lead to.
# "npm run build" fails where the site no longer answers one; "npm run check-links -- --record" adds new ones and
# removes none, "npm run build -- --withdraw <address>" takes out what a person gives up for good.
`;

/** The addresses published so far; empty where nothing was recorded yet. */
export function readLedger(file = FILE): PublishedAddresses {
  return parseAddresses(existsSync(file) ? readBytes(file).toString('utf8') : '');
}

/** Writes the addresses, sorted, below a remark that says what the file is. */
export function writeLedger(ledger: PublishedAddresses, file = FILE): void {
  writeFileAtomic(file, HEAD + formatAddresses(ledger));
}
