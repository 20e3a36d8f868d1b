import { states } from '../queries/model-state.ts';
import type { ConcordanceCell } from '../queries/plans.ts';

/** How many plans have one model, do not have it, or leave that open. */
export interface StateCounts {
  /** Plans that have it, whole or in part; those of them that have it only in part. */
  present: number;
  partial: number;
  /** Plans without the model that have a task related to it. */
  related: number;
  /** Plans that may have it, and plans that nobody has looked through. */
  check: number;
  pending: number;
  absent: number;
  all: number;
}

/** Counts the cells of one row. */
export function countStates(cells: readonly ConcordanceCell[]): StateCounts {
  const of = (state: ConcordanceCell['state']): number => cells.filter((cell) => cell.state === state).length;
  const partial = cells.filter(
    ({ members }) => members.length > 0 && members.every(({ edge }) => edge.relation !== 'same'),
  ).length;
  return {
    present: of('present'),
    partial,
    related: of('related'),
    check: of('check'),
    pending: of('pending'),
    absent: of('absent'),
    all: cells.length,
  };
}

/**
 * A sentence about the plans that do not simply have it: "5 trùng một phần, 44 có nhiệm vụ liên quan"; may be empty.
 */
export function restWords({ partial, related, check, pending }: StateCounts): string {
  const parts: [number, string][] = [
    [partial, 'chỉ trùng một phần'],
    [related, 'có nhiệm vụ liên quan'],
    [check, 'cần xem'],
    [pending, states.pending],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString('vi-VN')} ${what}`)
    .join(', ');
}
