import { afterEach, expect, it, vi } from 'vitest';
import { join } from 'node:path';
import { cacheFolder } from '../../scripts/cache/folder.ts';
import { projectRoot } from '../../scripts/files/files.ts';

afterEach(() => vi.unstubAllEnvs());

const usual = join(projectRoot, 'node_modules/.cache/doi-chieu');

it.each([
  ['off', null],
  ['/tmp/kept', '/tmp/kept'],
  ['', usual],
  [undefined, usual],
])('keeps what it has read where DOI_CHIEU_CACHE=%s says', (named, folder) => {
  vi.stubEnv('DOI_CHIEU_CACHE', named);
  expect(cacheFolder()).toBe(folder);
});
