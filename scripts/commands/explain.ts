import { planIdSchema } from '../../src/domain/ids.ts';
import { patternInWords, type Repair } from '../../src/domain/repair.ts';
import { receivedFile } from '../content/content.ts';
import { askedPlan } from '../asked-plan.ts';
import { repairPlan } from '../read-plan.ts';
import { rules } from '../repair/rules/index.ts';
import { readArguments, userPath } from '../terminal/arguments.ts';
import { contentFolder } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

const USAGE = 'npm run --silent explain -- <plan or file>';

/** Prints each line that repair changed or has doubts about: before, after, and for each entry rule, why, how sure. */
await runCommand(async () => {
  const given = readArguments({}, USAGE, 1).positionals[0]!;
  const isId = planIdSchema.safeParse(given).success;
  const path = (isId && receivedFile(contentFolder(), given)) || userPath(given);
  const { asked, context } = await askedPlan(path);
  const repaired = repairPlan(asked, context);
  for (const { number, received, text, spans } of repaired.lines) {
    if (spans.length === 0) continue;
    console.log(`${number}\n  - ${received.trimEnd()}\n  + ${text.trimEnd()}`);
    for (const { repair } of spans) console.log(explained(repair));
  }
  console.log(`\n${tally(repaired.ledger)}`);
  for (const { id, why } of rules) console.log(`${id}: ${why}`);
});

function explained({ column, raw, text, status, confidence, rule, evidence, pattern }: Repair): string {
  const change = patternInWords(pattern ?? { raw, text });
  const why = evidence.map(({ note }) => note).join(' ');
  return `      ${column}: ${change} · ${status} ${(confidence * 100).toFixed(1)}% · ${rule} · ${why}`;
}

function tally(ledger: readonly Repair[]): string {
  const counts = Map.groupBy(ledger, ({ status }) => status);
  return [...counts].map(([status, entries]) => `${status} ${entries.length}`).join(' · ');
}
