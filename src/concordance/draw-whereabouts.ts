// Browser: one line for each chosen plan, on the page of a canonical model.
import { whereaboutsCell } from './cell-tree.ts';
import { ABSENT } from './column.ts';
import { pageAddress } from '../delivery/host/page-address.ts';
import { planUrl } from '../domain/urls.ts';
import { domOf } from '../tree/dom.ts';
import { h } from '../tree/tree.ts';
import { CHOSEN } from '../mine/chosen.ts';
import { plansOf, type Chosen } from '../mine/kept.ts';
import { loadColumns } from './load-columns.ts';

const list = document.querySelector<HTMLElement>('[data-chosen-where]');
if (list)
  document.addEventListener(CHOSEN, (event) => void draw(list, (event as CustomEvent<Chosen>).detail));

let latest: Chosen | undefined;

async function draw(list: HTMLElement, chosen: Chosen): Promise<void> {
  latest = chosen;
  const { base = '', chosenWhere: slug = '' } = list.dataset;
  const href = (path: string): string => pageAddress(base, path);
  const columns = await loadColumns(base, plansOf(chosen));
  // Another choice may have been made while these were on their way.
  if (latest !== chosen) return;
  const lines = columns.map(({ plan, name, cells }) =>
    h(
      'li',
      {},
      h('a', { class: 'whereabouts-plan', href: href(planUrl(plan)) }, name),
      whereaboutsCell(plan, cells[slug] ?? ABSENT, href),
    ),
  );
  list.replaceChildren(domOf(lines));
  list.hidden = lines.length === 0;
}
