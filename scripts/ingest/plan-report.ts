import type { Candidate } from '../../src/domain/concordance.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { isFoundSlip } from '../../src/domain/slip.ts';
import { programmeDoubt } from '../align/programme-doubt.ts';
import { repairCounts, repairLine } from '../generation/counts.ts';
import type { PlanResult } from '../pipeline.ts';
import { modelKey } from '../../src/domain/model-key.ts';

const candidateLine = ({ model, probability, for: speaksFor, against }: Candidate): string =>
  [
    `    ${model} ${Math.round(100 * probability)} %`,
    speaksFor.length > 0 ? `for: ${speaksFor.join('; ')}` : '',
    against.length > 0 ? `against: ${against.join('; ')}` : '',
  ]
    .filter(Boolean)
    .join(' – ');

/** What a new plan holds, what is uncertain in it, and what to do next. */
export function planReport(
  { plan, text, concordance }: PlanResult,
  programmes: readonly Programme[],
): string {
  const { id } = plan;
  const { repaired, masked } = text;
  const edges = concordance.edges;
  const open = concordance.undecided;
  const unsure = repaired.ledger.filter(
    (entry) => !isFoundSlip(entry) && (entry.status === 'likely' || entry.status === 'suggested'),
  ).length;
  const numbers = plan.models.map(modelKey).join(' ');
  return [
    `Added ${id}: ${plan.title}`,
    '',
    'Found',
    `  ${plan.models.length} models${numbers ? ` (${numbers})` : ''}, ${plan.tasks.length} tasks, ${plan.sections.length} sections in ${repaired.lines.length} lines`,
    `  ${edges.length} of its models related to a canonical model`,
    `  repairs: ${repairLine(repairCounts(repaired.ledger))}; ${masked.length} personal data masked`,
    '',
    'Uncertain',
    ...(plan.programme === null ? [`  ${programmeDoubt(programmes)}`] : []),
    `  ${unsure} repairs, ${plan.anomalies.length} anomalies, ${open.length} models without a sure canonical model`,
    ...plan.anomalies.map(({ lines, message }) => `  line ${lines.join(', ') || '?'}: ${message}`),
    ...open.flatMap(({ number, key, title, candidates }) => [
      `  model ${modelKey({ number, key })} "${title}"${candidates.length === 0 ? ': none is near, maybe a new one' : ''}`,
      ...candidates.map(candidateLine),
    ]),
    '',
    'Next',
    `  1. Complete content/sources/${id}/source.yaml: origin, day received, locality, date, number.`,
    `  2. Decide what is uncertain in content/corrections/${id}.yaml, looking at /soat-loi/ after "npm start".`,
    '  3. Run "npm run normalize", review the difference, and commit content/.',
  ].join('\n');
}
