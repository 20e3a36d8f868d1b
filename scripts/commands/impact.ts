import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMemory } from '../cache/folder.ts';
import { contentFolder } from '../files/files.ts';
import { normalizeContent } from '../generation/normalize-content.ts';
import { compareSites, type SiteDifference } from '../impact/compare-sites.ts';
import { describePages, type PlanImpact } from '../impact/describe-pages.ts';
import { builtSite } from '../site/dist.ts';
import { drawPages, nextDist, whileBuilding } from '../site/put-in-place.ts';
import { readArguments, wholeNumber } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run impact [-- --site] [-- --lines 20]';

/**
 * What the program, the packages and the vocabulary of today would change: in the pages of `content/plans`, told plan
 * by plan, and with `--site` in the files of `dist/`, which is to be that of before. Writes nothing.
 */
await runCommand(async () => {
  const { values } = readArguments(
    { site: { type: 'boolean' }, lines: { type: 'string', default: '20' } },
    USAGE,
  );
  const shown = wholeNumber(values.lines, USAGE);
  const plans = impactOnPlans(contentFolder());
  for (const plan of plans) tellPlan(plan, shown);
  if (plans.length === 0) console.log('content/plans: nothing changes.');
  if (!values.site) return;
  const before = builtSite();
  await whileBuilding('impact', () => {
    if (drawPages()) tellSite(compareSites(before, nextDist), shown);
  });
});

function impactOnPlans(content: string): PlanImpact[] {
  const { changes } = normalizeContent(content, openMemory());
  const now = (path: string): string | null =>
    existsSync(join(content, path)) ? readFileSync(join(content, path), 'utf8') : null;
  const below = (path: string): string => path.replace(/^plans\//, '');
  return describePages(
    new Map(changes.map(({ path }) => [below(path), now(path)])),
    new Map(changes.map(({ path, content: text }) => [below(path), text === null ? null : String(text)])),
  );
}

function tellPlan({ plan, pages, readings, facts }: PlanImpact, shown: number): void {
  console.log(
    `\n${plan}: ${pages} page(s) change, ${readings.length} reading(s), ${facts.length} fact(s) that a reader sees`,
  );
  for (const list of [readings, facts]) tellLines(list, shown);
}

function tellSite({ changed, added, gone }: SiteDifference, shown: number): void {
  console.log(`\ndist: ${changed.length} file(s) change, ${added.length} come, ${gone.length} go`);
  tellLines([...changed, ...added.map((path) => `+ ${path}`), ...gone.map((path) => `- ${path}`)], shown);
}

function tellLines(lines: readonly string[], shown: number): void {
  for (const line of lines.slice(0, shown)) console.log(`  ${line}`);
  if (lines.length > shown) console.log(`  … and ${lines.length - shown} more (--lines ${lines.length})`);
}
