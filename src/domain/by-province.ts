// Plans by the province that their place is in today.
import type { PlanPage } from './pages.ts';
import type { Locality } from './plan.ts';

/** Plans of one present-day province; null for plans whose province is unknown. */
export interface ProvincePlans {
  province: string | null;
  /** Whether a person said so of one of them; else it is the name as the plans print it. */
  settled: boolean;
  plans: PlanPage[];
}

/** Cities that stand beside provinces, not below one. */
const CITIES = /^thành phố (?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/iu;

const isProvince = (place: string): boolean => /^tỉnh /iu.test(place) || CITIES.test(place);

/** The province of a place as its plan prints it, "tỉnh Thanh Hóa"; null where the plan does not say it. */
export function printedProvince({ name, level, parent }: Locality): string | null {
  const places = [...(name !== null && level !== null ? [`${level} ${name}`] : []), ...parent];
  return places.findLast(isProvince) ?? null;
}

/** The provinces of today that a plan's place is in: several where it was divided, none where it is not known. */
export function provincesOf({ today, locality }: Pick<PlanPage, 'today' | 'locality'>): (string | null)[] {
  if (today) return [...new Set(today.units.map(({ province }) => province))];
  return [printedProvince(locality)];
}

/** Plans under their provinces by name, those of unknown provinces last; within one in the order given. */
export function byProvince(plans: readonly PlanPage[]): ProvincePlans[] {
  const pairs = plans.flatMap((plan) => provincesOf(plan).map((province) => ({ province, plan })));
  const bare = (name: string): string => name.replace(/^(?:tỉnh|thành phố) /, '');
  return [...Map.groupBy(pairs, ({ province }) => province)]
    .map(([province, own]) => ({
      province,
      settled: own.some(({ plan }) => plan.today !== null),
      plans: own.map(({ plan }) => plan),
    }))
    .sort((one, other) =>
      one.province === null || other.province === null
        ? Number(one.province === null) - Number(other.province === null)
        : bare(one.province).localeCompare(bare(other.province), 'vi'),
    );
}
