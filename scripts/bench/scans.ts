import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../../src/domain/issue.ts';
import { launchBrowser } from '../site/browser.ts';
import { projectRoot, readBytes, writeFileAtomic } from '../files/files.ts';
import { openRecogniser } from '../receive/ocr/engine/index.ts';
import type { Recogniser } from '../receive/ocr/engine/recogniser.ts';
import { readPage, type ReadPage } from '../receive/ocr/read-page.ts';
import { runCommand } from '../terminal/run-command.ts';
import { seeded } from './repair/random.ts';
import { alignLetters, errorRate, lettersOf, type Pair } from './scans/align-letters.ts';
import { kinds, randomDamage, scan, type Damage } from './scans/degrade.ts';
import { learnErrors } from './scans/learn-errors.ts';
import { printPages, settings, type PrintedPage } from './scans/paper.ts';

/** Lines of a plan put together to paragraphs of some length: what is printed need not make sense, only be Vietnamese. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const paragraphs: string[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || open.length > 220 || /^[-+*]|^\(?[\dIVXa-zđ]{1,4}[.)]/u.test(line))
      paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${open} ${line}`;
  }
  return paragraphs;
}

/** How many of the cells of a printed table were found at their place, and how many of them were read exactly. */
function cellsRight(
  { cells }: PrintedPage,
  { blocks }: ReadPage,
): { all: number; placed: number; exact: number } {
  const read = new Map<string, string>();
  for (const block of blocks)
    if (block.kind === 'table')
      for (const { row, column, rowSpan, columnSpan, lines } of block.cells)
        read.set(
          `${row},${column},${rowSpan},${columnSpan}`,
          lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
        );
  return {
    all: cells.length,
    placed: cells.filter(({ place }) => read.has(place)).length,
    exact: cells.filter(({ place, text }) => read.get(place) === text).length,
  };
}

const options = {
  text: { type: 'string', default: 'hoang-trung-2022' },
  seed: { type: 'string', default: '1' },
  pages: { type: 'string', default: '3' },
  hard: { type: 'boolean', default: false },
  kind: { type: 'string' },
  letters: { type: 'string' },
  learn: { type: 'string' },
} as const;

/** What was read of a page of known text. */
interface ReadBack {
  pairs: Pair[];
  cells: { all: number; placed: number; exact: number };
  line: string;
}

/** Prints a page, lays it on the scanner, reads it back and says how that went. */
async function readBack(
  page: PrintedPage,
  damage: Damage,
  random: () => number,
  recogniser: Recogniser,
): Promise<ReadBack> {
  const image = await scan(page.png, damage, random);
  const before = process.cpuUsage();
  const read = await readPage(image, recogniser);
  const { user, system } = process.cpuUsage(before);
  const pairs = alignLetters([...page.text.join(' ')], lettersOf(read));
  const cells = cellsRight(page, read);
  const line =
    `CER ${(100 * errorRate(pairs)).toFixed(2)} %, cells ${cells.placed} placed, ${cells.exact} exact of ${cells.all}, ` +
    `${((user + system) / 1e6).toFixed(1)} CPU s (askew ${damage.askew.toFixed(1)}°, blur ${damage.blur.toFixed(1)}, ` +
    `noise ${damage.noise.toFixed(0)}, JPEG ${damage.jpeg})`;
  return { pairs, cells, line };
}

/** A kind of damage by its name. */
function worse(name: string): (typeof kinds)[string] {
  const kind = kinds[name];
  if (kind) return kind;
  throw new InputError(`there is no kind of damage "${name}".`, {
    hint: `Say ${Object.keys(kinds).join(', ')}.`,
  });
}

/** Makes scans of the text of a plan in all settings, reads them and prints the figures. */
async function measure({
  text,
  seed,
  pages,
  hard,
  kind,
}: {
  text: string;
  seed: string;
  pages: string;
  hard: boolean;
  kind?: string | undefined;
}) {
  const random = seeded(Number(seed));
  const source = join(projectRoot, 'content/sources', text, 'source.txt');
  const paragraphs = paragraphsOf(new TextDecoder().decode(readBytes(source)));
  const recogniser = await openRecogniser();
  if (recogniser === null) throw new Error('Nothing is installed that recognises letters: run npm ci.');
  const browser = await launchBrowser();
  const all: ReadBack[] = [];
  try {
    for (const setting of settings) {
      const start = Math.floor(random() * paragraphs.length * 0.5);
      for (const page of await printPages(browser, paragraphs.slice(start), setting, random, Number(pages))) {
        const damage = { ...randomDamage(random, hard), ...(kind && worse(kind)(random)) };
        const read = await readBack(page, damage, random, recogniser);
        console.log(`${setting.family} ${setting.points}: ${read.line}`);
        all.push(read);
      }
    }
  } finally {
    await browser.close();
    await recogniser.close();
  }
  const sum = (of: (cells: ReadBack['cells']) => number): number =>
    all.reduce((total, { cells }) => total + of(cells), 0);
  const pairs = all.flatMap((read) => read.pairs);
  console.log(
    `all: CER ${(100 * errorRate(pairs)).toFixed(2)} % of ${pairs.length} letters, cells ` +
      `${sum(({ placed }) => placed)} placed, ${sum(({ exact }) => exact)} exact of ${sum((cells) => cells.all)}`,
  );
  return pairs;
}

/**
 * Measures the reader of scans on pages that it prints, damages and reads back; `--kind` adds a damage that is worse than
 * noise. `--letters FILE` keeps each letter with what was read for it; `--learn FILE` makes the error model and
 * `scans/confusions.json` from letters so kept, of other texts and seeds than the figures are taken from.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options });
  if (values.learn !== undefined) {
    const kept = readBytes(values.learn).toString('utf8').trim().split('\n');
    const { model, confused } = learnErrors(kept.map((line) => JSON.parse(line) as Pair));
    const write = (file: string, data: object): void =>
      writeFileAtomic(join(projectRoot, file), `${JSON.stringify(data, null, 2)}\n`);
    write('scripts/receive/ocr/error-model.json', model);
    write('scripts/bench/scans/confusions.json', confused);
    return;
  }
  const pairs = await measure(values);
  if (values.letters !== undefined)
    for (const pair of pairs) appendFileSync(values.letters, `${JSON.stringify(pair)}\n`);
});
