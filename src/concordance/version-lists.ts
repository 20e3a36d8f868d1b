// The lists of a canonical model that has many versions: all of them with their evidence, and by what they say.
import { pagePath, pagesOf, type ListPage } from '../components/paging.ts';
import { facetsOf, membersOf, type Facet, type Member } from '../comparison/kinds/facets.ts';
import type { CanonicalModel } from '../domain/concordance.ts';
import { modelUrl } from '../domain/urls.ts';
import { MOST_SIDE_BY_SIDE } from './most-side-by-side.ts';
import { once } from '../queries/once.ts';
import { concordance, type ConcordanceCell } from '../queries/plans.ts';

/** Versions on one page of the list with evidence, and links on one page of a list of kinds. */
const VERSIONS = 40;
const LINKS = 300;

/** One version in a list of kinds, with the place of its kind among them, from 0. */
export interface KindItem {
  kind: number;
  member: Member;
}

/** All lists of one model. */
export interface VersionLists {
  members: Member[];
  facets: Facet[];
  /** Every version with its evidence, in pages. */
  all: ListPage<Member>[];
  /** For each facet, its versions kind by kind, in pages. */
  byKind: ListPage<KindItem>[][];
}

/** The address of the list with evidence, and of that of a facet. */
export const allVersionsUrl = (slug: string): string => `${modelUrl(slug)}cac-ban/`;
export const facetUrl = (slug: string, facet: Facet['slug']): string => `${modelUrl(slug)}${facet}/`;

/** The address of a kind: of the page of its list on which it begins. */
export function kindUrl(slug: string, { slug: facet, kinds }: Facet, kind: number): string {
  const before = kinds.slice(0, kind).reduce((sum, { versions }) => sum + versions.length, 0);
  return `${pagePath(facetUrl(slug, facet), Math.floor(before / LINKS) + 1)}#loai-${kind + 1}`;
}

/** The lists of a model; null where its versions are few enough to be shown whole. */
function listsOf(model: CanonicalModel, cells: readonly ConcordanceCell[]): VersionLists | null {
  const members = membersOf(cells);
  if (members.length <= MOST_SIDE_BY_SIDE) return null;
  const facets = facetsOf(model, members);
  const items = (facet: Facet): KindItem[] =>
    facet.kinds.flatMap(({ versions }, kind) => versions.map((member) => ({ kind, member })));
  return {
    members,
    facets,
    all: pagesOf(members, VERSIONS),
    byKind: facets.map((facet) => pagesOf(items(facet), LINKS)),
  };
}

/** The lists of every model that has any, by its slug. */
export const versionLists = once(async (): Promise<ReadonlyMap<string, VersionLists>> => {
  const found = (await concordance()).flatMap(({ model, cells }) => {
    const lists = listsOf(model, cells);
    return lists ? [[model.slug, lists] as const] : [];
  });
  return new Map(found);
});
