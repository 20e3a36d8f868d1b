import type { RepairDecision } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { Repair } from '../../src/domain/repair.ts';

/**
 * The ledger after a person's decisions: each takes the place of what the program proposed there.
 *
 * @param received the NFC lines as received
 * @param file the source's path, for errors
 * @throws InputError where the source no longer has what the decision speaks of, where two decisions overlap, or where
 * there is no reading to accept
 */
export function decide(
  ledger: readonly Repair[],
  decisions: readonly RepairDecision[],
  received: readonly string[],
  file: string,
): Repair[] {
  const decided: Repair[] = [];
  for (const written of decisions) {
    // A person may have copied the words in another composition of Unicode; the two look alike.
    const decision = { ...written, raw: written.raw.normalize('NFC') };
    checkPlace(decision, received, file);
    if (decided.some((other) => overlaps(other, decision)))
      throw stale(
        decision,
        file,
        'two decisions speak of the same characters',
        'Keep one of them.',
        'repairs-overlap',
      );
    decided.push(...reviewed(decision, ledger, file));
  }
  const open = ledger.filter(
    (entry) =>
      !decisions.some((decision) => overlaps(entry, { ...decision, raw: decision.raw.normalize('NFC') })),
  );
  return [...open, ...decided].sort((a, b) => a.line - b.line || a.column - b.column);
}

interface Stretch {
  line: number;
  column: number;
  raw: string;
}

const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.line === b.line && a.column < b.column + b.raw.length && b.column < a.column + a.raw.length;

function checkPlace({ line, column, raw }: RepairDecision, received: readonly string[], file: string): void {
  const text = received[line - 1];
  const there = text?.slice(column - 1, column - 1 + raw.length);
  if (there === raw && raw !== '') return;
  const found = text === undefined ? 'the text has no such line' : `"${there}" stands there`;
  throw stale(
    { line, column, raw },
    file,
    `the source has no "${raw}" here (${found})`,
    'The decision is stale.',
  );
}

function stale(
  { line, column }: Stretch,
  file: string,
  what: string,
  hint: string,
  code: 'repair-stale' | 'repairs-overlap' | 'no-reading-to-accept' = 'repair-stale',
): InputError {
  return new InputError(`${what}, column ${column}.`, {
    refusal: { code },
    place: { file, line },
    hint: `${hint} Change the entry in the plan's corrections file.`,
  });
}

/** What a decision makes of its place; accepting keeps the entries apart, as the program has them. */
function reviewed(decision: RepairDecision, ledger: readonly Repair[], file: string): Repair[] {
  const { line, column, raw, text, reason, by, at } = decision;
  const proposed = ledger.filter((entry) => overlaps(entry, decision));
  const evidence = [
    { kind: 'person' as const, note: `${reason} (${by}, ${at})`, plan: null, line: null, quote: null },
  ];
  const whole = { line, column, raw, status: 'reviewed' as const, confidence: 1, evidence };
  if (decision.decision === 'accept') {
    const inside = proposed.filter(
      (entry) => entry.column >= column && entry.column + entry.raw.length <= column + raw.length,
    );
    if (inside.length === 0 || inside.length < proposed.length)
      throw stale(
        decision,
        file,
        `there is no reading of "${raw}" to accept`,
        'Use "set" with a text.',
        'no-reading-to-accept',
      );
    return inside.map((entry) => ({
      ...entry,
      status: 'reviewed' as const,
      confidence: 1,
      applied: true,
      evidence: [...entry.evidence, ...evidence],
    }));
  }
  if (decision.decision === 'set') {
    if (text === null)
      throw stale(
        decision,
        file,
        'the decision "set" has no text',
        'Write what stands in the paper original.',
      );
    return [{ ...whole, text, rule: 'person', applied: true }];
  }
  const rule = decision.decision === 'verbatim' ? 'verbatim' : (proposed[0]?.rule ?? 'person');
  return [{ ...whole, text: text ?? proposed[0]?.text ?? raw, rule, applied: false }];
}
