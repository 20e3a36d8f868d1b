import type { APIRoute, GetStaticPaths } from 'astro';
import { releaseStamp } from '../../../queries/changes.ts';
import { allDeadlines, type DeadlineEntry } from '../../../deadlines/site-deadlines.ts';
import { permalink } from '../../../addresses/href.ts';
import { toCalendar, type CalendarEntry } from '../../../open-data/calendar.ts';
import { daysOf } from '../../../domain/time.ts';
import { keyOfData } from '../../../queries/plan-keys.ts';
import { allPlans } from '../../../queries/plans.ts';
import { listedUnits } from '../../../queries/unit-kinds.ts';

interface Props {
  title: string;
  events: CalendarEntry[];
}

const eventOf = ({ id, label, title, plan, lines, path, deadline }: DeadlineEntry): CalendarEntry => ({
  uid: `${id}@doi-chieu`,
  subject: `${label}: ${title}`,
  source: `${plan.shortName}, dòng ${lines[0]}–${lines[1]}`,
  url: permalink(path),
  deadline,
});

/** The deadlines under each kind of unit that has a part in them. */
function entriesByUnit(entries: readonly DeadlineEntry[]): Map<string, DeadlineEntry[]> {
  const pairs = entries.flatMap((entry) =>
    [...new Set(entry.units.map(({ unit }) => unit))].map((unit) => ({ unit, entry })),
  );
  const groups = Map.groupBy(pairs, ({ unit }) => unit);
  return new Map([...groups].map(([unit, own]) => [unit, own.map(({ entry }) => entry)]));
}

/** One calendar for each plan and for each kind of unit that has a dated deadline. */
export const getStaticPaths = (async () => {
  const dated = (await allDeadlines()).filter(({ deadline }) => daysOf(deadline.value));
  const byPlan = Map.groupBy(dated, ({ plan }) => plan.id);
  const byUnit = entriesByUnit(dated);
  const ofPlans = (await allPlans()).map((plan) => ({
    params: { name: plan.id },
    title: `Thời hạn: ${plan.shortName}`,
    entries: byPlan.get(plan.id) ?? [],
  }));
  const ofUnits = (await listedUnits()).map(({ unit }) => ({
    params: { name: `don-vi/${unit.slug}` },
    title: `Thời hạn: ${unit.name}`,
    entries: byUnit.get(unit.slug) ?? [],
  }));
  return [...ofPlans, ...ofUnits]
    .filter(({ entries }) => entries.length > 0)
    .map(({ params, title, entries }) => {
      const events = entries.map(eventOf);
      return { params, props: { title, events }, cacheKey: `lich/${keyOfData(title, events)}` };
    });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { title, events } }) => {
  return new Response(toCalendar(title, events, releaseStamp), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
