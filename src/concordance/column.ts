// What one plan has of each canonical model, as data: the build draws it and so does the browser.
import type { Relation } from '../domain/concordance.ts';
import type { NumberedModel } from '../domain/model-key.ts';
import type { CellState, ConcordanceCell } from '../queries/plans.ts';
import { taskWords } from '../open-data/matrix.ts';

/** A cell of the concordance without the pages behind it. */
export interface ColumnCell {
  state: CellState;
  members: (NumberedModel & { title: string; relation: Relation })[];
  /** "3 nhiệm vụ"; null where no task bears on the model. */
  tasks: string | null;
  /** Where these tasks stand, from the root of the site. */
  tasksPath: string | null;
  /** The undecided models that may be it. */
  open: ConcordanceCell['open'];
}

/** `/so-sanh/ke-hoach/<plan>.json`: a plan's column of the matrix. */
export interface PlanColumn {
  plan: string;
  name: string;
  /** Why the plan is not to be acted on as it stands; null where it is in force. */
  status: string | null;
  programme: string;
  /** By slug of the canonical model; models that the plan does not have are left out. */
  cells: Record<string, ColumnCell>;
}

/** What a column says of a model that it leaves out. */
export const ABSENT: ColumnCell = { state: 'absent', members: [], tasks: null, tasksPath: null, open: [] };

/** A cell as data. @param tasksPath where the tasks of this plan for this model stand */
export const columnCell = (
  { state, members, tasks, open }: ConcordanceCell,
  tasksPath: string,
): ColumnCell => ({
  state,
  members: members.map(({ page: { model }, edge: { relation } }) => ({
    number: model.number,
    ...(model.key !== undefined && { key: model.key }),
    title: model.title,
    relation,
  })),
  tasks: taskWords(tasks),
  tasksPath: tasks.length > 0 ? tasksPath : null,
  open,
});
