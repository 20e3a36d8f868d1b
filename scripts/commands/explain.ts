import { existsSync } from 'node:fs';
import { planIdSchema } from '../../src/domain/ids.ts';
import { patternInWords, type Repair } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { receivedFile } from '../content/content.ts';
import { askedPlan } from '../asked-plan.ts';
import { readPlan, repairPlan, type PlanReading } from '../read-plan.ts';
import { rules } from '../repair/rules/index.ts';
import { traceLines } from '../structure/trace.ts';
import { checkPlanId, readArguments, userPath } from '../terminal/arguments.ts';
import { contentFolder } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run --silent explain -- <plan or file> [--structure]';

/**
 * Prints each line that repair changed or has doubts about: before, after, and for each entry rule, why, how sure. With
 * `--structure` each line with what it was taken for, by which rule, and what it was weighed against.
 */
await runCommand(async () => {
  const { positionals, values } = readArguments({ structure: { type: 'boolean' } }, USAGE, 1);
  const given = positionals[0]!;
  const path = planFile(given) ?? userPath(given);
  const { asked, context } = await askedPlan(path);
  if (values.structure) {
    printStructure(readPlan(asked, context), context.vocabulary);
    return;
  }
  const repaired = repairPlan(asked, context);
  for (const { number, received, text, spans } of repaired.lines) {
    if (spans.length === 0) continue;
    console.log(`${number}\n  - ${received.trimEnd()}\n  + ${text.trimEnd()}`);
    for (const { repair } of spans) console.log(explained(repair));
  }
  console.log(`\n${tally(repaired.ledger)}`);
  for (const { id, why } of rules) console.log(`${id}: ${why}`);
});

/** The file of the plan that is asked for; null where the name of a file is given. @throws InputError */
function planFile(given: string): string | null {
  const id = given.toLowerCase();
  const path = planIdSchema.safeParse(id).success ? receivedFile(contentFolder(), id) : null;
  if (path !== null && !existsSync(userPath(given))) checkPlanId(given);
  return id === given ? path : null;
}

/** Each line: its number and beginning, what it was taken for, the rule of its own words, and the rivals of that rule. */
function printStructure({ plan, text }: PlanReading, vocabulary: Vocabulary): void {
  for (const { line, text: own, taken, rule, rivals } of traceLines(plan, text.repaired, vocabulary)) {
    const shown = own.length > 60 ? `${own.slice(0, 59)}…` : own;
    const against = rivals.length > 0 ? ` · so với ${rivals.join(', ')}` : '';
    console.log(
      `${String(line).padStart(5)}  ${shown}\n       → ${taken} · theo ${rule ?? 'dòng trên'}${against}`,
    );
  }
  for (const { kind, lines, message } of plan.anomalies)
    console.log(`! ${kind} (${lines.join(', ')}): ${message}`);
}

function explained({ column, raw, text, status, confidence, rule, evidence, pattern }: Repair): string {
  const change = patternInWords(pattern ?? { raw, text });
  const why = evidence.map(({ note }) => note).join(' ');
  return `      ${column}: ${change} · ${status} ${(confidence * 100).toFixed(1)}% · ${rule} · ${why}`;
}

function tally(ledger: readonly Repair[]): string {
  const counts = Map.groupBy(ledger, ({ status }) => status);
  return [...counts].map(([status, entries]) => `${status} ${entries.length}`).join(' · ');
}
