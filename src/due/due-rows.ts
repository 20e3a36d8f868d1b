// At build time: every deadline as a row, in the order of time.
import { planStatus } from '../plan/plan-status.ts';
import { byTime, lastDay } from '../domain/time.ts';
import { deadlineKindLabels } from '../names.ts';
import { releaseDate } from '../queries/changes.ts';
import { once } from '../queries/once.ts';
import { lineOfDeadline } from '../queries/subjects.ts';
import { toolName, unitName } from '../queries/vocabulary.ts';
import { addsToPrinted, deadlineMeaning } from '../deadlines/deadline-text.ts';
import type { DueRow } from './due-row.ts';
import { timeOf, undated, type DueTime } from './due-times.ts';
import { allDeadlines, isSuspicious, type DeadlineEntry } from '../deadlines/site-deadlines.ts';

/** How many a page of a list has. */
export const DUE_ROWS = 40;

/** A deadline with the list it stands in, and what it may be filtered by. */
export interface PlacedDue {
  row: DueRow;
  time: DueTime;
  /** Slugs of the units that lead, and of all that are named. */
  leads: string[];
  units: string[];
  tools: string[];
}

function placed(entry: DeadlineEntry): PlacedDue {
  const { plan, deadline, anomaly, units, tools } = entry;
  const doubtful = isSuspicious(entry);
  const time = deadlineMeaning(deadline) ?? (doubtful ? deadline.text : deadlineKindLabels[deadline.kind]);
  const last = lastDay(deadline.value);
  const leads = [...new Set(units.filter(({ role }) => role === 'lead').map(({ unit }) => unit))];
  const slugs = (all: readonly string[], name: (slug: string) => string) =>
    all.map((slug) => ({ slug, name: name(slug) }));
  return {
    row: {
      id: entry.id,
      time,
      overdue: !doubtful && last !== null && last < releaseDate,
      doubt: doubtful ? (anomaly?.message ?? 'Ngày này không có trong lịch.') : null,
      label: entry.label,
      title: entry.title,
      path: entry.path,
      plan: plan.id,
      planName: plan.shortName,
      status: planStatus(plan)?.short ?? null,
      words: addsToPrinted(deadline.text, time) ? deadline.text : null,
      line: lineOfDeadline(entry, deadline),
      leads: slugs(leads, (slug) => units.find(({ unit }) => unit === slug)?.name ?? unitName(slug)),
      tools: slugs(tools, toolName),
    },
    time: timeOf(deadline, doubtful),
    leads,
    units: [...new Set(units.map(({ unit }) => unit))],
    tools,
  };
}

/** The lists in their order: the months, then those beside them. */
const rank = (time: DueTime): string => (time in undated ? `z${Object.keys(undated).indexOf(time)}` : time);

/** Every deadline, list after list, each in the order of time. */
export const dueRows = once(async (): Promise<PlacedDue[]> => {
  const sorted = [...(await allDeadlines())].sort((one, other) =>
    byTime(one.deadline.value, other.deadline.value),
  );
  return sorted.map(placed).sort((one, other) => {
    const [a, b] = [rank(one.time), rank(other.time)];
    return a === b ? 0 : a < b ? -1 : 1;
  });
});

/** The deadlines of each list, in its order. */
export const dueByTime = async (): Promise<Map<DueTime, PlacedDue[]>> =>
  Map.groupBy(await dueRows(), ({ time }) => time);
