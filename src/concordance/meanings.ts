// What "mô hình n" is in many plans: canonical model by canonical model, the most frequent first.
import { pagesOf, type ListPage } from '../components/paging.ts';
import type { ModelPage } from '../domain/pages.ts';
import { areMany } from '../queries/places.ts';
import { allPlans, modelsNumbered } from '../queries/plans.ts';

/** The models of one number that are one canonical model. */
export interface Meaning {
  /** Its slug; null for those that are no canonical model. */
  model: string | null;
  pages: ModelPage[];
  /** Of how many models in all these are some, where a list was cut. */
  of: number;
}

/** What a number means in the plans that have it. */
export async function meaningsOf(number: number): Promise<Meaning[]> {
  const groups = Map.groupBy(await modelsNumbered(number), ({ edges }) => edges[0]?.model ?? null);
  return [...groups]
    .map(([model, pages]) => ({ model, pages, of: pages.length }))
    .sort((one, other) => other.of - one.of);
}

/** Models on one page. */
const MODELS = 200;

/**
 * The same in pages; a meaning that goes on is named on each. Of few plans there is one page, which shows every plan.
 */
export async function meaningPages(number: number): Promise<ListPage<Meaning>[]> {
  const flat = (await meaningsOf(number)).flatMap((meaning) =>
    meaning.pages.map((page) => ({ meaning, page })),
  );
  return pagesOf(flat, areMany(await allPlans()) ? MODELS : Math.max(1, flat.length)).map(
    ({ items, ...at }) => ({
      ...at,
      items: [...Map.groupBy(items, ({ meaning }) => meaning)].map(([meaning, own]) => ({
        ...meaning,
        pages: own.map(({ page }) => page),
      })),
    }),
  );
}
