import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, projectRoot } from '../../scripts/files/files.ts';
import { packFiles } from '../../scripts/site/pack/index.ts';
import { publishedSecrets, secretsOf } from '../support/personal.ts';

describe('what is published', () => {
  const secrets = secretsOf(contentFolder());

  test('there is something to look for', () => {
    expect(secrets.stretches.length).toBeGreaterThan(0);
    expect(secrets.sums.length).toBeGreaterThan(0);
  });

  test('holds nothing of what was masked, in any spacing, nor a sum from which it could be computed', async () => {
    const dist = join(projectRoot, 'dist');
    const pack = await packFiles(dist);
    expect([...pack.keys()]).toContain('doi-chieu.js');
    expect(publishedSecrets(secrets, dist, pack)).toEqual([]);
  }, 120_000);
});
