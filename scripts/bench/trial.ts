// Benchmark: what it costs to try a file of one's own on /thu/. Needs a build.
// Arguments: --slowed 4 (times that the CPU is slowed); files to try instead of the two of its own.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { launchBrowser } from '../site/browser.ts';
import { builtSite } from '../site/dist.ts';
import { serveFolder } from '../site/serve-folder.ts';
import { readNamedArguments, userPath, wholeNumber } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import { trialDocuments, type TrialDocument } from './trial/documents.ts';
import { measureTrial, type TrialFigures } from './trial/measure-page.ts';

const USAGE = 'npm run bench:trial [-- --slowed 4] [<file> …]';
/** Bytes that a page and its worker may hold. */
const MOST_MEMORY = 600e6;
const LONG_TASK = 50;

/** A figure, and whether it is over its limit. */
const withVerdict = (value: number, most: number, words: string): string => {
  if (value > most) process.exitCode = 1;
  return value > most ? `${words} EXCEEDED` : words;
};

/** A long task of the page; the browser tells of none that is shorter. */
const taskCell = (task: number | null): string =>
  task === null ? 'under 50 ms' : withVerdict(task, LONG_TASK, `${Math.round(task)} ms`);

function printFigures(figures: TrialFigures, most: number): void {
  const { name, seconds, again, longestTask, longestOfFiles, memory } = figures;
  const cells = [
    name,
    withVerdict(seconds, most, `${seconds.toFixed(1)} s`),
    `${again.toFixed(1)} s`,
    `${most} s`,
    taskCell(longestTask),
    taskCell(longestOfFiles),
    memory === null ? '–' : withVerdict(memory, MOST_MEMORY, `${Math.round(memory / 1e6)} MB`),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

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
  console.log(
    '| file | first | next | limit | longest task of the page | while files are made | memory |\n|---|---|---|---|---|---|---|',
  );
  for (const document of documents) {
    // A fresh one each time: what a process once held is counted for as long as it lives.
    const browser = await launchBrowser();
    printFigures(await measureTrial(browser, url, document, slowed), document.most);
    await browser.close();
  }
  server.close();
});
