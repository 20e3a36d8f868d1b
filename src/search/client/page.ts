// The page of all results: its state is its address, so that it can be sent, kept and gone back to.
import { noteQuery } from '../../components/print-note/note-query.ts';
import type { Reply } from '../answer/reply.ts';
import { parametersOf, stateOf, type PageState } from './address.ts';
import { connect, type Connection } from './connection.ts';
import { element, isComposing } from './dom.ts';
import { keepPlace, type KeptPlace } from './kept-place.ts';
import { facetList, nearestList, nothingFound, resultList, understoodList } from './results.ts';
import { texts } from './texts.ts';

/** Groups shown at first, and how many more at each request. */
const STEP = 20;

const form = document.querySelector<HTMLFormElement>('form[data-live]');
const input = form?.querySelector('input');
const place = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-search="${name}"]`)!;

/** What the page is made of. */
interface Parts {
  base: string;
  search: Connection;
  field: HTMLInputElement;
  limit: number;
  /** How often the reader asked to look into more plans for this question. */
  reach: number;
  /** What is asked; the address follows it. */
  state: PageState;
  /** Where the reader was, for the way back. */
  kept: KeptPlace;
  /** The timer of an address that is still to be written. */
  writing: number | undefined;
}

/** Browsers limit how often an address may change, so it is written when the reader pauses. */
const PAUSE_MS = 300;

function run(box: HTMLFormElement, field: HTMLInputElement): void {
  const base = box.dataset['base'] ?? '/';
  const state = stateOf(location.search);
  const kept = keepPlace(() => parts.limit);
  const limit = kept.limit ?? STEP;
  const parts: Parts = {
    base,
    search: connect(base),
    field,
    limit,
    reach: 0,
    state,
    kept,
    writing: undefined,
  };
  const { query } = state;
  // What was typed before this script loaded wins over the address.
  if (field.value === '') field.value = query;
  listen(box, parts);
  parts.search.onComplete(() => refresh(parts));
  parts.search.onFailure(() => (place('status').textContent = texts.failed));
  if (field.value === query) refresh(parts);
  else go(parts, { ...state, query: field.value.trim() });
}

function listen(box: HTMLFormElement, parts: Parts): void {
  const { field } = parts;
  field.addEventListener('input', () => {
    parts.state = { query: field.value.trim(), chosen: {} };
    parts.kept.forget();
    startAgain(parts);
    refresh(parts, true);
    clearTimeout(parts.writing);
    parts.writing = window.setTimeout(() => write(parts, 'replaceState'), PAUSE_MS);
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    go(parts, { ...parts.state, query: field.value.trim() });
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a.search-chip, a.search-facet');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(parts, stateOf(new URL(link.href).search));
    field.value = parts.state.query;
  });
  addEventListener('popstate', () => {
    clearTimeout(parts.writing);
    parts.state = stateOf(location.search);
    field.value = parts.state.query;
    startAgain(parts, parts.kept.read());
    refresh(parts);
  });
  // The code is drawn from what is loaded by then: a list of results is seldom printed.
  addEventListener('beforeprint', () => void noteQuery(location.search));
  walkWithArrows(field);
  // Beside the results there is room for the facets; above them, on a phone, they wait behind one line.
  const wide = matchMedia('(min-width: 56rem)');
  const fold = (): void => void place('narrow').toggleAttribute('open', wide.matches);
  wide.addEventListener('change', fold);
  fold();
}

/** Asks something new, with an entry in the history to come back from. */
function go(parts: Parts, to: PageState): void {
  parts.kept.save();
  parts.kept.forget();
  parts.state = to;
  startAgain(parts);
  write(parts, 'pushState');
  refresh(parts);
}

/** Another question: the first results of the plans that it needs most. */
function startAgain(parts: Parts, limit: number | null = null): void {
  parts.limit = limit ?? STEP;
  parts.reach = 0;
}

function write(parts: Parts, how: 'pushState' | 'replaceState'): void {
  clearTimeout(parts.writing);
  const address = location.pathname + parametersOf(parts.state);
  if (address !== location.pathname + location.search)
    history[how](how === 'replaceState' ? history.state : null, '', address);
}

function refresh(parts: Parts, unfinished = false): void {
  const { query, chosen } = parts.state;
  if (query === '') return showEmpty();
  place('status').textContent ||= texts.loading;
  parts.search.ask({ query, unfinished, chosen, limit: parts.limit, reach: parts.reach }, (reply) => {
    // The box may have been emptied meanwhile: then there is no query.
    if (parts.state.query === query) show(reply, parts);
  });
}

function show(reply: Reply, parts: Parts): void {
  const { base, state: shown } = parts;
  const more = button(texts.more, () => {
    parts.limit += STEP;
    refresh(parts);
  });
  const left = reply.searched ? reply.searched.of - reply.searched.plans : 0;
  const further = button(texts.further(left), () => {
    parts.reach += 1;
    refresh(parts);
  });
  const found = reply.groupCount > 0;
  place('understood').replaceChildren(...understoodList(reply, shown, base));
  place('results').replaceChildren(
    ...nearestList(reply, base),
    ...(found ? [resultList(reply, base)] : nothingFound(base)),
    ...(reply.groups.length < reply.groupCount ? [more] : []),
    ...(left > 0 ? [further] : []),
  );
  place('facets').replaceChildren(...facetList(reply.facets, shown));
  place('narrow').hidden = reply.facets.length === 0;
  const counted = texts.counted(reply.resultCount, reply.relatedCount);
  place('status').textContent = [counted, !reply.complete && texts.partial, texts.searched(reply.searched)]
    .filter(Boolean)
    .join('. ');
  parts.kept.restore(reply.complete);
}

function button(label: string, press: () => void): HTMLElement {
  const pressed = element('button', { type: 'button', class: 'search-more' }, [label]);
  pressed.addEventListener('click', press);
  return pressed;
}

function showEmpty(): void {
  for (const name of ['understood', 'results', 'facets']) place(name).replaceChildren();
  place('narrow').hidden = true;
  place('status').textContent = texts.empty;
}

/** From the box down to the first result, and between results. */
function walkWithArrows(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...place('results').querySelectorAll<HTMLElement>('a')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    if (here < 0 && document.activeElement !== field) return;
    const to = here + (event.key === 'ArrowDown' ? 1 : -1);
    if (to === -1) field.focus();
    else links[to]?.focus();
    event.preventDefault();
  });
}

if (form && input) run(form, input);
