/**
 * Whether at most `limit` letters must be put in, taken out or changed to make one text of the other.
 */
export function editDistanceWithin(a: string, b: string, limit: number): boolean {
  return editDistance(a, b, limit) <= limit;
}

/** The edit distance of two texts; where it exceeds `limit`, any number above it. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(changed, row[j]! + 1, next[j - 1]! + 1);
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}
