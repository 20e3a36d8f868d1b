import type { Plan } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { Fold } from './folds.ts';

/** The thresholds usual for these measures; below them the baseline abstains. */
const ACCEPT = { dice: 0.6, jaroWinkler: 0.85 };

/** Baseline: the known title with the highest Dice coefficient of letter pairs. */
export const byDice = (fold_: Fold, plans: readonly Plan[]): Map<number, string | null> =>
  bestTitle(fold_, plans, dice, ACCEPT.dice);

/** Baseline: the known title with the highest Jaro–Winkler similarity. */
export const byJaroWinkler = (fold_: Fold, plans: readonly Plan[]): Map<number, string | null> =>
  bestTitle(fold_, plans, jaroWinkler, ACCEPT.jaroWinkler);

function bestTitle(
  { plan, models, decisions }: Fold,
  plans: readonly Plan[],
  likeness: (a: string, b: string) => number,
  accept: number,
): Map<number, string | null> {
  const titles = models.flatMap(({ slug, title, aliases }) =>
    [title, ...aliases].map((one) => ({ slug, title: fold(one) })),
  );
  for (const other of plans) {
    if (other.id === plan.id) continue;
    for (const { number, model } of decisions.get(other.id)?.members ?? []) {
      const title = other.models.find((one) => one.number === number)?.title;
      if (model !== null && title !== undefined) titles.push({ slug: model, title: fold(title) });
    }
  }
  return new Map(
    plan.models.map(({ number, title }) => {
      const asked = fold(title);
      const ranked = titles.map(({ slug, title: known }) => ({ slug, score: likeness(asked, known) }));
      const best = ranked.reduce((one, two) => (two.score > one.score ? two : one));
      return [number, best.score >= accept ? best.slug : null];
    }),
  );
}

/** Twice the common letter pairs over all letter pairs. */
export function dice(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(b.slice(at, at + 2), left - 1);
    }
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? Number(a === b) : (2 * shared) / all;
}

/** Jaro similarity, raised by up to four common first letters. */
export function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = new Array<boolean>(b.length).fill(false);
  const [inA, inB]: [string[], string[]] = [[], []];
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
      if (!used[j] && a[i] === b[j]) {
        used[j] = true;
        inA.push(a[i]!);
        break;
      }
  for (let j = 0; j < b.length; j++) if (used[j]) inB.push(b[j]!);
  const common = inA.length;
  if (common === 0) return 0;
  const swapped = inA.filter((letter, at) => letter !== inB[at]).length / 2;
  const jaro = (common / a.length + common / b.length + (common - swapped) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
