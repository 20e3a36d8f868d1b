import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { Repair } from '../../../src/domain/repair.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { repairPlan } from '../../read-plan.ts';
import { calibrate } from './calibrate.ts';
import { textOf } from './other-subjects.ts';
import { seeded } from './random.ts';
import { isRightMark, slips, slipText } from './slips.ts';
import type { CleanText } from './texts.ts';

const none = correctionsSchema.parse({});
const SEEDS = [51, 52];

/** Prints how many made-up slips of the hand are marked, how many are changed, and what the certainty of a mark was worth. */
export function benchSlips(title: string, texts: readonly CleanText[], vocabulary: Vocabulary): void {
  const foretold: [chance: number, isRight: boolean][] = [];
  const ledgerOf = (read: readonly string[], { witnesses }: CleanText): Repair[] =>
    repairPlan({ source: textOf(read), corrections: none }, { witnesses, vocabulary }).ledger;
  // What a text has without the slips is its own, and was looked at elsewhere.
  const owns = texts.map(
    (text) => new Set(ledgerOf(text.lines, text).map(({ line, raw }) => `${line} ${raw}`)),
  );
  for (const [name, kind] of Object.entries(slips)) {
    let [made, marked, offered, changed, wrong] = [0, 0, 0, 0, 0];
    for (const [index, text] of texts.entries())
      for (const seed of SEEDS) {
        const slipped = slipText(text.lines, kind, seeded(seed * 100 + index));
        made += slipped.slips.length;
        for (const entry of ledgerOf(slipped.lines, text)) {
          if (owns[index]!.has(`${entry.line} ${entry.raw}`)) continue;
          const isRight = isRightMark(entry, slipped);
          if (entry.applied) changed += 1;
          else if (!isRight) wrong += 1;
          else if (entry.rule === 'verbatim') marked += 1;
          else offered += 1;
          if (entry.rule === 'verbatim') foretold.push([entry.confidence, isRight]);
        }
      }
    console.log(
      `${title}, ${name}: ${made} made, ${marked} marked, ${offered} on the review list, ${changed} changed, ${wrong} marked wrongly`,
    );
  }
  console.table(calibrate(foretold));
}
