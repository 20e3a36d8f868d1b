import type { Repair, RepairStatus } from '../domain/repair.ts';

/** Open entries of a ledger that one decision could settle. */
export interface RepairGroup {
  /** "h p → hợp". */
  pattern: string;
  rule: string;
  status: RepairStatus;
  count: number;
  /** The least sure of them. */
  leastConfidence: number;
  repairs: Repair[];
}

/** The words around a change before and after it; the bare change where no words were noted. */
export const patternOf = ({ pattern, raw, text }: Repair): string => pattern ?? `${raw} → ${text}`;

/**
 * Groups entries by pattern, rule and status: a reviewer settles a pattern, not a place. A pattern that is `repaired`
 * here and `suggested` there is two groups, since it is not equally sure.
 *
 * @returns the largest groups first, then the least sure, then by pattern
 */
export function groupRepairs(repairs: readonly Repair[]): RepairGroup[] {
  const grouped = Map.groupBy(repairs, (repair) =>
    JSON.stringify([patternOf(repair), repair.rule, repair.status]),
  );
  const groups = [...grouped.values()].map((members) => ({
    pattern: patternOf(members[0]!),
    rule: members[0]!.rule,
    status: members[0]!.status,
    count: members.length,
    leastConfidence: Math.min(...members.map(({ confidence }) => confidence)),
    repairs: members,
  }));
  return groups.sort(
    (a, b) =>
      b.count - a.count ||
      a.leastConfidence - b.leastConfidence ||
      (a.pattern < b.pattern ? -1 : Number(a.pattern > b.pattern)),
  );
}

/** The entries on which a person has not decided and that are not quietly sure. */
export const openRepairs = (ledger: readonly Repair[]): Repair[] =>
  ledger.filter(({ status }) => status === 'likely' || status === 'suggested');
