import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldIds, fieldNames } from '../../../src/domain/fields.ts';
import type { OpenModel } from '../../../src/open-data/tables/models.ts';
import { runMeasured, type Usage } from '../scale/run-measured.ts';
import { weighPage } from './weigh.ts';

/** The peer: what a team would take that does not write its own site. Its versions, for the record. */
const PEER = { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0', astro: '7.3.5' };

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://peer.example',
  integrations: [starlight({ title: 'Peer', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })],
});
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** What a build gave: pages, seconds, and the mean bytes of a model's page after brotli. */
export interface SiteFigures {
  pages: number;
  seconds: number;
  meanBytes: number;
}

/** The same with what the build used. */
export interface PeerFigures extends SiteFigures {
  usage: Usage;
}

/** A model's text as Markdown: every reading of every field, nothing else. */
function markdown({ title, fields }: OpenModel): string {
  const sections = fieldIds.flatMap((field) =>
    fields[field].map(
      ({ items }) =>
        `## ${fieldNames[field]}\n\n${items.map((item) => `- ${JSON.stringify(item).slice(1, -1)}`).join('\n')}`,
    ),
  );
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${sections.join('\n\n')}\n`;
}

function writeProject(folder: string, models: readonly OpenModel[]): void {
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  const packageFile = { name: 'peer', private: true, type: 'module', dependencies: PEER };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packageFile));
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTION);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Peer\n---\n');
  for (const model of models) writeFileSync(join(docs, `${model.plan}-${model.number}.md`), markdown(model));
}

/**
 * Builds the peer from the same model texts in a temporary folder, which is taken away afterwards. Needs the
 * package registry.
 *
 * @throws Error where it cannot be installed or built
 */
export function measureStarlight(dist: string): PeerFigures {
  const models = JSON.parse(readFileSync(join(dist, 'du-lieu', 'mo-hinh.json'), 'utf8')) as OpenModel[];
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-peer-'));
  const run = (command: string, args: string[]): void =>
    void execFileSync(command, args, {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
  try {
    writeProject(folder, models);
    run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts']);
    const start = performance.now();
    const usage = runMeasured(['node_modules/astro/bin/astro.mjs', 'build'], folder, {});
    const seconds = (performance.now() - start) / 1000;
    const weights = models.map(
      ({ plan, number }) => weighPage(join(folder, 'dist'), `/${plan}-${number}/`).total,
    );
    const meanBytes = weights.reduce((sum, bytes) => sum + bytes, 0) / weights.length;
    // Each model, the start page and the page for what is not found.
    return { pages: models.length + 2, seconds, meanBytes, usage };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
