import { domOf } from '../../tree/dom.ts';
import { turns } from '../../tree/draw-in-turns.ts';
import type { Others } from '../../trial/data/others.ts';
import type { MergeRow } from '../choice/rows.ts';
import type { Chosen } from '../choice/state.ts';
import { rowTree, type Href } from './view.ts';

/** A row that stands on the page. */
interface Standing {
  /** Who has the model and who has not: all that it says besides what is chosen. */
  says: string;
  element: HTMLElement;
}

const says = ({ holders, silent }: MergeRow): string =>
  JSON.stringify([holders, silent].map((all) => all.map(({ id }) => id)));

/**
 * The rows of the page. They are drawn in turns, and a choice only changes what it is about: so a choice among a
 * hundred models never holds the page up, and keyboard users keep their place.
 */
export class RowList {
  private readonly list: Element;
  private readonly others: Others;
  private readonly href: Href;
  private readonly standing = new Map<string, Standing>();
  /** Counts how often rows were drawn: what another choice overtook is not finished. */
  private count = 0;

  constructor(list: Element, others: Others, href: Href) {
    this.list = list;
    this.others = others;
    this.href = href;
  }

  /** Draws the rows in their order; where all of them stand there already, at once. */
  async draw(chosen: readonly Chosen[]): Promise<void> {
    const turn = (this.count += 1);
    const pause = turns();
    this.list.setAttribute('aria-busy', 'true');
    this.removeAllBut(chosen);
    for (const [at, one] of chosen.entries()) {
      let element = this.standing.get(one.row.key)?.element;
      if (!element) {
        await pause();
        if (turn !== this.count) return;
        element = this.make(one.row);
      }
      showChoice(element, one, at, chosen.length);
      const there = this.list.children[at] ?? null;
      if (there !== element) this.list.insertBefore(element, there);
    }
    this.list.removeAttribute('aria-busy');
  }

  private removeAllBut(chosen: readonly Chosen[]): void {
    const wanted = new Map(chosen.map(({ row }) => [row.key, says(row)]));
    for (const [key, row] of this.standing) {
      if (wanted.get(key) === row.says) continue;
      row.element.remove();
      this.standing.delete(key);
    }
  }

  private make(row: MergeRow): HTMLElement {
    const element = domOf(rowTree(row, this.others, this.href)).firstElementChild as HTMLElement;
    this.standing.set(row.key, { says: says(row), element });
    return element;
  }
}

/** Shows what is chosen for the row at `at`, of all rows. */
function showChoice(element: HTMLElement, { from, number }: Chosen, at: number, of: number): void {
  element.toggleAttribute('data-left', from === null);
  element.querySelector<HTMLSelectElement>('[data-from]')!.value = from ?? '';
  const field = element.querySelector<HTMLInputElement>('[data-number]')!;
  field.value = number === null ? '' : String(number);
  field.disabled = from === null;
  element.querySelector<HTMLButtonElement>('[data-move="-1"]')!.disabled = at === 0;
  element.querySelector<HTMLButtonElement>('[data-move="1"]')!.disabled = at === of - 1;
}
