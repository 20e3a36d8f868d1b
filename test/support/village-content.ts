import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { generatedChanges, pageOfText } from '../../scripts/files/generated.ts';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { runPipeline } from '../../scripts/pipeline.ts';

/** A plan of a small site: its text, and what its `source.yaml` says beside origin and fingerprint. */
export interface VillagePlan {
  id: string;
  text: string;
  facts: Record<string, unknown>;
}

/** The text of an invented plan, by its name. */
export const village = (name: string): string =>
  readFileSync(join(projectRoot, 'test/fixtures/versions', `${name}.txt`), 'utf8');

function addPlan(content: string, { id, text, facts }: VillagePlan): void {
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const known = { origin: 'Viết cho phép thử.', sha256, locality: {}, ...facts };
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify(known));
}

/** Writes the content of a site with just these plans, and their pages. */
export function writeContent(content: string, plans: readonly VillagePlan[]): void {
  for (const part of ['models', 'programmes', 'vocabulary'])
    cpSync(join(projectRoot, 'content', part), join(content, part), { recursive: true });
  for (const plan of plans) addPlan(content, plan);
  const change = { id: 'a', date: '2026-01-01', kind: 'plan', title: 'Bắt đầu', body: 'Hai bản.' };
  writeFileSync(join(content, 'changes.yaml'), JSON.stringify([change]));
  writePlanPages(content);
}

/** Makes the pages of the plans of a folder of content as `npm run normalize` makes them. */
export function writePlanPages(content: string): void {
  const { inputs, models, vocabulary } = loadContent(content);
  const results = runPipeline(inputs, { models, vocabulary, witnesses: [] });
  const pages = results.flatMap((result) => result.pages.map(pageOfText));
  const changes = generatedChanges(join(content, 'plans'), pages);
  commitChanges(
    content,
    changes.map((one) => ({ ...one, path: `plans/${one.path}` })),
  );
}
