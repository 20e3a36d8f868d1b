import type { Anomaly } from '../../../src/domain/plan.ts';
import { linesIn, type AnomalyInput } from './input.ts';

/** The share of a plan's models that must state a deadline before one without is worth a remark. */
const USUAL = 0.75;

/** A model without any deadline in a plan whose models have them. */
export function findMissingDeadline({ plan, repaired }: AnomalyInput): Anomaly[] {
  const { models } = plan;
  const without = models.filter(
    ({ fields, deadlines }) => deadlines.length === 0 && fields.deadline.length === 0,
  );
  if (models.length < 4 || models.length - without.length < models.length * USUAL) return [];
  return without.map(({ number, lines }) => ({
    kind: 'missing-deadline',
    lines: linesIn(repaired, [lines[0], lines[0]]),
    message: `Mô hình ${number} không nêu thời gian thực hiện.`,
    values: [],
    model: number,
  }));
}
