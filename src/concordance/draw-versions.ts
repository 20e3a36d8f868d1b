// Browser: on the page of a model with many versions, those of the chosen plans stand before the representatives.
import { MOST_SIDE_BY_SIDE } from './most-side-by-side.ts';
import type { PlanColumn } from './column.ts';
import type { ComparisonLinks, LongForm, VersionData } from '../comparison/version-data.ts';
import { comparisonTree, type VersionColumn } from '../comparison/view/comparison.ts';
import { differencesTree } from '../comparison/view/differences.ts';
import { modelKey } from '../domain/model-key.ts';
import { load } from '../delivery/host/load-json.ts';
import { pageAddress } from '../delivery/host/page-address.ts';
import { domOf } from '../tree/dom.ts';
import type { Tree } from '../tree/tree.ts';
import { CHOSEN } from '../mine/chosen.ts';
import { plansOf, type Chosen } from '../mine/kept.ts';
import { loadColumns } from './load-columns.ts';

/** A version that is shown: its id, and what its head says of it. */
interface Shown {
  id: string;
  tag?: string;
}

const root = document.querySelector<HTMLElement>('[data-versions]');
if (root)
  document.addEventListener(CHOSEN, (event) => void draw(root, (event as CustomEvent<Chosen>).detail));

let latest: Chosen | undefined;

async function draw(root: HTMLElement, chosen: Chosen): Promise<void> {
  latest = chosen;
  const { base = '', versions: slug = '' } = root.dataset;
  const columns = await loadColumns(base, plansOf(chosen));
  const own = columns.flatMap((column) => versionsOf(column, slug, chosen));
  const representatives = JSON.parse(root.dataset['shown']!) as Shown[];
  const others = representatives.filter(({ id }) => !own.some((one) => one.id === id));
  const shown = [...own, ...others].slice(0, MOST_SIDE_BY_SIDE);
  const json = <Value>(path: string): Promise<Value> => load<Value>(pageAddress(base, path));
  const [abbreviations, drawn] = await Promise.all([
    json<LongForm[]>('/so-sanh/viet-tat.json'),
    Promise.all(
      shown.map(async ({ id, tag }): Promise<VersionColumn> => {
        const version = await json<VersionData>(`/so-sanh/mo-hinh/${id}.json`);
        return { version, ...(tag !== undefined && { tag }) };
      }),
    ),
  ]);
  // Another choice may have been made while these were on their way.
  if (latest === chosen) fill(root, drawn, abbreviations);
}

/** The versions that a chosen plan has of the model. */
const versionsOf = ({ plan, cells }: PlanColumn, slug: string, { mine }: Chosen): Shown[] =>
  (cells[slug]?.members ?? []).map((model) => ({
    id: `${plan}.${modelKey(model)}`,
    tag: plan === mine ? 'của tôi' : 'đã ghim',
  }));

function fill(
  root: HTMLElement,
  columns: readonly VersionColumn[],
  abbreviations: readonly LongForm[],
): void {
  const { base = '', host = '', address = '' } = root.dataset;
  const place: ComparisonLinks = {
    href: (path) => pageAddress(base, path),
    permalink: (path) => host + path.slice(1),
    address,
  };
  const put = (name: string, tree: Tree): void =>
    root.querySelector(`[data-${name}]`)!.replaceChildren(domOf(tree));
  const versions = columns.map(({ version }) => version);
  put('differences', versions.length > 1 && differencesTree(versions, abbreviations, place));
  put('result', comparisonTree(columns, abbreviations, place));
}
