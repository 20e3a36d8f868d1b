import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks, doubleIds } from '../../scripts/site/addresses/broken-links.ts';
import { lostAddresses, parseAddresses } from '../../scripts/site/addresses/published.ts';
import { readBuiltSite } from '../../scripts/site/addresses/read-built-site.ts';
import { projectRoot } from '../../scripts/files/files.ts';

const site = readBuiltSite(join(projectRoot, 'dist'));

test('every link and fragment of the site leads somewhere', () => {
  expect(site.pages.size).toBeGreaterThan(100);
  expect(brokenLinks(site)).toEqual([]);
});

test('no id stands twice on a page', () => {
  expect(doubleIds(site)).toEqual([]);
});

test('every address that was ever published still leads somewhere', () => {
  const ledger = parseAddresses(readFileSync(join(projectRoot, 'test/published/urls.txt'), 'utf8'));
  expect(ledger.size).toBeGreaterThan(100);
  expect(lostAddresses(ledger, site)).toEqual([]);
});

test('the sitemap names every page that search engines may list, and no other', () => {
  const sitemap = readFileSync(join(projectRoot, 'dist/sitemap.xml'), 'utf8');
  const named = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  const listed = [...site.pages.values()]
    .filter(({ path, movedTo }) => movedTo === null && !path.endsWith('.html'))
    .map(({ path }) => encodeURI(path));
  expect([...named].sort()).toEqual(listed.sort());
});
