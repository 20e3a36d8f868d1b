import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenModel } from '../../../src/open-data/tables/models.ts';
import { projectRoot } from '../../files/files.ts';
import type { SiteFigures } from './starlight.ts';
import { weighPage } from './weigh.ts';

/** Builds this site into a temporary folder, which is taken away afterwards, for the figures beside the peer's. */
export function measureOurs(): SiteFigures {
  const dist = mkdtempSync(join(tmpdir(), 'doi-chieu-ours-'));
  try {
    const start = performance.now();
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist], {
      cwd: projectRoot,
      stdio: 'ignore',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const seconds = (performance.now() - start) / 1000;
    const models = JSON.parse(readFileSync(join(dist, 'du-lieu', 'mo-hinh.json'), 'utf8')) as OpenModel[];
    const weights = models.map(({ url }) => weighPage(dist, url).total);
    const meanBytes = weights.reduce((sum, bytes) => sum + bytes, 0) / weights.length;
    return { pages: globSync('**/*.html', { cwd: dist }).length, seconds, meanBytes };
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}
