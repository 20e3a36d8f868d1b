// Filters and sorts the matrix and moves through it; the choice is kept in the address, so that it can be shared.
import { fold } from '../vietnamese/fold.ts';
import { countOf } from '../components/count-of.ts';
import { writeQuery } from '../components/print-note/write-query.ts';
import { chosenQuery, COLUMNS_DRAWN } from '../mine/chosen.ts';
import { walkTable } from './walk-table.ts';

/** The parts of the page that the filter works on. */
interface Matrix {
  table: HTMLTableElement;
  form: HTMLFormElement;
  rows: HTMLTableRowElement[];
  /** The body of its group, for each row. */
  home: Map<HTMLTableRowElement, HTMLElement>;
  bodies: HTMLTableSectionElement[];
  count: HTMLElement;
  /** The plan by whose numbers the rows are sorted; empty while they are sorted by group. */
  sorted: string;
  /** What the address asked for when the page was opened: it may name plans whose columns are not drawn yet. */
  asked: URLSearchParams;
}

// One matrix for each programme, each with filters of its own.
for (const part of document.querySelectorAll('[data-matrix-part]')) {
  const table = part.querySelector<HTMLTableElement>('[data-matrix]');
  const form = part.querySelector<HTMLFormElement>('[data-matrix-filter]');
  if (table && form) start(table, readMatrix(table, form));
}

function readMatrix(table: HTMLTableElement, form: HTMLFormElement): Matrix {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-row]')];
  return {
    table,
    form,
    rows,
    home: new Map(rows.map((row) => [row, row.parentElement!])),
    bodies: [...table.tBodies],
    count: form.querySelector<HTMLElement>('[data-count]')!,
    sorted: '',
    asked: new URLSearchParams(location.search),
  };
}

// Functions, not constants: the filters of the address use them before a constant would be initialised.
/** The heads of the columns of plans: of many plans, those that are drawn now. */
function headsOf({ table }: Matrix): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('th[data-plan]')];
}

function plansOf(matrix: Matrix): string[] {
  return headsOf(matrix).map((head) => head.dataset['plan']!);
}

/** What a row has of a plan; undefined where the plan has no column. */
function cellOf(matrix: Matrix, row: HTMLTableRowElement, plan: string): HTMLElement | undefined {
  return row.querySelectorAll<HTMLElement>('td[data-state]')[plansOf(matrix).indexOf(plan)];
}

/** Whether a plan has the model of a row, by a number or by tasks. */
function has(matrix: Matrix, row: HTMLTableRowElement, plan: string): boolean {
  const state = cellOf(matrix, row, plan)?.dataset['state'];
  return state === 'present' || state === 'related';
}

/** Whether a row passes every filter. */
function passes(matrix: Matrix, row: HTMLTableRowElement): boolean {
  const value = (name: string): string =>
    (matrix.form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';
  const [plan, without, relation, group] = ['ke-hoach', 'khong-co', 'muc-do', 'nhom'].map(value) as [
    string,
    string,
    string,
    string,
  ];
  return (
    (!group || matrix.home.get(row)!.dataset['group'] === group) &&
    (!plan || has(matrix, row, plan)) &&
    (!without || cellOf(matrix, row, without)?.dataset['state'] === 'absent') &&
    (!relation || row.dataset['relations']!.split(' ').includes(relation)) &&
    fold(row.cells[0]!.textContent ?? '').includes(fold(value('ten')))
  );
}

/** Puts the rows in the order of one plan's numbers, or back under their groups. */
function arrange(matrix: Matrix): void {
  const { rows, sorted, bodies, home } = matrix;
  const numberOf = (row: HTMLTableRowElement): number =>
    Number(cellOf(matrix, row, sorted)?.dataset['number'] ?? Number.MAX_SAFE_INTEGER);
  if (sorted) bodies[0]!.append(...[...rows].sort((a, b) => numberOf(a) - numberOf(b)));
  else for (const row of rows) home.get(row)!.append(row);
  for (const head of headsOf(matrix))
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
  const asked = [...new FormData(form), ['xep', sorted], ...chosenQuery()] as [string, string][];
  writeQuery(new URLSearchParams(asked.filter(([, text]) => text !== '')));
}

/** Applies the filters of the address. */
function restore(matrix: Matrix): void {
  for (const [name, text] of matrix.asked) {
    const control = matrix.form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = text;
    if (name === 'xep' && plansOf(matrix).includes(text)) matrix.sorted = text;
  }
  if (matrix.sorted) arrange(matrix);
  if (matrix.asked.size > 0) update(matrix);
}

function sortBy(matrix: Matrix, plan: string): void {
  matrix.sorted = plan;
  arrange(matrix);
  update(matrix);
}

/** After the columns of chosen plans were drawn: the two lists offer just them. */
function takeColumns(matrix: Matrix): void {
  for (const name of ['ke-hoach', 'khong-co']) {
    const list = matrix.form.elements.namedItem(name) as HTMLSelectElement;
    const value = list.value || (matrix.asked.get(name) ?? '');
    const options = headsOf(matrix).map(
      (head) => new Option(head.querySelector('.matrix-plan')!.textContent ?? '', head.dataset['plan']),
    );
    list.replaceChildren(list.options[0]!, ...options);
    list.value = options.some((option) => option.value === value) ? value : '';
  }
  const sorted = matrix.sorted || (matrix.asked.get('xep') ?? '');
  matrix.sorted = plansOf(matrix).includes(sorted) ? sorted : '';
  matrix.asked = new URLSearchParams();
  arrange(matrix);
  if (location.search) update(matrix);
}

function start(table: HTMLTableElement, matrix: Matrix): void {
  table.addEventListener('click', (event) => {
    const plan = (event.target as Element).closest<HTMLElement>('[data-sort]')?.dataset['sort'];
    if (plan !== undefined) sortBy(matrix, matrix.sorted === plan ? '' : plan);
  });
  table.addEventListener(COLUMNS_DRAWN, () => takeColumns(matrix));
  matrix.form.addEventListener('input', () => update(matrix));
  matrix.form.addEventListener('submit', (event) => event.preventDefault());
  // The controls are emptied after this event.
  matrix.form.addEventListener('reset', () => setTimeout(() => sortBy(matrix, '')));
  restore(matrix);
  walkTable(table);
}
