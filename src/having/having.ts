// Browser: chooses plans that should have a model and plans that should not, and shows the models that meet both. What
// is chosen stands in the address; of each chosen plan one small file is loaded.
import { writeQuery } from '../components/print-note/write-query.ts';
import { eachOnce } from '../delivery/each-once.ts';
import { load } from '../delivery/host/load-json.ts';
import { pageAddress } from '../delivery/host/page-address.ts';
import { offer } from '../report/offer.ts';
import type { Report } from '../report/report.ts';
import { domOf } from '../tree/dom.ts';
import { h } from '../tree/tree.ts';
import { readPlans, verdict, type PlanAnswers } from './verdict.ts';

/** The two choices by their names in the address. */
const CHOICES = ['co', 'khong'] as const;
type ChoiceName = (typeof CHOICES)[number];

interface View {
  form: HTMLFormElement;
  base: string;
  plans: { plan: string; name: string }[];
  chosen: Record<ChoiceName, string[]>;
  /** What a plan answers, by the address of its file. */
  answersAt: (address: string) => Promise<PlanAnswers>;
  asked: string;
}

const inPage = <E extends Element = HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const table = inPage<HTMLTableElement>('[data-having-table]');

const nameOf = ({ plans }: View, id: string): string => plans.find(({ plan }) => plan === id)?.name ?? id;

const queryOf = ({ chosen }: View): string =>
  CHOICES.filter((name) => chosen[name].length > 0)
    .map((name) => `${name}=${chosen[name].join(',')}`)
    .join('&');

/** The chosen plans, each with the way to leave it out. */
function showChosen(view: View): void {
  for (const name of CHOICES) {
    inPage(`[data-chosen="${name}"]`).replaceChildren(
      ...view.chosen[name].map((id) =>
        domOf(
          h(
            'li',
            {},
            h('button', { type: 'button', 'data-leave': id, 'data-of': name }, `✕ Bỏ ${nameOf(view, id)}`),
          ),
        ),
      ),
    );
    const select = inPage<HTMLSelectElement>(`[data-add="${name}"]`);
    select.value = '';
    // A plan cannot be asked to have a model and not to have it.
    const taken = new Set(CHOICES.flatMap((one) => view.chosen[one]));
    for (const option of select.options) option.hidden = taken.has(option.value);
  }
}

/** Takes away the columns of plans that were drawn before. */
function clearColumns(): void {
  for (const cell of table.querySelectorAll('[data-of-plan]')) cell.remove();
}

/** Draws a column for each chosen plan, and puts away the rows that do not meet the choice. */
function drawRows(view: View, having: readonly PlanAnswers[], lacking: readonly PlanAnswers[]): string {
  const counts = { meets: 0, unsure: 0 };
  clearColumns();
  const columns = [...having, ...lacking];
  table.tHead!.rows[0]!.append(
    ...columns.map(({ name, plan }) => domOf(h('th', { scope: 'col', 'data-of-plan': plan }, name))),
  );
  for (const row of table.querySelectorAll<HTMLTableRowElement>('[data-model]')) {
    const slug = row.dataset['model']!;
    const has = (all: readonly PlanAnswers[]) => all.map(({ models }) => models[slug]?.has);
    const found = columns.length === 0 ? 'meets' : verdict(has(having), has(lacking));
    row.hidden = found === 'fails';
    if (found !== 'fails') counts[found] += 1;
    row.append(
      ...columns.map(({ plan, name, models }) => {
        const { words = 'chương trình khác', path = null, has: known = undefined } = models[slug] ?? {};
        const shown = path === null ? words : h('a', { href: pageAddress(view.base, path) }, words);
        return domOf(
          h('td', { 'data-of-plan': plan, 'data-name': name }, shown, known === 'unknown' && ' (chưa chắc)'),
        );
      }),
    );
  }
  if (columns.length === 0) return '';
  const unsure = counts.unsure > 0 ? `, và ${counts.unsure} mô hình chưa chắc, cần người xem` : '';
  return `${counts.meets} mô hình${sentence(having, lacking)}${unsure}.`;
}

