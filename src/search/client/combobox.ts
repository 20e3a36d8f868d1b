import { pageAddress } from '../../delivery/host/page-address.ts';
import type { Reply, ShownResult } from '../answer/reply.ts';
import { connect } from './connection.ts';
import { element, isComposing, marked } from './dom.ts';
import { listBox, type ListBox } from './list-box.ts';
import { texts } from './texts.ts';

/** The number of groups that fit above the keyboard of a phone. */
const SHOWN = 6;

/**
 * Makes a box suggest while one types. Arrows move, Enter opens what is chosen or the page of all results,
 * Escape closes the list.
 */
export function attach(form: HTMLFormElement, input: HTMLInputElement): void {
  const base = form.dataset['base'] ?? '/';
  const search = connect(base);
  const list = listBox(form, input);
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  form.append(status);

  /** True once the list was closed or the box emptied after the last query: its answer must not open the list again. */
  let dismissed = false;
  const dismiss = (): void => {
    dismissed = true;
    list.close();
  };
  const refresh = (): void => {
    const query = input.value.trim();
    if (query === '') return dismiss();
    dismissed = false;
    search.ask({ query, unfinished: true, chosen: {}, limit: SHOWN }, (reply) => {
      if (dismissed || document.activeElement !== input) return;
      list.fill(optionsOf(reply, query, base, input.id));
      status.textContent = texts.counted(reply.resultCount, reply.relatedCount);
    });
  };
  input.addEventListener('input', () => {
    list.unchoose();
    refresh();
  });
  input.addEventListener('focus', refresh);
  input.addEventListener('keydown', (event) => {
    if (!isComposing(event) && handleKey(event.key, list, refresh, dismiss)) event.preventDefault();
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) list.close();
  });
  search.onComplete(() => {
    if (list.open && list.address === undefined) refresh();
  });
  search.onFailure(() => (status.textContent = texts.failed));
  refresh();
}

/** Whether a key was meant for the list. */
function handleKey(key: string, list: ListBox, refresh: () => void, dismiss: () => void): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (list.open) list.move(key === 'ArrowDown' ? 1 : -1);
    else refresh();
    return true;
  }
  if (key === 'Escape') {
    const wasOpen = list.open;
    dismiss();
    return wasOpen;
  }
  if (key !== 'Enter' || !list.open || list.address === undefined) return false;
  location.assign(list.address);
  return true;
}

/** The options: what a number means, the best of each group, the nearest titles, all results. */
function optionsOf(reply: Reply, query: string, base: string, id: string): HTMLElement[] {
  let count = 0;
  const option = (href: string, children: (Node | string)[]): HTMLElement =>
    element(
      'li',
      { role: 'option', id: `${id}-option-${count++}`, 'aria-selected': 'false', 'data-href': href },
      children,
    );
  const items: HTMLElement[] = [];
  if (reply.number)
    items.push(option(pageAddress(base, reply.number.url), [texts.whatIsNumber(reply.number.number)]));
  for (const { model, results } of reply.groups) {
    const best = results.find(({ direct }) => direct) ?? results[0] ?? model;
    if (best)
      items.push(option(pageAddress(base, bestAddress(model, results, best)), lineOf(best, model, results)));
  }
  for (const { title, url } of reply.nearest)
    items.push(option(pageAddress(base, url), [`${texts.nearest} ${title}`]));
  if (reply.groupCount > 0)
    items.push(option(pageAddress(base, `/tim-kiem/?q=${encodeURIComponent(query)}`), [texts.all(query)]));
  return items;
}

/** A model found in several plans leads to the page that has them side by side. */
const bestAddress = (
  model: ShownResult | null,
  results: readonly ShownResult[],
  best: ShownResult,
): string => (model && results.filter(({ direct }) => direct).length !== 1 ? model.url : best.url);

function lineOf(best: ShownResult, model: ShownResult | null, results: readonly ShownResult[]): Node[] {
  const several = model !== null && results.filter(({ direct }) => direct).length !== 1;
  const where = several
    ? results.map(({ plan, label }) => `${plan}: ${label.toLowerCase()}`).join(' · ')
    : [best.plan, best.label].filter(Boolean).join(' · ');
  return [
    element('span', { class: 'search-list-title' }, marked((several ? model : best).title)),
    element('span', { class: 'search-list-place' }, [where]),
  ];
}
