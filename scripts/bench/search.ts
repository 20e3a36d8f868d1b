// Benchmark: this search beside other engines on judged queries, and its growth from 5 to 500 plans.
// Needs a build. Arguments: a folder with a queries.json of another judged set; --no-growth; --alone; --dist <folder>;
// --typed: only what each key costs in a browser, with the processor taken four times slower.
import { parseArgs } from 'node:util';
import { runCommand } from '../terminal/run-command.ts';
import { readBuiltIndex } from '../site/built-index.ts';
import { builtSite } from '../site/dist.ts';
import { documentsOf, type Engine, type MakeEngine } from './search/engines/engine.ts';
import { makeFuseFolded, makeFusePlain } from './search/engines/fuse.ts';
import { makeMiniSearch } from './search/engines/minisearch.ts';
import { makeOrama } from './search/engines/orama.ts';
import { makeOurs } from './search/engines/ours.ts';
import { makePagefind } from './search/engines/pagefind.ts';
import { measureGrowth } from './search/growth.ts';
import { keyOf, ndcg, success, type JudgedQuery } from './search/judge.ts';
import { measureTyping, typingLine } from './search/measure-typing.ts';
import { measure } from './search/measure.ts';
import { givenQueries, ownQueries, ownSets } from './search/queries.ts';

const makers: MakeEngine[] = [
  makeOurs,
  makeFusePlain,
  makeFuseFolded,
  makeMiniSearch,
  makePagefind,
  makeOrama,
];
/** Copies of the five plans. */
const COPIES = [1, 10, 100];

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Below this share of the best possible order a query is printed. */
const POOR = 0.9;

function printPoor(engine: Engine, queries: readonly JudgedQuery[]): void {
  for (const query of queries) {
    const results = engine.results?.(query.query) ?? [];
    const value = ndcg(query, results);
    if (value >= POOR && success(query, results, 1)) continue;
    console.log(`  ${value.toFixed(2)} ${query.query}: ${results.slice(0, 5).map(keyOf).join(', ')}`);
  }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'no-growth': { type: 'boolean', default: false },
      // Only this search, with each query that does not do.
      alone: { type: 'boolean', default: false },
      dist: { type: 'string' },
      typed: { type: 'boolean', default: false },
    },
  });
  if (values.typed) {
    const typing = await measureTyping(values.dist ?? builtSite());
    return console.log(`${kilobytes(typing.first)} before the first answer; ${typingLine(typing)}`);
  }
  const { head, texts } = readBuiltIndex(values.dist);
  const material = { head, texts, documents: documentsOf(head, texts) };
  const sets = ownSets.map((set): [string, JudgedQuery[]] => [set, ownQueries(head.records, set)]);
  for (const folder of positionals) sets.push([folder, givenQueries(folder)]);
  const engines = [];
  for (const make of values.alone ? [makeOurs] : makers) engines.push(await make(material));
  for (const [name, queries] of sets) {
    console.log(`\n${queries.length} judged queries (${name}), ${head.records.length} records\n`);
    console.log(row(['engine', 'success@1', 'success@3', 'nDCG@10', 'first answer', 'p50 ms', 'p95 ms']));
    console.log(row(['---', '---', '---', '---', '---', '---', '---']));
    for (const engine of engines) {
      const { success1, success3, ndcg10, bytes, p50, p95 } = await measure(engine, queries, material);
      const figures = [success1, success3, ndcg10].map((figure) => figure.toFixed(3));
      console.log(row([engine.name, ...figures, kilobytes(bytes), p50.toFixed(1), p95.toFixed(1)]));
    }
    if (values.alone) printPoor(engines[0]!, queries);
  }
  for (const engine of engines) await engine.close?.();
  if (values['no-growth']) return;
  console.log(`\nGrowth of this search, generated plans\n`);
  console.log(row(['plans', 'records', 'first file', 'second file', 'index ms', 'p50 ms', 'p95 ms']));
  console.log(row(['---', '---', '---', '---', '---', '---', '---']));
  const queries = sets[0]![1].map(({ query }) => query);
  for (const copies of COPIES) {
    const grown = measureGrowth(head, texts, copies, queries);
    const { plans, records, headBytes, textBytes, buildMs, p50, p95 } = grown;
    const times = [buildMs, p50, p95].map((time) => time.toFixed(1));
    console.log(row([String(plans), String(records), kilobytes(headBytes), kilobytes(textBytes), ...times]));
  }
});
