// Browser: the form that chooses a plan of one's own and pins others. What is chosen is drawn by the rest of the page.
import { pageAddress } from '../delivery/host/page-address.ts';
import { eachOnce } from '../delivery/each-once.ts';
import { load } from '../delivery/host/load-json.ts';
import { planUrl } from '../domain/urls.ts';
import { domOf } from '../tree/dom.ts';
import { h } from '../tree/tree.ts';
import { fold } from '../vietnamese/fold.ts';
import { CHOSEN, choose, tell } from './chosen.ts';
import { MOST_PINNED, plansOf, readChosen, type Chosen } from './kept.ts';
import { findPlan } from './find-plan.ts';
import type { ListedPlan } from './listed-plan.ts';

/**
 * Lets the form choose, and tells the rest of the page what was chosen before.
 *
 * @param drawn settled once the scripts that draw a choice were started: told earlier, no script would be listening
 */
export function startPicker(form: HTMLFormElement, drawn: Promise<unknown>): void {
  const base = form.dataset['base'] ?? '';
  const input = form.querySelector('input')!;
  const listAt = eachOnce(load<ListedPlan[]>);
  const plans = (): Promise<ListedPlan[]> => listAt(pageAddress(base, '/ke-hoach/muc-luc.json'));
  input.addEventListener('focus', () => void plans().then((list) => offer(form, list)), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = (event.submitter ?? form.querySelector('button')!) as HTMLButtonElement;
    plans().then(
      (list) => take(form, input, list, value === 'pin'),
      () => say(form, 'Không tải được danh sách kế hoạch. Hãy thử lại.'),
    );
  });
  document.addEventListener(CHOSEN, (event) => {
    const chosen = (event as CustomEvent<Chosen>).detail;
    void plans().then((list) => showChosen(form, base, list, chosen));
  });
  const chosen = readChosen();
  if (plansOf(chosen).length > 0) void drawn.then(() => tell(chosen));
}

/** What may be typed, for the list of the browser. */
const wordsOf = ({ name, province }: ListedPlan): string =>
  province === null ? name : `${name} – ${province}`;

function offer(form: HTMLFormElement, plans: readonly ListedPlan[]): void {
  const options = plans.map((plan) => h('option', { value: wordsOf(plan) }));
  form.querySelector('datalist')!.replaceChildren(domOf(options));
}

const say = (form: HTMLFormElement, words: string): void => {
  form.querySelector('[data-place-said]')!.textContent = words;
};

/** Chooses what was typed, or says why not. */
function take(
  form: HTMLFormElement,
  input: HTMLInputElement,
  plans: readonly ListedPlan[],
  pin: boolean,
): void {
  const found = findPlan(
    plans.map((plan) => ({ plan, words: fold(wordsOf(plan)) })),
    fold(input.value),
  );
  if (found === null)
    return say(
      form,
      input.value.trim() === '' ? 'Hãy gõ tên rồi chọn.' : 'Không có kế hoạch nào tên như vậy.',
    );
  if (Array.isArray(found))
    return say(form, `${found.length} kế hoạch có tên như vậy. Hãy gõ rõ hơn: ${wordsOf(found[0]!.plan)}…`);
  const { mine, pinned } = readChosen();
  const { id } = found.plan;
  if (pin && pinned.length >= MOST_PINNED) return say(form, `Nhiều nhất ${MOST_PINNED} kế hoạch được ghim.`);
  say(form, '');
  input.value = '';
  choose(pin ? { mine, pinned: [...pinned, id] } : { mine: id, pinned });
}

/** The plans that are chosen, each with the way to leave it out. */
function showChosen(
  form: HTMLFormElement,
  base: string,
  plans: readonly ListedPlan[],
  { mine, pinned }: Chosen,
): void {
  const nameOf = (id: string): string => plans.find((plan) => plan.id === id)?.name ?? id;
  const item = (id: string, what: string) =>
    h(
      'li',
      {},
      h('span', { class: 'soft' }, `${what}: `),
      h('a', { href: pageAddress(base, planUrl(id)) }, nameOf(id)),
      ' ',
      h(
        'button',
        { type: 'button', class: 'button', 'data-leave': id, 'aria-label': `Bỏ ${nameOf(id)}` },
        '✕',
      ),
    );
  const list = form.querySelector<HTMLElement>('[data-place-chosen]')!;
  list.replaceChildren(
    domOf([mine !== null && item(mine, 'Của tôi'), ...pinned.map((id) => item(id, 'Đã ghim'))]),
  );
  for (const button of list.querySelectorAll<HTMLButtonElement>('[data-leave]'))
    button.addEventListener('click', () => {
      const left = button.dataset['leave']!;
      choose({ mine: mine === left ? null : mine, pinned: pinned.filter((id) => id !== left) });
    });
}
