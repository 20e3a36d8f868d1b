import { countOf } from '../components/count-of.ts';
import { noteQuery } from '../components/print-note/note-query.ts';

// Filters the deadlines by plan and unit; the choice is kept in the address, so that it can be shared.
const form = document.querySelector<HTMLFormElement>('[data-deadline-filter]');
const table = document.querySelector<HTMLTableElement>('[data-deadlines]');
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-plan]')];
  const count = form.querySelector<HTMLElement>('[data-count]')!;
  const select = (name: string): HTMLSelectElement => form.elements.namedItem(name) as HTMLSelectElement;
  const names = ['ke-hoach', 'don-vi'];

  function update(): void {
    const [plan, unit] = names.map((name) => select(name).value) as [string, string];
    const place = select('don-vi').selectedOptions[0]?.dataset['place'] ?? '';
    let shown = 0;
    for (const row of rows) {
      const { plan: ofPlan, units = '' } = row.dataset;
      row.hidden = (plan !== '' && ofPlan !== plan) || (unit !== '' && !units.split(' ').includes(place));
      if (!row.hidden) shown += 1;
    }
    for (const body of table.tBodies)
      body.hidden = ![...body.rows].some((row) => row.dataset['plan'] !== undefined && !row.hidden);
    table.hidden = shown === 0;
    count.textContent = countOf(shown, Number(count.dataset['total']), 'thời hạn');
    const query = new URLSearchParams(
      names.map((name) => [name, select(name).value]).filter(([, value]) => value !== '') as [
        string,
        string,
      ][],
    ).toString();
    history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
    void noteQuery(location.search);
  }

  for (const [name, value] of new URLSearchParams(location.search))
    if (names.includes(name)) select(name).value = value;
  form.addEventListener('change', update);
  // The controls are emptied after this event.
  form.addEventListener('reset', () => setTimeout(update));
  if (location.search) update();
}
