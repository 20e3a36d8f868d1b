import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { InputError } from '../../src/domain/issue.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { repairSourceFile } from '../repair/repair-file.ts';
import { rules } from '../repair/rules/index.ts';
import { projectRoot } from '../shared/files.ts';
import { runCommand } from '../shared/run-command.ts';

// npm run --silent explain -- <plan or file>
// Prints each line that repair changed or has doubts about: before, after, and for each entry rule, why, how sure.
await runCommand(() => {
  const [given] = process.argv.slice(2);
  if (given === undefined)
    throw new InputError('a plan or a file is needed.', {
      hint: 'npm run --silent explain -- thieu-van-2024',
    });
  const ofPlan = join(projectRoot, 'content', 'sources', given, 'source.txt');
  const path = existsSync(ofPlan) ? ofPlan : resolve(process.env['INIT_CWD'] ?? '.', given);
  const { repaired } = repairSourceFile(path);
  for (const { number, received, text, spans } of repaired.lines) {
    if (spans.length === 0) continue;
    console.log(`${number}\n  - ${received.trimEnd()}\n  + ${text.trimEnd()}`);
    for (const { repair } of spans) console.log(explained(repair));
  }
  console.log(`\n${tally(repaired.ledger)}`);
  for (const { id, why } of rules) console.log(`${id}: ${why}`);
});

function explained({ column, raw, text, status, confidence, rule, evidence, pattern }: Repair): string {
  const change = pattern ?? `${raw} → ${text}`;
  const why = evidence.map(({ note }) => note).join(' ');
  return `      ${column}: ${change} · ${status} ${(confidence * 100).toFixed(1)}% · ${rule} · ${why}`;
}

function tally(ledger: readonly Repair[]): string {
  const counts = Map.groupBy(ledger, ({ status }) => status);
  return [...counts].map(([status, entries]) => `${status} ${entries.length}`).join(' · ');
}
