// Browser: draws the chosen plans' columns into every table of models that waits for them.
import { matrixCell } from './cell-tree.ts';
import { ABSENT, type PlanColumn } from './column.ts';
import { pageAddress } from '../delivery/host/page-address.ts';
import { planUrl } from '../domain/urls.ts';
import { domOf } from '../tree/dom.ts';
import { h, type TreeElement } from '../tree/tree.ts';
import { CHOSEN, COLUMNS_DRAWN } from '../mine/chosen.ts';
import { plansOf, type Chosen } from '../mine/kept.ts';
import { loadColumns } from './load-columns.ts';

const tables = [...document.querySelectorAll<HTMLTableElement>('[data-columns]')];
if (tables.length > 0)
  document.addEventListener(CHOSEN, (event) => void draw((event as CustomEvent<Chosen>).detail));

let latest: Chosen | undefined;

async function draw(chosen: Chosen): Promise<void> {
  latest = chosen;
  const base = tables[0]!.dataset['columns']!;
  const columns = await loadColumns(base, plansOf(chosen));
  // Another choice may have been made while these were on their way.
  if (latest !== chosen) return;
  for (const table of tables) {
    const own = columns.filter(({ programme }) => programme === table.dataset['programme']);
    drawInto(table, own, (path) => pageAddress(base, path));
    table.dispatchEvent(new Event(COLUMNS_DRAWN));
  }
}

function drawInto(
  table: HTMLTableElement,
  columns: readonly PlanColumn[],
  href: (path: string) => string,
): void {
  for (const old of table.querySelectorAll('[data-drawn]')) old.remove();
  const put = (row: HTMLTableRowElement, tree: TreeElement): void => {
    const cell = domOf(tree).firstElementChild!;
    cell.toggleAttribute('data-drawn', true);
    // Before the counts, which end the row.
    row.insertBefore(cell, row.querySelector('[data-counts]'));
  };
  for (const column of columns) put(table.tHead!.rows[0]!, headOf(column, href));
  for (const row of table.querySelectorAll<HTMLTableRowElement>('[data-row]'))
    for (const { plan, cells } of columns) put(row, matrixCell(plan, cells[row.id] ?? ABSENT, href));
  for (const head of table.querySelectorAll<HTMLTableCellElement>('[scope=rowgroup]'))
    head.colSpan = columns.length + 2;
}

const headOf = ({ plan, name, status }: PlanColumn, href: (path: string) => string): TreeElement =>
  h(
    'th',
    { scope: 'col', 'data-plan': plan, 'aria-sort': 'none' },
    h('a', { class: 'matrix-plan', href: href(planUrl(plan)) }, name),
    status !== null && h('span', { class: 'tag tag-status' }, status),
    h('button', {
      type: 'button',
      class: 'matrix-sort',
      'data-sort': plan,
      'aria-label': `Xếp theo số của ${name}`,
    }),
  );
