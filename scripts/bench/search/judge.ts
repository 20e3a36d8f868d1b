import type { FlatResult } from '../../../src/search/answer/present.ts';

/** What a judged query asks for: the grade of each thing by its key (see `keyOf`); 3 is what was meant, 1 related. */
export interface JudgedQuery {
  query: string;
  /** The kind of question, "không dấu", "theo số". */
  type: string;
  grades: ReadonlyMap<string, number>;
  /** Graded passages of a plan, by source lines. */
  passages: { plan: string; lines: [number, number]; grade: number }[];
}

/** The key of a result: "cong-dan-so", "duy-tien-2023/24", "thanh-hoa-2023/III.1.1", "ke-hoach/duy-tien-2023". */
export function keyOf({ kind, plan, number, path, model }: FlatResult): string {
  if (kind === 'model') return model ?? '';
  if (kind === 'plan') return `ke-hoach/${plan}`;
  return `${plan}/${kind === 'plan-model' ? number : kind === 'section' ? `muc ${path}` : path}`;
}

/** The grades of the results in their order; a thing shown twice counts once. */
function gradesOf({ grades, passages }: JudgedQuery, results: readonly FlatResult[]): number[] {
  const seen = new Set<string>();
  return results.map((result) => {
    const key = keyOf(result);
    if (seen.has(key)) return 0;
    seen.add(key);
    const line = Number(/#d-(\d+)$/.exec(result.url)?.[1] ?? NaN);
    const inside = passages.find(
      ({ plan, lines: [first, last] }) => plan === result.plan && line >= first && line <= last,
    );
    return Math.max(grades.get(key) ?? 0, inside?.grade ?? 0);
  });
}

const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);

/** How good an order is, 0 to 1: discounted gain of the first ten over that of the best possible order. */
export function ndcg(query: JudgedQuery, results: readonly FlatResult[]): number {
  const got = gradesOf(query, results.slice(0, 10)).reduce(
    (sum, grade, place) => sum + gain(grade, place),
    0,
  );
  const best = [...query.grades.values(), ...query.passages.map(({ grade }) => grade)]
    .sort((one, other) => other - one)
    .slice(0, 10)
    .reduce((sum, grade, place) => sum + gain(grade, place), 0);
  return best === 0 ? 1 : got / best;
}

/** Whether one of the first `depth` results has the best grade that the query has. */
export function success(query: JudgedQuery, results: readonly FlatResult[], depth: number): boolean {
  const best = Math.max(...query.grades.values(), ...query.passages.map(({ grade }) => grade));
  return gradesOf(query, results.slice(0, depth)).includes(best);
}
