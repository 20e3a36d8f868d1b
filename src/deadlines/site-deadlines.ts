// Every deadline of every plan with where it belongs: for /thoi-han/ and the calendars.
import type { Anomaly } from '../domain/plan.ts';
import type { Deadline } from '../domain/reading.ts';
import { once } from '../queries/once.ts';
import { allSubjects, type Subject } from '../queries/subjects.ts';

/** One deadline of one model or task. */
export interface DeadlineEntry extends Pick<
  Subject,
  'plan' | 'label' | 'title' | 'path' | 'lines' | 'units' | 'tools' | 'passages'
> {
  /** Stable: plan, model or task, and the place among its deadlines. */
  id: string;
  deadline: Deadline;
  /** The anomaly about it, null where there is none. */
  anomaly: Anomaly | null;
}

/** The anomaly about this deadline, recognised by the text that it quotes. */
function suspicion(text: string, anomalies: readonly Anomaly[]): Anomaly | null {
  const found = anomalies.find(
    ({ kind, values }) =>
      (kind === 'impossible-date' || kind === 'reversed-range' || kind === 'out-of-period') &&
      values.some((value) => value !== '' && text.includes(value)),
  );
  return found ?? null;
}

/** True for a date that the calendar does not have, and for a deadline with an anomaly. */
export const isSuspicious = ({ anomaly, deadline }: DeadlineEntry): boolean =>
  anomaly !== null || (deadline.kind === 'date' && deadline.value === null);

/** Every deadline, plans in the order of `allPlans`, models and tasks in the plan's own. */
export const allDeadlines = once(async (): Promise<DeadlineEntry[]> =>
  (await allSubjects()).flatMap(({ key, deadlines, anomalies, ...subject }) =>
    deadlines.map((deadline, at) => ({
      ...subject,
      id: `${subject.plan.id}-${key}-${at + 1}`,
      deadline,
      anomaly: suspicion(deadline.text, anomalies),
    })),
  ),
);
