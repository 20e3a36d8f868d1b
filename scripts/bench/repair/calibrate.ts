/** How often things that are held for so likely are right. */
export interface Bucket {
  from: number;
  count: number;
  believed: number;
  right: number;
}

const BUCKETS = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.01];

/** What was believed against what was true, bucket by bucket; those with nothing in them are left out. */
export function calibrate(foretold: readonly (readonly [chance: number, isRight: boolean])[]): Bucket[] {
  return BUCKETS.slice(0, -1).flatMap((from, at) => {
    const inside = foretold.filter(([chance]) => chance >= from && chance < BUCKETS[at + 1]!);
    if (inside.length === 0) return [];
    const mean = (values: readonly number[]): number =>
      Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000;
    return {
      from,
      count: inside.length,
      believed: mean(inside.map(([chance]) => chance)),
      right: mean(inside.map(([, isRight]) => Number(isRight))),
    };
  });
}
