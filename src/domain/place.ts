import { levels, type Locality } from './plan.ts';

/** Plans by their level, the highest first; null where a plan's is not known. */
export function byLevel<Plan extends { locality: Locality }>(
  plans: readonly Plan[],
): { level: Locality['level']; plans: Plan[] }[] {
  const found = Map.groupBy(plans, ({ locality }) => locality.level);
  return [...levels.toReversed(), null].flatMap((level) => {
    const own = found.get(level);
    return own ? [{ level, plans: own }] : [];
  });
}

/** "2 cấp tỉnh, 31 cấp xã": how many plans there are of each level. */
export const levelWords = (plans: readonly { locality: Locality }[]): string =>
  byLevel(plans)
    .map(({ level, plans: own }) => `${own.length} ${level === null ? 'chưa rõ cấp' : `cấp ${level}`}`)
    .join(', ');
