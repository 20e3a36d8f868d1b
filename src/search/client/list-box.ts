import { element } from './dom.ts';

/** A list of options below a box, moved through with the arrows while the focus stays in the box. */
export interface ListBox {
  readonly open: boolean;
  /** The address of the chosen option. */
  readonly address: string | undefined;
  /** Shows options; the chosen one stays chosen where it is among them: a late answer takes no choice away. */
  fill(options: readonly HTMLElement[]): void;
  /** Clears the selection, because typing on means another choice. */
  unchoose(): void;
  close(): void;
  /** Selects the next option (1) or the previous one (-1); wraps around at the ends. */
  move(step: 1 | -1): void;
}

/** The address of an option without the words to mark there, which change while one types. */
const placeOf = (option: HTMLElement | undefined): string | undefined =>
  option?.dataset['href']?.replace(/\?[^#]*/, '');

/** Puts an empty list into a form and ties it to the box, after the ARIA pattern of an editable combobox. */
export function listBox(form: HTMLFormElement, input: HTMLInputElement): ListBox {
  const list = element('ul', { class: 'search-list', role: 'listbox', id: `${input.id}-list`, hidden: true });
  form.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  let chosen = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const choose = (at: number): void => {
    chosen = at;
    options().forEach((option, k) => option.setAttribute('aria-selected', String(k === at)));
    const active = options()[at];
    if (!active) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  };
  const show = (open: boolean): void => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    choose(-1);
  };
  // Before the box loses the focus, which would close the list under the pointer.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (option?.dataset['href']) location.assign(option.dataset['href']);
  });
  return {
    get open() {
      return !list.hidden;
    },
    get address() {
      return options()[chosen]?.dataset['href'];
    },
    fill(filled) {
      const kept = placeOf(options()[chosen]);
      list.replaceChildren(...filled);
      show(filled.length > 0);
      if (kept !== undefined) choose(filled.findIndex((option) => placeOf(option) === kept));
    },
    unchoose: () => choose(-1),
    close: () => show(false),
    move(step) {
      const count = options().length;
      if (count > 0) choose(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count);
    },
  };
}
