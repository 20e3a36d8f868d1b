import { isoDay } from './calendar.ts';
import { findDependent } from './dependent.ts';
import { timePatterns, type Meaning } from './time-patterns.ts';

/** A stretch of a folded clause that says when; offsets are UTF-16 units, `end` exclusive. */
export interface Expression {
  start: number;
  end: number;
  /** Several where it is a list: "quý I, II năm 2023". */
  meanings: Meaning[];
}

/** Between the two ends of a range: "từ tháng 02/2024 đến hết tháng 12/2025". */
const RANGE_GAP = /^ ?(?:-|\u2013|den|toi)(?: het| cuoi| truoc)? ?$/;

interface Candidate {
  start: number;
  end: number;
  rank: number;
  read: () => Meaning[];
}

/** All expressions of time in a folded clause, in order, none overlapping another; the two ends of a range are one. */
export function findExpressions(folded: string): Expression[] {
  const candidates: Candidate[] = timePatterns.flatMap(({ pattern, read }, rank) =>
    [...folded.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rank,
      read: () => read(match),
    })),
  );
  for (const place of findDependent(folded))
    candidates.push({
      ...place,
      rank: timePatterns.length,
      read: () => [{ kind: 'dependent', value: null }],
    });
  return joinRanges(pickLeftmost(candidates), folded);
}

/** Leftmost first; of several at one place the one of the earlier pattern. */
function pickLeftmost(candidates: Candidate[]): Expression[] {
  const picked: Expression[] = [];
  let end = 0;
  for (const candidate of candidates.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    if (candidate.start < end) continue;
    picked.push({ start: candidate.start, end: candidate.end, meanings: candidate.read() });
    end = candidate.end;
  }
  return picked;
}

function joinRanges(expressions: Expression[], folded: string): Expression[] {
  const joined: Expression[] = [];
  for (const expression of expressions) {
    const before = joined.at(-1);
    const range =
      before && RANGE_GAP.test(folded.slice(before.end, expression.start)) && rangeOf(before, expression);
    if (!range) joined.push(expression);
    else joined[joined.length - 1] = { start: before.start, end: expression.end, meanings: [range] };
  }
  return joined;
}

const pointKinds = new Set(['date', 'month', 'quarter', 'year']);

/** The range of two points of time, null where one of them is none. */
function rangeOf(from: Expression, to: Expression): Meaning | null {
  const [first, last] = [from.meanings[0]!, to.meanings[0]!];
  if (from.meanings.length > 1 || to.meanings.length > 1) return null;
  if (!pointKinds.has(first.kind) || !pointKinds.has(last.kind)) return null;
  const { dayAndMonth, inYear } = first;
  const year = last.value?.slice(0, 4);
  const start =
    year === undefined
      ? first.value
      : dayAndMonth
        ? isoDay(...dayAndMonth, year)
        : (inYear?.(year) ?? first.value);
  return { kind: 'range', value: start && last.value ? `${start}/${last.value}` : null };
}
