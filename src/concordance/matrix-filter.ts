// Filters and sorts the matrix and moves through it; the choice is kept in the address, so that it can be shared.
import { fold } from '../vietnamese/fold.ts';
import { countOf } from '../components/count-of.ts';
import { noteQuery } from '../components/print-note/note-query.ts';
import { walkTable } from './walk-table.ts';

/** The parts of the page that the filter works on. */
interface Matrix {
  table: HTMLTableElement;
  form: HTMLFormElement;
  rows: HTMLTableRowElement[];
  /** The body of its group, for each row. */
  home: Map<HTMLTableRowElement, HTMLElement>;
  bodies: HTMLTableSectionElement[];
  heads: HTMLElement[];
  plans: string[];
  count: HTMLElement;
  /** The plan by whose numbers the rows are sorted; empty while they are sorted by group. */
  sorted: string;
}

// One matrix for each programme, each with filters of its own.
for (const part of document.querySelectorAll('[data-matrix-part]')) {
  const table = part.querySelector<HTMLTableElement>('[data-matrix]');
  const form = part.querySelector<HTMLFormElement>('[data-matrix-filter]');
  if (table && form) start(table, readMatrix(table, form));
}

function readMatrix(table: HTMLTableElement, form: HTMLFormElement): Matrix {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-row]')];
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-plan]')];
  return {
    table,
    form,
    rows,
    home: new Map(rows.map((row) => [row, row.parentElement!])),
    bodies: [...table.tBodies],
    heads,
    plans: heads.map((head) => head.dataset['plan']!),
    count: form.querySelector<HTMLElement>('[data-count]')!,
    sorted: '',
  };
}

// A function, not a constant: the filters of the address use it before a constant would be initialised.
function cellOf({ plans }: Matrix, row: HTMLTableRowElement, plan: string): HTMLElement {
  return row.querySelectorAll<HTMLElement>('td')[plans.indexOf(plan)]!;
}

/** Whether a row passes every filter. */
function passes(matrix: Matrix, row: HTMLTableRowElement): boolean {
  const value = (name: string): string =>
    (matrix.form.elements.namedItem(name) as HTMLInputElement).value.trim();
  const plan = value('ke-hoach');
  const relation = value('muc-do');
  const group = value('nhom');
  const state = plan ? cellOf(matrix, row, plan).dataset['state']! : '';
  return (
    (!group || matrix.home.get(row)!.dataset['group'] === group) &&
    (!plan || state === 'present' || state === 'related') &&
    (!relation || row.dataset['relations']!.split(' ').includes(relation)) &&
    fold(row.cells[0]!.textContent ?? '').includes(fold(value('ten')))
  );
}

/** Puts the rows in the order of one plan's numbers, or back under their groups. */
function arrange(matrix: Matrix): void {
  const { rows, sorted, bodies, heads, home } = matrix;
  const numberOf = (row: HTMLTableRowElement): number =>
    Number(cellOf(matrix, row, sorted).dataset['number'] ?? Number.MAX_SAFE_INTEGER);
  if (sorted) bodies[0]!.append(...[...rows].sort((a, b) => numberOf(a) - numberOf(b)));
  else for (const row of rows) home.get(row)!.append(row);
  for (const head of heads)
    head.setAttribute('aria-sort', head.dataset['plan'] === sorted ? 'ascending' : 'none');
}

/** Shows the rows that pass, says how many there are, and writes the filters into the address. */
function update(matrix: Matrix): void {
  const { table, rows, bodies, count, form, sorted } = matrix;
  for (const row of rows) row.hidden = !passes(matrix, row);
  for (const body of bodies) {
    const visible = [...body.querySelectorAll<HTMLElement>('[data-row]')].some((row) => !row.hidden);
    body.querySelector<HTMLElement>('.matrix-group')!.hidden = sorted !== '' || !visible;
  }
  const shown = rows.filter((row) => !row.hidden).length;
  table.hidden = shown === 0;
  count.textContent = countOf(shown, rows.length, 'mô hình');
  const asked = [...new FormData(form), ['xep', sorted]] as [string, string][];
  const query = new URLSearchParams(asked.filter(([, text]) => text !== '')).toString();
  history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
  void noteQuery(location.search);
}

/** Applies the filters of the address. */
function restore(matrix: Matrix): void {
  for (const [name, text] of new URLSearchParams(location.search)) {
    const control = matrix.form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = text;
    if (name === 'xep' && matrix.plans.includes(text)) matrix.sorted = text;
  }
  if (matrix.sorted) arrange(matrix);
  if (location.search) update(matrix);
}

function sortBy(matrix: Matrix, plan: string): void {
  matrix.sorted = plan;
  arrange(matrix);
  update(matrix);
}

function start(table: HTMLTableElement, matrix: Matrix): void {
  for (const button of table.querySelectorAll<HTMLButtonElement>('[data-sort]')) {
    const plan = button.dataset['sort']!;
    button.addEventListener('click', () => sortBy(matrix, matrix.sorted === plan ? '' : plan));
  }
  matrix.form.addEventListener('input', () => update(matrix));
  matrix.form.addEventListener('submit', (event) => event.preventDefault());
  // The controls are emptied after this event.
  matrix.form.addEventListener('reset', () => setTimeout(() => sortBy(matrix, '')));
  restore(matrix);
  walkTable(table);
}
