import { fold } from '../../../src/vietnamese/fold.ts';
import type { AlignInput } from '../../align/align-plan.ts';
import { cosine, makeTermWeights, vectorOf } from '../../align/body.ts';
import type { LabelledPlan } from './labelled.ts';

/** A plain measure of titles, and the threshold usual for it, below which it abstains. */
export interface Measure {
  name: string;
  accept: number;
  /** The likeness of one title to each of the known ones. */
  of: (title: string, known: readonly string[]) => number[];
}

export const plainMeasures: readonly Measure[] = [
  { name: 'Dice, best title', accept: 0.6, of: (title, known) => known.map((one) => dice(title, one)) },
  {
    name: 'Jaro–Winkler, best title',
    accept: 0.85,
    of: (title, known) => known.map((one) => jaroWinkler(title, one)),
  },
  { name: 'tf-idf cosine, best title', accept: 0.5, of: tfIdf },
];

/**
 * What a plain measure answers for each model of a plan: the canonical model of the nearest known title, null where
 * none is near enough.
 */
export function answersOf(
  measure: Measure,
  { plan }: LabelledPlan,
  input: AlignInput,
): Map<number, string | null> {
  const titles = input.models.flatMap(({ slug, title, aliases, wordings }) =>
    [title, ...aliases, ...wordings].map((one) => ({ slug, title: fold(one) })),
  );
  for (const other of input.plans) {
    if (other.id === plan.id) continue;
    for (const { number, model } of input.decisions.get(other.id)?.members ?? []) {
      const title = other.models.find((one) => one.number === number)?.title;
      if (model !== null && title !== undefined) titles.push({ slug: model, title: fold(title) });
    }
  }
  const known = titles.map(({ title }) => title);
  return new Map(
    plan.models.map(({ number, title }) => {
      const scores = measure.of(fold(title), known);
      const best = scores.reduce((at, score, other) => (score > scores[at]! ? other : at), 0);
      return [number, scores[best]! >= measure.accept ? titles[best]!.slug : null];
    }),
  );
}

/** Cosine of the words of titles, weighed by how few of the known titles have them. */
function tfIdf(title: string, known: readonly string[]): number[] {
  const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const weigh = makeTermWeights(known.map((one) => new Set(wordsOf(one))));
  const asked = vectorOf(new Set(wordsOf(title)), weigh);
  return known.map((one) => cosine(asked, vectorOf(new Set(wordsOf(one)), weigh)));
}

/** Twice the common letter pairs over all letter pairs. */
function dice(a: string, b: string): number {
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
function jaroWinkler(a: string, b: string): number {
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
