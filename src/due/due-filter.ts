// Browser: deadlines by lead unit, tool, unit, plan and month. What is chosen stands in the address; the index says how
// many there are in each month, and only the parts that hold what is shown are loaded.
import { countOf } from '../components/count-of.ts';
import { writeQuery } from '../components/print-note/write-query.ts';
import { eachOnce } from '../delivery/each-once.ts';
import { load } from '../delivery/host/load-json.ts';
import { pageAddress } from '../delivery/host/page-address.ts';
import { domOf } from '../tree/dom.ts';
import { h } from '../tree/tree.ts';
import { PART, passing, type DueFilter, type DueIndex, type DuePart } from './due-index.ts';
import { dueList, type DueRow } from './due-row.ts';
import { timeName } from './due-times.ts';

/** How many rows are shown at first, and how many more at each press. */
const STEP = 40;

/** The names of the choices in the address, and what each asks for. */
const ASKS: Record<string, keyof DueFilter> = {
  'chu-tri': 'lead',
  'cong-cu': 'tool',
  'don-vi': 'unit',
  'ke-hoach': 'plan',
  thang: 'time',
};

interface View {
  form: HTMLFormElement;
  base: string;
  index: DueIndex;
  /** The part of an address. */
  partAt: (address: string) => Promise<DuePart>;
  /** The places that pass, and how many of them are shown. */
  found: number[];
  shown: number;
  /** The state that is being drawn: what arrives for an older one is dropped. */
  asked: string;
  /** Whether the rows asked for last could not be loaded. */
  failed: boolean;
}

const inPage = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-due-${name}]`)!;
const choice = ({ form }: Pick<View, 'form'>, name: string): HTMLSelectElement =>
  form.elements.namedItem(name) as HTMLSelectElement;

function filterOf(view: View): DueFilter {
  const filter: DueFilter = { lead: '', unit: '', tool: '', plan: '', time: '' };
  for (const [name, key] of Object.entries(ASKS)) filter[key] = choice(view, name).value;
  return filter;
}

/** Fills the lists with what some deadline has. */
function fill(view: View): void {
  const { times, plans, units, tools, keys } = view.index;
  const leading = new Set(keys.flatMap(([, , leads]) => leads));
  const byName = (all: DueIndex['units']) =>
    [...all].sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  const lists: Record<string, DueIndex['units']> = {
    'chu-tri': byName(units.filter((_, at) => leading.has(at))),
    'cong-cu': byName(tools),
    'don-vi': byName(units),
    'ke-hoach': plans,
    thang: times.map((time) => ({ slug: time, name: timeName(time) })),
  };
  for (const [name, all] of Object.entries(lists))
    choice(view, name).append(
      ...all.map(({ slug, name: words }) => domOf(h('option', { value: slug }, words))),
    );
}

/** The rows at some places, each part loaded once. */
async function rowsAt(view: View, places: readonly number[]): Promise<DueRow[]> {
  const partOf = (place: number): Promise<DuePart> =>
    view.partAt(pageAddress(view.base, `/thoi-han/phan/${Math.floor(place / PART) + 1}.json`));
  return Promise.all(places.map(async (place) => (await partOf(place))[place % PART]!));
}

/** How many of those that pass stand in each month; months that have none are put away. */
function countMonths(view: View, query: string): void {
  const counts = new Map<string, number>();
  const plans = new Map<string, Set<number>>();
  for (const place of view.found) {
    const [time, plan] = view.index.keys[place]!;
    const name = view.index.times[time]!;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    plans.set(name, (plans.get(name) ?? new Set()).add(plan));
  }
  for (const month of document.querySelectorAll<HTMLElement>('[data-due-time]')) {
    const time = month.dataset['dueTime']!;
    month.hidden = !counts.has(time);
    month.querySelector('[data-due-count]')!.textContent = String(counts.get(time) ?? 0);
    month.querySelector('[data-due-plans]')!.textContent = `, ${plans.get(time)?.size ?? 0} kế hoạch`;
    // With a filter the month opens here, filtered; without one it has its page.
    const asked = new URLSearchParams(query);
    asked.set('thang', time);
    month
      .querySelector('a')!
      .setAttribute('href', query ? `?${asked}` : pageAddress(view.base, `/thoi-han/${time}/`));
  }
  for (const year of document.querySelectorAll<HTMLElement>('[data-due-year]'))
    year.hidden = year.querySelector('[data-due-time]:not([hidden])') === null;
}

async function drawRows(view: View): Promise<void> {
  const { asked } = view;
  const more = inPage('more');
  const filtered = asked !== '';
  more.hidden = true;
  if (!filtered) return inPage('results').replaceChildren();
  try {
    const rows = await rowsAt(view, view.found.slice(0, view.shown));
    if (view.asked !== asked) return;
    inPage('results').replaceChildren(domOf(dueList(rows, (path) => pageAddress(view.base, path))));
    view.failed = false;
    say('');
    more.hidden = view.found.length <= view.shown;
    more.textContent = `Xem thêm (còn ${view.found.length - view.shown})`;
  } catch {
    if (view.asked !== asked) return;
    // What another filter found does not stand under this one.
    if (view.shown === STEP) inPage('results').replaceChildren();
    view.failed = true;
    more.hidden = false;
    more.textContent = 'Thử lại';
    say('Không tải được danh sách. Hãy kiểm tra mạng rồi bấm “Thử lại”, hoặc mở từng tháng bên dưới.');
  }
}

const say = (words: string): void =>
  inPage('message').replaceChildren(...(words ? [domOf(h('p', { class: 'notice' }, words))] : []));

function update(view: View): void {
  const filter = filterOf(view);
  const asked = Object.entries(ASKS)
    .map(([name, key]) => [name, filter[key]])
    .filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked).toString();
  Object.assign(view, { asked: query, found: passing(view.index, filter), shown: STEP, failed: false });
  const count = view.form.querySelector<HTMLElement>('[data-count]')!;
  count.textContent = countOf(view.found.length, Number(count.dataset['total']), 'thời hạn');
  say('');
  countMonths(view, query);
  writeQuery(new URLSearchParams(query));
  void drawRows(view);
}

async function start(form: HTMLFormElement): Promise<void> {
  const base = form.dataset['base'] ?? '';
  let index: DueIndex;
  try {
    index = await load<DueIndex>(pageAddress(base, '/thoi-han/muc-luc.json'));
  } catch {
    return say('Không tải được bộ lọc. Hãy thử lại, hoặc mở từng tháng bên dưới.');
  }
  const view: View = {
    form,
    base,
    index,
    partAt: eachOnce(load<DuePart>),
    found: [],
    shown: STEP,
    asked: '',
    failed: false,
  };
  fill(view);
  for (const [name, value] of new URLSearchParams(location.search))
    if (name in ASKS) choice(view, name).value = value;
  form.addEventListener('change', () => update(view));
  // The controls are emptied after this event.
  form.addEventListener('reset', () => setTimeout(() => update(view)));
  inPage('more').addEventListener('click', () => {
    // After a failure it asks for the same rows again.
    if (!view.failed) view.shown += STEP;
    void drawRows(view);
  });
  if (location.search) update(view);
}

const found = document.querySelector<HTMLFormElement>('[data-due-filter]');
if (found) void start(found);
