import { repairStatuses, type Repair } from '../../src/domain/repair.ts';
import { isFoundSlip } from '../../src/domain/slip.ts';
import type { PipelineResult } from '../pipeline.ts';

const total = <T>(items: T[], count: (item: T) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

/** How many entries of a ledger have each status, "12 repaired, 3 likely, 1 suggested, 0 reviewed, 2 verbatim". */
export function repairLine(ledger: Repair[]): string {
  const slips = ledger.filter(isFoundSlip).length;
  const rest = ledger.filter((repair) => !isFoundSlip(repair));
  return [
    ...repairStatuses.map(
      (status) => `${rest.filter((repair) => repair.status === status).length} ${status}`,
    ),
    `${slips} verbatim`,
  ].join(', ');
}

/** A run in a few lines: what there is, and what a person should look at. */
export function summarize({ plans, texts, concordance }: PipelineResult): string {
  const ledger = [...texts.values()].flatMap(({ repaired }) => repaired.ledger);
  return [
    `plans: ${plans.length}`,
    `models: ${total(plans, ({ models }) => models.length)}`,
    `tasks: ${total(plans, ({ tasks }) => tasks.length)}`,
    `repairs: ${repairLine(ledger)}`,
    `masked: ${total([...texts.values()], ({ masked }) => masked.length)}`,
    `anomalies: ${total(plans, ({ anomalies }) => anomalies.length)}`,
    `edges: ${concordance.edges.length}, undecided: ${concordance.undecided.length}`,
    `unplaced characters: ${total(plans, ({ coverage }) => coverage.unplaced)}`,
  ].join('\n');
}

/** What a new plan holds, what is uncertain in it, and what to do next. */
export function planReport(id: string, { plans, texts, concordance }: PipelineResult): string {
  const plan = plans.find((one) => one.id === id)!;
  const { repaired, masked } = texts.get(id)!;
  const edges = concordance.edges.filter((edge) => edge.plan === id);
  const open = concordance.undecided.filter((entry) => entry.plan === id);
  const unsure = repaired.ledger.filter(
    (entry) => !isFoundSlip(entry) && (entry.status === 'likely' || entry.status === 'suggested'),
  ).length;
  const numbers = plan.models.map(({ number }) => number).join(' ');
  return [
    `Added ${id}: ${plan.title}`,
    '',
    'Found',
    `  ${plan.models.length} models${numbers ? ` (${numbers})` : ''}, ${plan.tasks.length} tasks, ${plan.sections.length} sections in ${repaired.lines.length} lines`,
    `  ${edges.length} of its models related to a canonical model`,
    `  repairs: ${repairLine(repaired.ledger)}; ${masked.length} personal data masked`,
    '',
    'Uncertain',
    `  ${unsure} repairs, ${plan.anomalies.length} anomalies, ${open.length} models without a sure canonical model`,
    ...plan.anomalies.map(({ lines, message }) => `  line ${lines.join(', ') || '?'}: ${message}`),
    ...open.map(({ number, title }) => `  model ${number} "${title}"`),
    '',
    'Next',
    `  1. Complete content/sources/${id}/source.yaml: origin, day received, locality, date, number.`,
    `  2. Decide what is uncertain in content/corrections/${id}.yaml, looking at /soat-loi/ after "npm start".`,
    '  3. Run "npm run normalize", review the difference, and commit content/.',
  ].join('\n');
}
