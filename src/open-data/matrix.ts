import { cellStateWords } from '../queries/model-state.ts';
import type { CanonicalModel } from '../domain/concordance.ts';
import type { GroupKind } from '../domain/programme.ts';
import type { ConcordanceCell } from '../queries/plans.ts';
import { numeralOf } from '../domain/model-key.ts';

/** One canonical model across the plans: a row of the concordance, as `concordance()` gives it. */
export interface MatrixRow {
  model: CanonicalModel;
  cells: ConcordanceCell[];
}

/**
 * Related tasks in words: "3 nhiệm vụ" where some bear on the model directly (they are counted), "2 liên quan"
 * where all touch it only in part; null where there are none.
 */
export function taskWords(tasks: ConcordanceCell['tasks']): string | null {
  const strong = tasks.filter(({ edge }) => edge.strength === 'strong').length;
  if (strong > 0) return `${strong} nhiệm vụ`;
  return tasks.length > 0 ? `${tasks.length} liên quan` : null;
}

/** A cell in words, without links: "24", "≈ 5, 6", "3 nhiệm vụ", "không có trong kế hoạch này". */
export function cellWords({ state, members, tasks }: ConcordanceCell): string {
  if (members.length > 0)
    return members
      .map(({ page, edge }) =>
        edge.relation === 'same' ? numeralOf(page.model) : `≈ ${numeralOf(page.model)}`,
      )
      .join(', ');
  return taskWords(tasks) ?? cellStateWords(state);
}

/** Where a model stands in the plan that lists the most models of all that have it: the order staff know. */
function rankOf({ cells }: MatrixRow, fullest: readonly string[]): number {
  const ranks = cells
    .filter(({ members }) => members.length > 0)
    .map(({ plan, members }) => {
      const first = Math.min(...members.map(({ page }) => page.model.number));
      return fullest.indexOf(plan.id) * 1000 + first;
    });
  return Math.min(Number.MAX_SAFE_INTEGER, ...ranks);
}

/**
 * Rows by group in the order of the programme, then by the number in the fullest plan, then by slug, so that
 * the order never depends on the order of input.
 */
export function orderRows(rows: readonly MatrixRow[], groups: readonly GroupKind[]): MatrixRow[] {
  const order = new Map(groups.map((group) => [group.slug, group.order]));
  const plans = rows[0]?.cells.map(({ plan }) => plan) ?? [];
  const fullest = [...plans]
    .sort((a, b) => b.models.length - a.models.length || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const keyed = rows.map((row) => ({
    row,
    group: order.get(row.model.group) ?? Number.MAX_SAFE_INTEGER,
    rank: rankOf(row, fullest),
  }));
  return keyed
    .sort((a, b) => a.group - b.group || a.rank - b.rank || (a.row.model.slug < b.row.model.slug ? -1 : 1))
    .map(({ row }) => row);
}
