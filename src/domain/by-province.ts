// Plans by the province that their place is in today.
import type { PlanPage } from './pages.ts';

/** Plans of one province of today; null for those of which nobody knows it. */
export interface ProvincePlans {
  province: string | null;
  /** Whether a person said so of one of them; else it is the name as the plans print it. */
  settled: boolean;
  plans: PlanPage[];
}

/** The provinces of today that a plan's place is in: several where it was divided, none where it is not known. */
export function provincesOf({ today, locality }: Pick<PlanPage, 'today' | 'locality'>): (string | null)[] {
  if (today) return [...new Set(today.units.map(({ province }) => province))];
  const above = [...locality.parent].reverse().find((name) => /^(?:tỉnh|thành phố) /.test(name));
  const own = locality.level === 'tỉnh' && locality.name ? `tỉnh ${locality.name}` : null;
  return [own ?? above ?? null];
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
