// Plans by province and level, for sites with more plans than a person reads in one list.
import { slugOf } from '../domain/ids.ts';
import { byProvince, provincesOf, type ProvincePlans } from '../domain/by-province.ts';
import { once } from './once.ts';
import { allPlans } from './plans.ts';
import { capitalised } from '../vietnamese/capitalised.ts';

/**
 * Up to this number of plans every list and table shows each of them. Beyond it they are counted, linked, and drawn
 * for the plans that a reader has chosen, so no page's weight grows with the number of plans.
 */
const FEW_PLANS = 12;

/** Whether there are more plans than are shown one by one. */
export const areMany = (plans: readonly unknown[]): boolean => plans.length > FEW_PLANS;

/** A province of today with its plans, and the last part of its address, "tinh-thanh-hoa". */
export interface Province extends ProvincePlans {
  slug: string;
  /** "Tỉnh Thanh Hóa". */
  name: string;
}

/** What plans that name no province are listed under. */
const UNKNOWN = 'Chưa rõ tỉnh';

/** Every province that has plans, by name; plans whose province is unknown come last. */
export const provinces = once(async (): Promise<Province[]> =>
  byProvince(await allPlans()).map((found) => {
    const name = found.province ?? UNKNOWN;
    return { ...found, slug: slugOf(name), name: capitalised(name) };
  }),
);

/** The province of each plan, by its id: of a place that was divided the first; null where it is not known. */
export const provinceByPlan = once(
  async (): Promise<ReadonlyMap<string, string | null>> =>
    new Map((await allPlans()).map((plan) => [plan.id, provincesOf(plan)[0] ?? null])),
);

/** Plans on one page of a province. */
export const PROVINCE_CARDS = 60;

/** The address of a province's plans. */
export const provinceUrl = ({ slug }: Pick<Province, 'slug'>): string => `/dia-phuong/${slug}/`;
