// Benchmark: how cost and weight grow with the number of plans. Made plans (shuffled, renumbered, reworded, other places
// and dates, more than every fifth with lost letters) are added to the real ones in a temporary folder, nothing of which is kept.
// Arguments: --plans 5,25,100,300; --no-build; --starlight (needs the package registry).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../../src/domain/issue.ts';
import { runCommand } from '../terminal/run-command.ts';
import { measureStarlight } from './pages/starlight.ts';
import { makeContent } from './scale/make-content.ts';
import { editPlan, measureContent } from './scale/measure-content.ts';
import { measureSearch } from './scale/measure-search.ts';
import { measureTyping, SLOWED, typingLine } from './search/measure-typing.ts';
import { buildBareAstro, buildSite, copySite, pagesOf, weighKinds } from './scale/measure-site.ts';
import { runMeasured, type Usage } from './scale/run-measured.ts';

const USAGE = 'npm run bench:scale -- [--plans 5,25,100,300] [--no-build] [--starlight]';
/** An edit of a made plan needs one, and the real ones are five. */
const FEWEST = 5;

const shown = ({ cpu, memory }: Usage): string => `${cpu.toFixed(2)} s, ${Math.round(memory)} MB`;
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const head = (...cells: string[]): void => {
  console.log();
  row(...cells);
  row(...cells.map(() => '---'));
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      plans: { type: 'string', default: '5,25,100' },
      'no-build': { type: 'boolean', default: false },
      starlight: { type: 'boolean', default: false },
    },
  });
  for (const plans of values.plans.split(',').map(Number)) {
    if (!Number.isInteger(plans) || plans < FEWEST)
      throw new InputError(`"--plans ${values.plans}" are not numbers from ${FEWEST}.`, { hint: USAGE });
    const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-scale-'));
    try {
      await benchPlans(folder, plans, values);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});

async function benchPlans(
  folder: string,
  plans: number,
  options: { 'no-build': boolean; starlight: boolean },
): Promise<void> {
  const content = join(folder, 'content');
  makeContent(content, plans);
  head(`${plans} plans`, 'user + system, most memory', 'each plan');
  const { all, none, one, ingest } = measureContent(folder, content);
  row('normalize from nothing', shown(all), `${(all.cpu / plans).toFixed(2)} s`);
  row('normalize, nothing changed', shown(none), '');
  row('normalize, one plan changed', shown(one), '');
  row('ingest of one more', shown(ingest), '');
  if (!options['no-build']) await benchSite(folder, content, options.starlight);
}

async function benchSite(folder: string, content: string, starlight: boolean): Promise<void> {
  const site = join(folder, 'site');
  const env = { DOI_CHIEU_CONTENT: content };
  copySite(site);
  const whole = buildSite(site, env);
  const dist = join(site, 'dist');
  const pages = pagesOf(dist).length;
  const rate = ({ cpu }: Usage): string => `${(pages / cpu).toFixed(0)} pages a second`;
  row(`build of ${pages} pages`, shown(whole), rate(whole));
  editPlan(content, 'Thêm một dòng nữa.');
  const kept = { ...env, DOI_CHIEU_CACHE: join(folder, 'kept') };
  runMeasured(['scripts/commands/normalize.ts'], process.cwd(), kept);
  const again = buildSite(site, env);
  row('build after one change', shown(again), rate(again));
  const bare = buildBareAstro(join(folder, 'bare'), pages);
  row(`bare Astro, ${pages} pages of a sentence`, shown(bare), rate(bare));
  if (starlight) {
    const peer = measureStarlight(dist);
    row(
      `Starlight, ${peer.pages} pages`,
      shown(peer.usage),
      `${(peer.pages / peer.usage.cpu).toFixed(0)} pages a second`,
    );
  }
  await benchSearch(dist);
  head('kind of page', 'pages', 'heaviest', 'kB (brotli)', 'elements');
  for (const { kind, pages: count, heaviest, bytes, elements } of weighKinds(dist))
    row(kind, count, heaviest, (bytes / 1000).toFixed(1), elements);
}

async function benchSearch(dist: string): Promise<void> {
  const { first, later, p50, p95 } = await measureSearch(dist);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  row(
    'search: before the first answer, after it',
    `${kB(first)}, ${kB(later)}`,
    `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms a key`,
  );
  row(`search in a browser, slowed ${SLOWED} times`, typingLine(await measureTyping(dist)), '');
}
