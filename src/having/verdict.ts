// What some plans have and others lack: the answer for one canonical model, from what is known of each plan.

/** Whether a plan has a model: `unknown` where a person has still to look. Absent for a plan of another programme. */
export type Has = 'yes' | 'no' | 'unknown';

/** What a plan says of one canonical model. */
export interface PlanAnswer {
  has: Has;
  /** In words: "mô hình 24", "3 nhiệm vụ", "không có". */
  words: string;
  /** Where that stands, from the root of the site; null where there is nothing to open. */
  path: string | null;
}

/** `/so-sanh/co-khong/<plan>.json`: what one plan says of each canonical model of its programme, by slug. */
export interface PlanAnswers {
  plan: string;
  name: string;
  models: Record<string, PlanAnswer>;
}

/**
 * Whether a model is in all of the plans that should have it and in none of those that should not. `unsure` where what
 * is known does not speak against it, but not all of it is known.
 *
 * @param having what each plan that should have it says; undefined for one of another programme
 * @param lacking the same of those that should not
 */
export function verdict(
  having: readonly (Has | undefined)[],
  lacking: readonly (Has | undefined)[],
): 'meets' | 'unsure' | 'fails' {
  const all = [...having, ...lacking];
  if (all.length === 0 || all.includes(undefined)) return 'fails';
  if (having.includes('no') || lacking.includes('yes')) return 'fails';
  return all.includes('unknown') ? 'unsure' : 'meets';
}

/** The plans of a part of the address, each once: "a,b". */
export const readPlans = (query: string | null, known: ReadonlySet<string>): string[] =>
  [...new Set((query ?? '').split(','))].filter((id) => known.has(id));
