// Benchmark: what it costs to try a file of one's own on /thu/, and to put two plans together on /gop/. Needs a build.
// Arguments: --slowed 4 (times that the CPU is slowed); files to try instead of the two of its own.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../site/browser.ts';
import { builtSite } from '../site/dist.ts';
import { serveFolder } from '../site/serve-folder.ts';
import { readNamedArguments, userPath, wholeNumber } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import { trialDocuments, type TrialDocument } from './trial/documents.ts';
import { measureMerge, measureTrial, type PageFigures } from './trial/measure-page.ts';

const USAGE = 'npm run bench:trial [-- --slowed 4] [<file> …]';
/** Bytes that a page and its worker may hold. */
const MOST_MEMORY = 600e6;
/** Milliseconds that a page may not answer. */
const LONG_TASK = 50;
/** A draft of two plans is made by the same thread as a trial is. */
const MERGE_SECONDS = 8;

/** A figure, and whether it is over its limit. */
const withVerdict = (value: number, most: number, words: string): string => {
  if (value > most) process.exitCode = 1;
  return value > most ? `${words} EXCEEDED` : words;
};

const taskCell = (task: number): string => withVerdict(task, LONG_TASK, `${Math.round(task)} ms`);

/** @param most seconds that it may take with the CPU slowed */
function printFigures(figures: PageFigures, most: number, slowed: number): void {
  const { name, seconds, again, worked, longestTask, longestOfFiles, memory } = figures;
  const cells = [
    name,
    withVerdict(seconds, most, `${seconds.toFixed(1)} s`),
    `${again.toFixed(1)} s`,
    worked === null ? '–' : withVerdict(worked * slowed, most, `${(worked * slowed).toFixed(1)} s`),
    `${most} s`,
    taskCell(longestTask),
    taskCell(longestOfFiles),
    memory === null ? '–' : withVerdict(memory, MOST_MEMORY, `${Math.round(memory / 1e6)} MB`),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const HEADS = [
  'file',
  'first',
  'next',
  `the reader's work, slowed`,
  'limit',
  'longest task of the page',
  'while files are made',
  'memory',
];

await runCommand(async () => {
  const { values, positionals } = readNamedArguments({ slowed: { type: 'string', default: '4' } }, USAGE);
  const slowed = wholeNumber(values.slowed, USAGE);
  const { url, server } = await serveFolder(builtSite(), 0);
  const printer = await launchBrowser();
  const documents: TrialDocument[] =
    positionals.length === 0
      ? await trialDocuments(printer)
      : positionals.map((path) => ({ name: basename(path), bytes: readFileSync(userPath(path)), most: 20 }));
  await printer.close();
  console.log(`CPU slowed ${slowed} times\n`);
  console.log(`| ${HEADS.join(' | ')} |\n|${'---|'.repeat(HEADS.length)}`);
  // A fresh browser each time: what a process once held is counted for as long as it lives.
  const measured = async (
    most: number,
    measure: (browser: Browser) => Promise<PageFigures>,
  ): Promise<void> => {
    const browser = await launchBrowser();
    printFigures(await measure(browser), most, slowed);
    await browser.close();
  };
  for (const document of documents)
    await measured(document.most, (browser) => measureTrial(browser, url, document, slowed));
  if (positionals.length === 0)
    await measured(MERGE_SECONDS, (browser) => measureMerge(browser, url, slowed));
  server.close();
});
