// At build time: the index of all deadlines and the parts that hold their rows.
import { once } from '../queries/once.ts';
import { allPlans } from '../queries/plans.ts';
import { listedUnits } from '../queries/unit-kinds.ts';
import { tools } from '../queries/vocabulary.ts';
import { dueRows } from './due-rows.ts';
import { PART, type DueIndex, type DuePart } from './due-index.ts';

/** The index: only the plans, units and tools that some deadline has. */
export const dueIndex = once(async (): Promise<DueIndex> => {
  const rows = await dueRows();
  const used = (all: readonly { slug: string; name: string }[], slugs: Iterable<string>) => {
    const wanted = new Set(slugs);
    return all.filter(({ slug }) => wanted.has(slug)).map(({ slug, name }) => ({ slug, name }));
  };
  const times = [...new Set(rows.map(({ time }) => time))];
  const plans = used(
    (await allPlans()).map(({ id, shortName }) => ({ slug: id, name: shortName })),
    rows.map(({ row }) => row.plan),
  );
  const units = used(
    (await listedUnits()).map(({ unit }) => unit),
    rows.flatMap((row) => row.units),
  );
  const known = used(
    tools,
    rows.flatMap((row) => row.tools),
  );
  const placesIn = (all: readonly { slug: string }[]) => {
    const place = new Map(all.map(({ slug }, at) => [slug, at]));
    return (slugs: readonly string[]): number[] => slugs.map((slug) => place.get(slug)!);
  };
  const [unitPlaces, toolPlaces, planPlaces] = [placesIn(units), placesIn(known), placesIn(plans)];
  return {
    times,
    plans,
    units,
    tools: known,
    keys: rows.map(({ row, time, leads, units: named, tools: used_ }) => [
      times.indexOf(time),
      planPlaces([row.plan])[0]!,
      unitPlaces(leads),
      unitPlaces(named),
      toolPlaces(used_),
    ]),
  };
});

/** The parts, from the first deadline to the last. */
export async function dueParts(): Promise<DuePart[]> {
  const rows = (await dueRows()).map(({ row }) => row);
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) =>
    rows.slice(at * PART, (at + 1) * PART),
  );
}
