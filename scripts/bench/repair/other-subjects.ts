import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { Repair, RepairedText } from '../../../src/domain/repair.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { readSource } from '../../read/index.ts';
import { repairPlan, type ReadingContext } from '../../read-plan.ts';
import { breakWords } from './break-words.ts';
import { damageEverywhere, damageText } from './damage.ts';
import { calibrate } from './calibrate.ts';
import { misreadText } from './misread.ts';
import { misreadings } from './misreadings.ts';
import { printCalibration, printScore } from './print.ts';
import { seeded } from './random.ts';
import { emptyScore, scoreAll } from './score.ts';
import type { CleanText, SoundText } from './texts.ts';

const none = correctionsSchema.parse({});
const LOST_SETS = [1, 2, 3];

/** Lines as the source of a plan. */
export const textOf = (lines: readonly string[]): SourceText =>
  readSource(new TextEncoder().encode(lines.join('\n')), 'made-up.txt');

const repair = (lines: readonly string[], context: ReadingContext): RepairedText =>
  repairPlan({ source: textOf(lines), corrections: none }, context);

/** Prints what happens to texts of other subjects: sound, with lost glyphs, with words broken by blanks, misread. */
export function benchOtherSubjects(
  title: string,
  texts: readonly SoundText[],
  context: ReadingContext,
): void {
  benchClean(title, texts, context);
  printBroken(texts, context);
  for (const [kind, damage] of [
    ['several fonts', damageText],
    ['one font', damageEverywhere],
  ] as const) {
    const score = emptyScore();
    for (const { name, lines } of texts)
      for (const seed of LOST_SETS) {
        const { clean, damaged } = damage(lines, seed * 17 + name.length);
        scoreAll(score, clean, damaged, repair(damaged, context).ledger);
      }
    printScore(`${title}, ${kind}, lost sets learned`, score);
    printCalibration(score);
  }
}

/** Prints what is changed, doubted or marked in sound texts: all of it is false, or an author's own slip. */
export function benchClean(title: string, texts: readonly SoundText[], context: ReadingContext): void {
  console.log(`\n${title}: ${texts.map(({ name }) => name).join(', ')}`);
  const ledgers = texts.flatMap(({ lines }) => repair(lines, context).ledger);
  const words = texts.reduce((sum, { lines }) => sum + wordsIn(lines), 0);
  const doubts = ledgers.filter(({ applied, rule }) => !applied && rule !== 'verbatim');
  const rate = ((1e4 * doubts.length) / words).toFixed(1);
  const changes = ledgers.filter(({ applied }) => applied);
  const marks = ledgers.filter(({ rule }) => rule === 'verbatim');
  console.log(
    `  sound: ${words} words, ${changes.length} changed${listOf(changes)}, ${doubts.length} doubted${listOf(doubts)} (${rate} in 10,000), ${marks.length} called slips${listOf(marks)}`,
  );
}

const wordsIn = (lines: readonly string[]): number => lines.join('\n').match(/\p{L}+/gu)?.length ?? 0;

const listOf = (entries: readonly Repair[]): string =>
  entries.length === 0 ? '' : ` [${entries.map(({ raw, text }) => `${raw} → ${text}`).join(', ')}]`;

function printBroken(texts: readonly SoundText[], context: ReadingContext): void {
  let [breaks, closed, offered, invented, wrong] = [0, 0, 0, 0, 0];
  for (const { name, lines } of texts) {
    const broken = breakWords(lines, seeded(name.length));
    breaks += broken.breaks;
    const { ledger, lines: read } = repair(broken.damaged, context);
    const mended = ledger.filter(({ rule }) => rule === 'broken-word');
    closed += mended.filter(({ applied }) => applied).length;
    offered += mended.filter(({ applied }) => !applied).length;
    invented += ledger.filter(({ applied, rule }) => applied && rule === 'lost-glyph').length;
    const bare = (text: string): string => text.replace(/\s/g, '');
    wrong += read.filter(({ text }, at) => bare(text) !== bare(lines[at]!)).length;
  }
  console.log(
    `  broken words: ${breaks} blanks put in, ${closed} closed, ${offered} offered, ${invented} letters invented, ${wrong} lines with another letter`,
  );
}

/** The seeds of the misread words that are counted; `npm run fit:misread` draws others. */
const MISREAD_SEEDS = [40, 41];

/** Prints how many misread words are found and applied, by each machine, and what the probability of a reading was worth. */
export function benchMisread(
  title: string,
  texts: readonly CleanText[],
  vocabulary: Vocabulary,
  share: number,
): void {
  const foretold: [chance: number, isRight: boolean][] = [];
  for (const [name, machine] of Object.entries(misreadings)) {
    const tiers = { applied: { right: 0, wrong: 0 }, offered: { right: 0, wrong: 0 } };
    const wrong: string[] = [];
    let errors = 0;
    for (const [index, { lines, witnesses }] of texts.entries())
      for (const seed of MISREAD_SEEDS) {
        const { clean, damaged, words } = misreadText(lines, seeded(seed * 100 + index), share, machine);
        errors += words.length;
        for (const entry of repair(damaged, { witnesses, vocabulary }).ledger) {
          if (entry.rule !== 'wrong-letter') continue;
          const { line, column, raw, text, applied, confidence } = entry;
          const truth = clean[line - 1]!.slice(column - 1, column - 1 + raw.length);
          tiers[applied ? 'applied' : 'offered'][text === truth ? 'right' : 'wrong'] += 1;
          if (applied && text !== truth) wrong.push(`${raw} → ${text} for ${truth}`);
          foretold.push([confidence, text === truth]);
        }
      }
    const percent = (count: number): string => `${((100 * count) / errors).toFixed(1)} %`;
    const { applied, offered } = tiers;
    console.log(
      `${title}, ${name}: ${errors} words misread, found ${percent(applied.right + offered.right)}, applied ${percent(applied.right)}; wrong: ${applied.wrong} applied${wrong.map((one) => ` [${one}]`).join('')}, ${offered.wrong} offered`,
    );
  }
  console.table(calibrate(foretold));
}

/** Prints the CPU time of texts of growing length, sound and damaged. */
export function benchLengths(lines: readonly string[], context: ReadingContext): void {
  console.log('\nLength (characters · sound · damaged, CPU seconds)');
  const text = lines.join('\n');
  for (const length of [20_000, 120_000, 480_000]) {
    const long = text
      .repeat(Math.ceil(length / text.length))
      .slice(0, length)
      .split('\n');
    const { damaged } = damageText(long, 5);
    console.log(`  ${length}  ${secondsFor(long, context)}  ${secondsFor(damaged, context)}`);
  }
}

function secondsFor(lines: readonly string[], context: ReadingContext): string {
  const before = process.cpuUsage();
  repair(lines, context);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1e6).toFixed(1);
}
