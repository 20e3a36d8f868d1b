// What the pages of a plan are drawn from, as checksums: a page with the same checksum need not be drawn again.
import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import type { PlanPage } from '../domain/pages.ts';
import { once } from './once.ts';
import { allPlans, planNames, textOf } from './plans.ts';

/** A checksum over what is given, as JSON. */
export const keyOfData = (...data: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** By plan the checksum of each of its files. */
const filesByPlan = once(async () => {
  const all = (await getCollection('plans')).map(({ id, digest, data }) => ({
    plan: data.kind === 'plan' ? data.id : data.plan,
    file: [id, digest ?? keyOfData(data)] as const,
  }));
  return Map.groupBy(all, ({ plan }) => plan);
});

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
  const files = (await filesByPlan()).get(plan.id)!.map(({ file }) => file);
  const key = keyOfData(files, others);
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
