import { explainUnknown, MOST, readChoice, type Asked, type Choice } from './choice.ts';
import { el } from './dom.ts';
import { load } from './load.ts';
import { renderComparison } from './render-comparison.ts';
import type { VersionData } from './version-data.ts';

/** What the view works on: its place in the page, the base of addresses, all that can be chosen. */
export interface Chooser {
  root: HTMLElement;
  base: string;
  index: Choice[];
}

const part = ({ root }: Chooser, name: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-${name}]`)!;

/** Says something to the reader, in place of what was said before. */
export const tell = (chooser: Chooser, words: readonly string[]): void =>
  part(chooser, 'message').replaceChildren(...words.map((word) => el('p', { class: 'notice' }, word)));

/** What the address asks for at this moment. */
export const chosenNow = ({ index }: Chooser): Asked =>
  readChoice(new URLSearchParams(location.search).get('chon') ?? '', index);

/** Goes to another choice without leaving the page. */
export function go(chooser: Chooser, address: string): void {
  history.pushState(null, '', address);
  void show(chooser);
}

function addressOf({ index }: Chooser, ids: readonly string[]): string {
  const { canonical } = readChoice(ids.join(','), index);
  return `${location.pathname}${canonical ? `?chon=${canonical}` : ''}`;
}

function choiceLink(chooser: Chooser, choice: Choice, ids: readonly string[], sign: string): HTMLElement {
  const words = `${sign} ${choice.planName}, mô hình ${choice.number}`;
  return el('li', {}, el('a', { href: addressOf(chooser, ids), title: choice.title, 'data-go': '' }, words));
}

/** The chosen ones, each with the way to leave it out, and the same models of other plans to add. */
function showChosen(chooser: Chooser, chosen: readonly Choice[]): void {
  const ids = chosen.map(({ id }) => id);
  part(chooser, 'chosen').replaceChildren(
    ...chosen.map((choice) =>
      choiceLink(
        chooser,
        choice,
        ids.filter((id) => id !== choice.id),
        '✕ Bỏ',
      ),
    ),
  );
  const models = new Set(chosen.map(({ model }) => model));
  const alike =
    ids.length >= MOST
      ? []
      : chooser.index.filter(({ id, model }) => model !== null && models.has(model) && !ids.includes(id));
  part(chooser, 'alike').replaceChildren(
    ...alike.map((choice) => choiceLink(chooser, choice, [...ids, choice.id], '+')),
  );
  part(chooser, 'alike-box').hidden = alike.length === 0;
  part(chooser, 'tools').hidden = chosen.length === 0;
}

/** Shows what the address says; an address in another order or with repetitions becomes the canonical one. */
export async function show(chooser: Chooser): Promise<void> {
  const { chosen, unknown } = chosenNow(chooser);
  const words = unknown.map((id) => explainUnknown(id, chooser.index));
  const canonical = addressOf(
    chooser,
    chosen.map(({ id }) => id),
  );
  // An address that names something unknown stays as it is, so that the reader can see what was asked.
  if (unknown.length === 0 && `${location.pathname}${decodeURIComponent(location.search)}` !== canonical)
    history.replaceState(null, '', `${canonical}${location.hash}`);
  showChosen(chooser, chosen);
  tell(chooser, words);
  try {
    const versions = await Promise.all(
      chosen.map(({ id }) => load<VersionData>(`${chooser.base}/so-sanh/mo-hinh/${id}.json`)),
    );
    const result = versions.length > 0 ? [renderComparison(versions, chooser.base)] : [];
    part(chooser, 'result').replaceChildren(...result);
    part(chooser, 'address').textContent = versions.length > 0 ? location.href : '';
  } catch {
    tell(chooser, [...words, 'Không tải được nội dung so sánh. Hãy kiểm tra mạng rồi tải lại trang.']);
  }
}
