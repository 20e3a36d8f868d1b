/**
 * The one-to-one assignment of rows to columns with the greatest sum of gains, leaving a row out where nothing
 * gains (Hungarian method with potentials, O(rows² · columns)).
 *
 * Greedy picking would let an early row take what a later row fits far better; the optimum weighs them together.
 *
 * @param gains one row of numbers per row; zero or less means "rather not"
 * @returns for each row its column, or null
 */
export function assignBest(gains: readonly (readonly number[])[]): (number | null)[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  // One column of its own per row stands for "left out", at cost 0.
  const width = columns + rows;
  const cost = (row: number, column: number): number =>
    column < columns ? -Math.max(0, gains[row]![column]!) : column === columns + row ? 0 : 1;
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= rows; row++) augment(row, width, cost, { rowPotential, columnPotential, rowOf });
  const result: (number | null)[] = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!;
    if (row > 0 && gains[row - 1]![column - 1]! > 0) result[row - 1] = column - 1;
  }
  return result;
}

/** The state of the method; index 0 is a helper row and column. */
interface State {
  rowPotential: number[];
  columnPotential: number[];
  rowOf: number[];
}

/** Adds one row along the cheapest alternating path. */
function augment(
  row: number,
  width: number,
  cost: (row: number, column: number) => number,
  state: State,
): void {
  const { rowPotential, columnPotential, rowOf } = state;
  const cheapest = new Array<number>(width + 1).fill(Infinity);
  const cameFrom = new Array<number>(width + 1).fill(0);
  const done = new Array<boolean>(width + 1).fill(false);
  rowOf[0] = row;
  let column = 0;
  do {
    done[column] = true;
    const at = rowOf[column]!;
    let step = Infinity;
    let next = 0;
    for (let j = 1; j <= width; j++) {
      if (done[j]) continue;
      const reduced = cost(at - 1, j - 1) - rowPotential[at]! - columnPotential[j]!;
      if (reduced < cheapest[j]!) {
        cheapest[j] = reduced;
        cameFrom[j] = column;
      }
      if (cheapest[j]! < step) {
        step = cheapest[j]!;
        next = j;
      }
    }
    for (let j = 0; j <= width; j++) {
      if (done[j]) {
        rowPotential[rowOf[j]!]! += step;
        columnPotential[j]! -= step;
      } else cheapest[j]! -= step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const previous = cameFrom[column]!;
    rowOf[column] = rowOf[previous]!;
    column = previous;
  }
}
