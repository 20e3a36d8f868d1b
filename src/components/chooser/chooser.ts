// The comparison that a person puts together. What is chosen stands in the address and nowhere else.
import { chosenNow, go, show, tell, type Chooser } from './chooser-view.ts';
import { MOST, readChoice, type Choice } from './choice.ts';
import { el } from './dom.ts';
import { load } from './load.ts';

const root = document.querySelector<HTMLElement>('[data-chooser]');
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const base = root.dataset['base']!;
  const form = root.querySelector<HTMLFormElement>('[data-form]')!;
  const chooser: Chooser = { root, base, index: [] };
  try {
    chooser.index = await load<Choice[]>(`${base}/so-sanh/muc-luc.json`);
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
        .map(({ id, number, title }) => el('option', { value: id }, `${number}. ${title}`)),
    );
  const plans = new Map(index.map(({ plan, planName }) => [plan, planName]));
  planSelect.replaceChildren(...[...plans].map(([plan, name]) => el('option', { value: plan }, name)));
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
