import type { APIRoute, GetStaticPaths } from 'astro';
import { releaseStamp } from '../../../queries/changes.ts';
import { allDeadlines, type DeadlineEntry } from '../../../deadlines/site-deadlines.ts';
import { permalink } from '../../../addresses/href.ts';
import { toCalendar } from '../../../open-data/calendar.ts';
import { daysOf } from '../../../domain/time.ts';
import { allPlans } from '../../../queries/plans.ts';
import { listedUnits } from '../../../queries/unit-kinds.ts';

interface Props {
  title: string;
  entries: DeadlineEntry[];
}

/** One calendar for each plan and for each kind of unit that has a dated deadline. */
export const getStaticPaths = (async () => {
  const dated = (await allDeadlines()).filter(({ deadline }) => daysOf(deadline.value));
  const ofPlans = (await allPlans()).map((plan) => ({
    params: { name: plan.id },
    props: {
      title: `Thời hạn: ${plan.shortName}`,
      entries: dated.filter((entry) => entry.plan.id === plan.id),
    },
  }));
  const ofUnits = (await listedUnits()).map(({ unit }) => ({
    params: { name: `don-vi/${unit.slug}` },
    props: {
      title: `Thời hạn: ${unit.name}`,
      entries: dated.filter((entry) => entry.units.some((one) => one.unit === unit.slug)),
    },
  }));
  return [...ofPlans, ...ofUnits].filter(({ props }) => props.entries.length > 0);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { title, entries } }) => {
  const events = entries.map(({ id, label, title: subject, plan, lines, path, deadline }) => ({
    uid: `${id}@doi-chieu`,
    subject: `${label}: ${subject}`,
    source: `${plan.shortName}, dòng ${lines[0]}–${lines[1]}`,
    url: permalink(path),
    deadline,
  }));
  return new Response(toCalendar(title, events, releaseStamp), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
