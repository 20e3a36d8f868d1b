import type { VersionData } from '../version-data.ts';
import { shorten } from '../../components/shorten.ts';
import { h, type TreeElement } from '../../tree/tree.ts';
import { numeralOf } from '../../domain/model-key.ts';
import { explainUnknown, MOST, readChoice, type Asked, type Choice } from './choice.ts';
import { domOf } from '../../tree/dom.ts';
import { load } from '../../delivery/host/load-json.ts';
import { pageAddress } from '../../delivery/host/page-address.ts';
import { drawComparison } from './draw-comparison.ts';
import { part, tell, type Chooser } from './state.ts';

/** What the address asks for at this moment. */
export const chosenNow = ({ index }: Chooser): Asked =>
  readChoice(new URLSearchParams(location.search).get('chon') ?? '', index);

/** Goes to another choice without leaving the page. */
export function go(chooser: Chooser, address: string): void {
  history.pushState(null, '', address);
  void show(chooser);
}

const queryOf = (canonical: string): string => (canonical ? `?chon=${canonical}` : '');

const addressOf = ({ index }: Chooser, ids: readonly string[]): string =>
  `${location.pathname}${queryOf(readChoice(ids.join(','), index).canonical)}`;

/** A link to another choice. A plan may have several of the same model: its title tells them apart. */
function choiceLink(chooser: Chooser, choice: Choice, ids: readonly string[], sign: string): TreeElement {
  const words = `${sign} ${choice.planName}, mô hình ${numeralOf(choice)}`;
  const attributes = { href: addressOf(chooser, ids), title: choice.title, 'data-go': true };
  return h(
    'li',
    {},
    h('a', attributes, words, ' ', h('span', { class: 'small soft' }, shorten(choice.title, 48))),
  );
}

/** The chosen ones, each with the way to leave it out, and the same models of other plans to add. */
function showChosen(chooser: Chooser, chosen: readonly Choice[]): void {
  const ids = chosen.map(({ id }) => id);
  const without = (left: Choice): string[] => ids.filter((id) => id !== left.id);
  part(chooser, 'chosen').replaceChildren(
    domOf(chosen.map((choice) => choiceLink(chooser, choice, without(choice), '✕ Bỏ'))),
  );
  const models = new Set(chosen.map(({ model }) => model));
  const alike =
    ids.length >= MOST
      ? []
      : chooser.index.filter(({ id, model }) => model !== null && models.has(model) && !ids.includes(id));
  part(chooser, 'alike').replaceChildren(
    domOf(alike.map((choice) => choiceLink(chooser, choice, [...ids, choice.id], '+'))),
  );
  part(chooser, 'alike-box').hidden = alike.length === 0;
}

/**
 * Shows what the address says; an address in another order or with repetitions becomes the canonical one. Where
 * only the fragment changed, everything stays as it is.
 */
export async function show(chooser: Chooser): Promise<void> {
  const { chosen, unknown, canonical } = chosenNow(chooser);
  const asked = [canonical, ...unknown].join(' ');
  if (asked === chooser.shown) return;
  chooser.shown = asked;
  const words = unknown.map((id) => explainUnknown(id, chooser.index));
  const address = `${location.pathname}${queryOf(canonical)}`;
  // An address that names something unknown stays as it is, so that the reader can see what was asked.
  if (unknown.length === 0 && `${location.pathname}${decodeURIComponent(location.search)}` !== address)
    history.replaceState(null, '', `${address}${location.hash}`);
  showChosen(chooser, chosen);
  tell(chooser, words);
  try {
    const versions = await Promise.all(
      chosen.map(({ id }) => load<VersionData>(pageAddress(chooser.base, `/so-sanh/mo-hinh/${id}.json`))),
    );
    // Another choice may have been made while this one was on its way.
    if (chooser.shown === asked) drawComparison(chooser, versions, queryOf(canonical));
  } catch {
    if (chooser.shown !== asked) return;
    chooser.shown = null;
    tell(chooser, [...words, 'Không tải được nội dung so sánh. Hãy kiểm tra mạng rồi tải lại trang.']);
  }
}
