// Browser: hides columns of a comparison and changes their order; the address says which, so that it can be sent.
import { noteQuery } from '../../components/print-note/note-query.ts';
import { writeQuery } from '../../components/print-note/write-query.ts';
import { moved, readArrangement, toggled, writtenArrangement, type Arrangement } from './order.ts';

/** What the address calls it. */
const PARAMETER = 'cot';

const panel = document.querySelector<HTMLDetailsElement>('.arrange');
const compare = document.querySelector<HTMLElement>('.compare');

function run(box: HTMLElement, table: HTMLElement): void {
  const items = new Map([...box.querySelectorAll('li')].map((item) => [item.dataset['key']!, item]));
  const keys = [...items.keys()];
  // Heads and every row have the versions in the same order: what each holds of a version is known by its place.
  const rows = [...table.querySelectorAll<HTMLElement>('.compare-heads, .compare-row')].map((row) => ({
    row,
    cells: new Map(keys.map((key, at) => [key, row.children[at] as HTMLElement])),
  }));
  let arrangement = readArrangement(keys, new URLSearchParams(location.search).get(PARAMETER));

  const draw = (): void => {
    const shown = arrangement.filter((one) => one.shown);
    for (const { row, cells } of rows)
      for (const { key, shown } of arrangement) {
        const cell = cells.get(key)!;
        cell.hidden = !shown;
        row.append(cell);
      }
    table.className = `compare compare-${Math.min(shown.length, 5)}`;
    arrangement.forEach(({ key, shown: isShown }, at) => {
      const item = items.get(key)!;
      const [box, up, down] = item.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button');
      (box as HTMLInputElement).checked = isShown;
      box!.disabled = isShown && shown.length === 1;
      up!.disabled = at === 0;
      down!.disabled = at === arrangement.length - 1;
      item.parentElement!.append(item);
    });
  };
  const change = (next: Arrangement[], focus: HTMLElement): void => {
    arrangement = next;
    draw();
    write(writtenArrangement(keys, arrangement));
    // Moving an element takes the focus from what is in it.
    focus.focus();
  };
  box.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    change(toggled(arrangement, input.closest('li')!.dataset['key']!), input);
  });
  box.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-step]');
    if (!button) return;
    change(moved(arrangement, button.closest('li')!.dataset['key']!, Number(button.dataset['step'])), button);
  });
  box.hidden = false;
  if (arrangement.some(({ key, shown }, at) => !shown || key !== keys[at])) {
    draw();
    void noteQuery(location.search);
  }
}

function write(order: string | null): void {
  const query = new URLSearchParams(location.search);
  query.delete(PARAMETER);
  if (order !== null) query.append(PARAMETER, order);
  writeQuery(query);
}

if (panel && compare) run(panel, compare);
