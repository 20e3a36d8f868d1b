const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell in a direction that has a link, over rows that are filtered away and cells without one. */
function nextLink(table: HTMLTableElement, from: HTMLTableCellElement, [down, right]: [number, number]) {
  const rows = [...table.rows].filter((row) => !row.hidden);
  let at = rows.indexOf(from.parentElement as HTMLTableRowElement) + down;
  let column = from.cellIndex + right;
  for (let row = rows[at]; row && column >= 0 && column < row.cells.length; row = rows[at]) {
    const link = row.cells[column]!.querySelector<HTMLElement>('a[href]');
    if (link) return link;
    at += down;
    column += right;
  }
  return null;
}

/** Lets the arrow keys move from link to link in a table, as in a spreadsheet; Tab and Enter work as usual. */
export function walkTable(table: HTMLTableElement): void {
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th');
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = nextLink(table, cell, step);
    if (!link) return;
    event.preventDefault();
    link.focus();
  });
}
