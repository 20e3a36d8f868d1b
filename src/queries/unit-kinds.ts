// Every kind of unit that a page may link to: those of the vocabulary, and those that plans name beside it.
import type { UnitKind } from '../domain/vocabulary.ts';
import { allModels, allTasks } from './plans.ts';
import { once } from './once.ts';
import { units } from './vocabulary.ts';

/** A kind of unit; `known` is false where the vocabulary does not have it and its name is the printed one. */
export interface ListedUnit {
  unit: UnitKind;
  known: boolean;
}

/** The vocabulary in its order, then the unknown ones by slug. */
export const listedUnits = once(async (): Promise<ListedUnit[]> => {
  const named = [
    ...(await allModels()).flatMap(({ model }) => model.units),
    ...(await allTasks()).flatMap(({ task }) => task.units),
  ];
  const inVocabulary = new Set(units.map(({ slug }) => slug));
  const unknown = new Map<string, string>();
  for (const { unit, name } of named)
    if (!inVocabulary.has(unit) && !unknown.has(unit)) unknown.set(unit, name);
  return [
    ...units.map((unit) => ({ unit, known: true })),
    ...[...unknown]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([slug, name]) => ({
        unit: { slug, name, level: 'khác' as const, variants: [], formerly: [] },
        known: false,
      })),
  ];
});
