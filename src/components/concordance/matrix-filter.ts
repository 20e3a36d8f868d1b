// Filters, sorts and walks the matrix; what is chosen stands in the address, so that it can be sent.
import { fold } from '../../vietnamese/fold.ts';
import { walkTable } from './walk-table.ts';

const table = document.querySelector<HTMLTableElement>('[data-matrix]');
const form = document.querySelector<HTMLFormElement>('[data-matrix-filter]');
if (table && form) start(table, form);

function start(table: HTMLTableElement, form: HTMLFormElement): void {
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-row]')];
  const home = new Map(rows.map((row) => [row, row.parentElement!]));
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-plan]')];
  const plans = heads.map((head) => head.dataset['plan']!);
  const count = form.querySelector<HTMLElement>('[data-count]')!;
  const value = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value;
  let sorted = '';

  const cellOf = (row: HTMLTableRowElement, plan: string): HTMLElement =>
    row.querySelectorAll<HTMLElement>('td')[plans.indexOf(plan)]!;

  /** Whether a row passes every filter. */
  function passes(row: HTMLTableRowElement): boolean {
    const plan = value('ke-hoach');
    const relation = value('muc-do');
    const group = value('nhom');
    const state = plan ? cellOf(row, plan).dataset['state']! : '';
    return (
      (!group || home.get(row)!.dataset['group'] === group) &&
      (!plan || state === 'present' || state === 'related') &&
      (!relation || row.dataset['relations']!.split(' ').includes(relation)) &&
      fold(row.cells[0]!.textContent ?? '').includes(fold(value('ten').trim()))
    );
  }

  /** Puts the rows in the order of one plan's numbers, or back under their groups. */
  function arrange(): void {
    const numberOf = (row: HTMLTableRowElement): number =>
      Number(cellOf(row, sorted).dataset['number'] ?? Number.MAX_SAFE_INTEGER);
    if (sorted) bodies[0]!.append(...[...rows].sort((a, b) => numberOf(a) - numberOf(b)));
    else for (const row of rows) home.get(row)!.append(row);
    for (const head of heads)
      head.setAttribute('aria-sort', head.dataset['plan'] === sorted ? 'ascending' : 'none');
  }

  function update(): void {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !passes(row);
      if (!row.hidden) shown += 1;
    }
    for (const body of bodies) {
      const visible = [...body.querySelectorAll<HTMLElement>('[data-row]')].some((row) => !row.hidden);
      body.querySelector<HTMLElement>('.matrix-group')!.hidden = sorted !== '' || !visible;
    }
    const total = count.dataset['total'];
    count.textContent = shown === Number(total) ? `${total} mô hình` : `${shown} trong ${total} mô hình`;
    const query = new URLSearchParams(
      [...new FormData(form), ['xep', sorted]].filter(([, text]) => text !== '') as [string, string][],
    ).toString();
    history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
  }

  function restore(): void {
    const query = new URLSearchParams(location.search);
    for (const [name, text] of query) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = text;
    }
    const asked = query.get('xep') ?? '';
    if (plans.includes(asked)) sorted = asked;
  }

  for (const button of table.querySelectorAll<HTMLButtonElement>('[data-sort]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      sorted = sorted === button.dataset['sort'] ? '' : button.dataset['sort']!;
      arrange();
      update();
    });
  }
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    sorted = '';
    // The controls are emptied after this event.
    setTimeout(() => {
      arrange();
      update();
    });
  });
  restore();
  const box = form.closest('details')!;
  box.hidden = false;
  box.open = location.search !== '' || matchMedia('(min-width: 48rem)').matches;
  if (sorted) arrange();
  if (location.search) update();
  walkTable(table);
}
