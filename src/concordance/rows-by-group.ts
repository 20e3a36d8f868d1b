import type { GroupKind, Programme } from '../domain/programme.ts';
import type { MatrixRow } from '../open-data/matrix.ts';

/** The rows of a programme below its groups, in their order; groups without any are left out. */
export const rowsByGroup = <Row extends Pick<MatrixRow, 'model'>>(
  { groups }: Programme,
  rows: readonly Row[],
): { group: GroupKind; rows: Row[] }[] =>
  groups
    .map((group) => ({ group, rows: rows.filter(({ model }) => model.group === group.slug) }))
    .filter((part) => part.rows.length > 0);
