// The comparison that a person puts together. What is chosen stands in the address and nowhere else.
import { chosenNow, go, show } from './chooser-view.ts';
import { MOST, readChoice, type Choices } from './choice.ts';
import { h } from '../../tree/tree.ts';
import { domOf } from '../../tree/dom.ts';
import { part, tell, type Chooser } from './state.ts';
import { pageAddress } from '../../delivery/host/page-address.ts';
import { load } from '../../delivery/host/load-json.ts';
import { numeralOf } from '../../domain/model-key.ts';

const root = document.querySelector<HTMLElement>('[data-chooser]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const { base = '', host = '' } = root.dataset;
  const form = root.querySelector<HTMLFormElement>('[data-form]')!;
  const chooser: Chooser = { root, base, host, index: [], abbreviations: [], shown: null };
  try {
    const { choices, abbreviations } = await load<Choices>(pageAddress(base, '/so-sanh/muc-luc.json'));
    Object.assign(chooser, { index: choices, abbreviations });
  } catch {
    tell(chooser, ['Không tải được danh sách mô hình. Hãy thử lại, hoặc mở một so sánh có sẵn bên dưới.']);
    return;
  }
  serveForm(chooser, form);
  root.addEventListener('click', (event) => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement>('a[data-go]');
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(chooser, anchor.href);
    // The pressed link was removed: for keyboard users the focus moves to the list beside it.
    part(chooser, 'chosen').focus();
  });
  addEventListener('popstate', () => void show(chooser));
  await show(chooser);
}

/** Fills the two lists and adds what they name to the comparison. */
function serveForm(chooser: Chooser, form: HTMLFormElement): void {
  const { index } = chooser;
  const planSelect = form.elements.namedItem('ke-hoach') as HTMLSelectElement;
  const modelSelect = form.elements.namedItem('mo-hinh') as HTMLSelectElement;
  const fillModels = (): void =>
    modelSelect.replaceChildren(
      ...index
        .filter(({ plan }) => plan === planSelect.value)
        .map((choice) => domOf(h('option', { value: choice.id }, `${numeralOf(choice)}. ${choice.title}`))),
    );
  const plans = new Map(index.map(({ plan, planName }) => [plan, planName]));
  planSelect.replaceChildren(...[...plans].map(([plan, name]) => domOf(h('option', { value: plan }, name))));
  planSelect.addEventListener('change', fillModels);
  fillModels();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { chosen } = chosenNow(chooser);
    if (chosen.length >= MOST) return tell(chooser, [`Nhiều nhất ${MOST} mô hình: hãy bỏ bớt một mô hình.`]);
    const { canonical } = readChoice([...chosen.map(({ id }) => id), modelSelect.value].join(','), index);
    go(chooser, `?chon=${canonical}`);
  });
}
