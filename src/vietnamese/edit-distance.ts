/** What single edits cost; each costs 1 unless said otherwise, and neighbours are only swapped where a cost is given. */
export interface EditCosts {
  /** To write one letter for another one. */
  change?: (one: string, other: string) => number;
  /** To drop the letter at this place of the first word. */
  drop?: (word: string, at: number) => number;
  /** To swap two neighbouring letters. */
  swap?: number;
}

/**
 * The least cost of making one text of another by dropping, adding, changing and swapping letters (Damerau and
 * Levenshtein); Infinity above the limit, which ends the search early.
 *
 * Counts UTF-16 units: compare texts in NFC, or folded.
 */
export function editDistance(
  one: string,
  other: string,
  limit = Infinity,
  { change = () => 1, drop = () => 1, swap = Infinity }: EditCosts = {},
): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  let leastOfLast = 0;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const [a, b] = [one[i - 1]!, other[j - 1]!];
      let cost = Math.min(
        last[j]! + drop(one, i - 1),
        row[j - 1]! + 1,
        last[j - 1]! + (a === b ? 0 : change(a, b)),
      );
      if (i > 1 && j > 1 && a === other[j - 2] && one[i - 2] === b)
        cost = Math.min(cost, before[j - 2]! + swap);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back over one row.
    if (least > limit && leastOfLast > limit) return Infinity;
    [before, last, leastOfLast] = [last, row, least];
  }
  const cost = last[other.length]!;
  return cost > limit ? Infinity : cost;
}
