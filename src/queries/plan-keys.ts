// What the pages of a plan are drawn from, as checksums: a page with the same checksum need not be drawn again.
import type { PlanPage } from '../domain/pages.ts';
import { keyOf } from '../files/memory.ts';
import { allPlans, planFiles, planNames, textOf } from './plans.ts';

/** A checksum over what is given, as JSON. */
export const keyOfData = (...data: readonly unknown[]): string => keyOf(JSON.stringify(data));

/**
 * A checksum of all that the pages of one plan show, but for what they say of models elsewhere: its own files, and the
 * names of the plans that it leads to or cites. What is the same for every page (the program, vocabulary, canonical
 * models, changes) is no part of it.
 */
export async function planKey(plan: PlanPage): Promise<string> {
  const known = keys.get(plan);
  if (known !== undefined) return known;
  const names = await planNames();
  const cited = (await textOf(plan.id)).ledger.flatMap(({ evidence }) =>
    evidence.flatMap(({ plan: other }) => other ?? []),
  );
  const others = [...new Set([plan.replaces, plan.replacedBy, ...cited])].map((id) => [
    id,
    id === null ? null : names.get(id),
  ]);
  const key = keyOfData((await planFiles()).get(plan.id)!.sum, others);
  keys.set(plan, key);
  return key;
}

const keys = new WeakMap<PlanPage, string>();

/** The routes of a page that each plan has. */
export const planRoutes = async () =>
  Promise.all(
    (await allPlans()).map(async (plan) => ({
      params: { plan: plan.id },
      props: { plan },
      cacheKey: await planKey(plan),
    })),
  );
