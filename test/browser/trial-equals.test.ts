import { globSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../scripts/align/rows.ts';
import { isSameText } from '../../scripts/content/same-text.ts';
import { loadContent } from '../../scripts/content/content.ts';
import { contentFolder } from '../../scripts/files/files.ts';
import { Pipeline, readingContext, type PipelineContext } from '../../scripts/pipeline.ts';
import { readPlan, type PlanToRead } from '../../scripts/read-plan.ts';
import { receiveFile } from '../../scripts/receive/receive-file.ts';
import { loadWitnesses } from '../../scripts/witnesses/load-witnesses.ts';
import type { AlignRow } from '../../src/domain/concordance.ts';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { launchBrowser } from '../support/browser.ts';
import { visit } from '../support/pages.ts';

// What the page reads in the browser is, word by word, what the commands read: one file of each kind, and papers of many
// forms. Scans are refused there.

const files = [
  ...globSync('test/fixtures/read/plan.*').sort(),
  'test/fixtures/read/web-page.doc',
  ...['letter', 'running-heads', 'two-columns', 'lost-numbers', 'pipe-table', 'layout-table'].map(
    (name) => `test/fixtures/structure/${name}/input.txt`,
  ),
];

/** What `inspect` and `align` print of a file that is no plan of the site. */
async function byCommands(path: string): Promise<{ plan: Plan; rows: AlignRow[] }> {
  const source = await receiveFile(path);
  expect(context.witnesses.some((witness) => isSameText(witness.source, source))).toBe(false);
  const asked: PlanToRead = {
    id: 'ke-hoach',
    source,
    corrections: correctionsSchema.parse({}),
    facts: null,
  };
  const { plan } = readPlan(asked, readingContext(context));
  const concordance = pipeline.align(plan, asked.corrections, ids);
  return { plan, rows: plan.models.flatMap((model) => rowsOf(model, concordance)) };
}

let browser: Browser;
let context: PipelineContext;
let pipeline: Pipeline;
let ids: ReadonlySet<string>;
beforeAll(async () => {
  browser = await launchBrowser();
  const content = contentFolder();
  const { inputs, ...shared } = loadContent(content);
  context = { ...shared, witnesses: loadWitnesses(content) };
  pipeline = new Pipeline(context);
  ids = new Set(inputs.map(({ id }) => id));
});
afterAll(() => browser.close());

test('there is a file of each kind', () => expect(files.length).toBeGreaterThanOrEqual(14));

test.each(files)('%s', { timeout: 120_000 }, async (path) => {
  const { page, errors, close } = await visit(browser, 'thu/');
  await page.locator('#tep').setInputFiles(path);
  await page.locator('[data-heading]:focus').waitFor({ timeout: 100_000 });
  const waiting = page.waitForEvent('download');
  await page.locator('[data-take="json"]').click();
  const given = JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as {
    inspect: Plan;
    align: AlignRow[];
  };
  const { plan, rows } = JSON.parse(JSON.stringify(await byCommands(path))) as Awaited<
    ReturnType<typeof byCommands>
  >;
  // The page knows the name of the file alone.
  expect({ ...given.inspect, source: { ...given.inspect.source, file: plan.source.file } }).toEqual(plan);
  expect(given.align).toEqual(rows);
  expect(errors).toEqual([]);
  await close();
});
