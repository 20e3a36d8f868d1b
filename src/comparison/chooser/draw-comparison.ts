import { citationsTree } from '../view/citations.ts';
import { comparisonTree } from '../view/comparison.ts';
import { differencesTree } from '../view/differences.ts';
import type { ComparisonLinks, VersionData } from '../version-data.ts';
import { noteQuery } from '../../components/print-note/note-query.ts';
import { pageAddress } from '../../delivery/host/page-address.ts';
import type { Tree } from '../../tree/tree.ts';
import { domOf } from '../../tree/dom.ts';
import { part, type Chooser } from './state.ts';
import { numeralOf } from '../../domain/model-key.ts';

/** The title of the page before anything is chosen. */
const plainTitle = document.title;

/** Scrolls to the field that the address names, which did not exist yet when the page loaded. */
function goToFragment(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  // Only navigating to the same address again makes the new element the `:target`.
  if (target) location.replace(location.href);
}

/** Draws the versions as the page of a canonical model has them. @param query that of their address */
export function drawComparison(chooser: Chooser, versions: readonly VersionData[], query: string): void {
  const { host, base, abbreviations } = chooser;
  const permalink = (path: string): string => host + path.slice(1);
  const place: ComparisonLinks = {
    href: (path) => pageAddress(base, path),
    permalink,
    address: permalink(`/so-sanh/${query}`),
  };
  const fill = (name: string, tree: Tree): void => part(chooser, name).replaceChildren(domOf(tree));
  const several = versions.length > 1;
  fill('differences', several && differencesTree(versions, abbreviations, place));
  fill(
    'result',
    comparisonTree(
      versions.map((version) => ({ version })),
      abbreviations,
      place,
    ),
  );
  fill('citations', citationsTree(versions, place));
  part(chooser, 'own-key').hidden = !several;
  part(chooser, 'comparison').hidden = versions.length === 0;
  part(chooser, 'said').textContent =
    versions.length > 0 ? `Đang đặt cạnh nhau ${versions.length} mô hình.` : 'Chưa chọn mô hình nào.';
  void noteQuery(query);
  const names = versions.map(({ model, planName }) => `mô hình ${numeralOf(model)} ${planName}`);
  document.title = names.length > 0 ? `So sánh ${names.join(' – ')}` : plainTitle;
  goToFragment();
}
