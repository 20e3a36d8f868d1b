import { childOf, childrenOf, type XmlElement } from '../reader/xml.ts';
import { MOST_COLUMNS, type CellPlace } from './places.ts';

/** Rows and columns that are hidden: they are not printed. Rows count from 1, columns from 0. */
export class HiddenLines {
  /** The next row that is printed, for each hidden one. */
  readonly #nextRow = new Map<number, number>();
  /** The next column that is printed, itself where it is. */
  readonly #nextColumn: readonly number[];

  constructor(sheet: XmlElement, rowNumbers: ReadonlyMap<XmlElement, number>) {
    const hidden = [...rowNumbers].filter(([row]) => isHidden(row)).map(([, number]) => number);
    for (const row of hidden.sort((one, other) => other - one))
      this.#nextRow.set(row, this.#nextRow.get(row + 1) ?? row + 1);
    this.#nextColumn = nextColumns(sheet);
  }

  /** The first place of an area that is printed; null where all of it is hidden. */
  firstShown(from: CellPlace, to: CellPlace): CellPlace | null {
    const row = this.#nextRow.get(from.row) ?? from.row;
    const column = this.#nextColumn[from.column] ?? from.column;
    return row > to.row || column > to.column ? null : { row, column };
  }
}

const isHidden = ({ attributes }: XmlElement): boolean => /^(1|true)$/.test(attributes.hidden ?? '');

/** For each column the first from it on that is printed. Hidden stretches may lie over each other, so ends are counted. */
function nextColumns(sheet: XmlElement): number[] {
  const ends = new Array<number>(MOST_COLUMNS + 1).fill(0);
  for (const stretch of childrenOf(childOf(sheet, 's:cols'), 's:col')) {
    if (!isHidden(stretch)) continue;
    const [from, to] = [Number(stretch.attributes.min) - 1, Number(stretch.attributes.max)];
    if (!(from >= 0 && to > from)) continue;
    ends[Math.min(from, MOST_COLUMNS)]! += 1;
    ends[Math.min(to, MOST_COLUMNS)]! -= 1;
  }
  let open = 0;
  const isHiddenAt = ends.map((end) => (open += end) > 0);
  const next = ends.map((_, column) => column);
  for (let column = MOST_COLUMNS - 1; column >= 0; column -= 1)
    if (isHiddenAt[column]) next[column] = next[column + 1]!;
  return next;
}
