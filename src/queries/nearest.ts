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
  const isNear = (item: Item): boolean => own !== null && provinces.get(planIn(item)) === own;
  const near = items.filter(isNear).slice(0, most);
  const far = items.filter((item) => !isNear(item)).slice(0, most - near.length);
  return [...near, ...far];
}