/** " có ở A và B, không có ở C". */
function sentence(having: readonly PlanAnswers[], lacking: readonly PlanAnswers[]): string {
  const names = (all: readonly PlanAnswers[]): string =>
    new Intl.ListFormat('vi', { type: 'conjunction' }).format(all.map(({ name }) => name));
  return [
    having.length > 0 && ` có ở ${names(having)}`,
    lacking.length > 0 && ` không có ở ${names(lacking)}`,
  ]
    .filter((part) => part !== false)
    .join(',');
}

async function update(view: View): Promise<void> {
  const query = queryOf(view);
  view.asked = query;
  showChosen(view);
  writeQuery(new URLSearchParams(query));
  const said = inPage('[data-having-said]');
  const answersOf = (id: string): Promise<PlanAnswers> =>
    view.answersAt(pageAddress(view.base, `/so-sanh/co-khong/${id}.json`));
  try {
    const [having, lacking] = await Promise.all(
      CHOICES.map((name) => Promise.all(view.chosen[name].map(answersOf))),
    );
    // Another choice may have been made while this one was on its way.
    if (view.asked !== query) return;
    said.textContent = drawRows(view, having!, lacking!);
    inPage('[data-having-result]').hidden = query === '';
  } catch {
    if (view.asked === query) said.textContent = 'Không tải được dữ liệu. Hãy kiểm tra mạng rồi thử lại.';
  }
}

/** What the page shows now, to take along. */
async function loadReport(): Promise<() => Report> {
  const { pageFacts, tableOf } = await import('../report/from-nodes.ts');
  return () => {
    const said = inPage('[data-having-said]').textContent ?? '';
    return {
      title: said.replace(/\.$/, '') || 'Nơi khác có, nơi này không',
      ...pageFacts(),
      notes: [
        '“≈”: chỉ trùng một phần. “Không có”: kế hoạch không nêu. “Chưa chắc”, “chưa rà soát”: cần người xem.',
      ],
      tables: [tableOf(table, 'Có và không')],
    };
  };
}

async function start(form: HTMLFormElement): Promise<void> {
  const base = form.dataset['base'] ?? '';
  const view: View = {
    form,
    base,
    plans: [],
    chosen: { co: [], khong: [] },
    answersAt: eachOnce(load<PlanAnswers>),
    asked: '',
  };
  try {
    view.plans = await load<View['plans']>(pageAddress(base, '/so-sanh/co-khong.json'));
  } catch {
    inPage('[data-having-said]').textContent = 'Không tải được danh sách kế hoạch. Hãy thử lại.';
    return;
  }
  const known = new Set(view.plans.map(({ plan }) => plan));
  for (const name of CHOICES) {
    view.chosen[name] = readPlans(new URLSearchParams(location.search).get(name), known);
    inPage(`[data-add="${name}"]`).append(
      ...view.plans.map(({ plan, name: words }) => domOf(h('option', { value: plan }, words))),
    );
  }
  view.chosen.khong = view.chosen.khong.filter((id) => !view.chosen.co.includes(id));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const select = (event.target as Element).closest<HTMLSelectElement>('[data-add]');
    if (!select || select.value === '') return;
    view.chosen[select.dataset['add'] as ChoiceName].push(select.value);
    void update(view);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-leave]');
    if (!button) return;
    const name = button.dataset['of'] as ChoiceName;
    view.chosen[name] = view.chosen[name].filter((id) => id !== button.dataset['leave']);
    void update(view);
    // The pressed button is gone: the focus stays in its part.
    inPage(`[data-add="${name}"]`).focus();
  });
  offer(loadReport);
  await update(view);
}

const form = document.querySelector<HTMLFormElement>('[data-having]');
if (form) void start(form);
