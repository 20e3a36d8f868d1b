import { provinceByPlan } from './places.ts';

/**
 * Of a list that may be of any length, the few that a reader of one plan is likeliest to know: those of the same
 * province first, else in the order given. A list that is no longer than `most` stays as it is.
 */
export async function nearest<Item>(
  plan: string,
  items: readonly Item[],
  most: number,
  planIn: (item: Item) => string,
): Promise<readonly Item[]> {
  if (items.length <= most) return items;
  const provinces = await provinceByPlan();
  const own = provinces.get(plan) ?? null;
  const near: Item[] = [];
  const far: Item[] = [];
  for (const item of items) {
    const list = own !== null && provinces.get(planIn(item)) === own ? near : far;
    if (list.length < most) list.push(item);
    if (near.length === most) break;
  }
  return [...near, ...far].slice(0, most);
}
