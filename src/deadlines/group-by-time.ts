import type { DeadlineEntry } from './site-deadlines.ts';
import { deadlineKindLabels } from '../names.ts';
import { deadlineMeaning } from './deadline-text.ts';

/** Deadlines that mean the same time. */
export interface TimeGroup {
  /** "30/12/2023", "năm 2024", "thường xuyên". */
  time: string;
  suspicious: boolean;
  /** `words`: the text as printed, null where it says no more than `time`. */
  entries: { entry: DeadlineEntry; words: string | null }[];
}

/** The words without what plans usually put around them: "Trong năm 2023." becomes "năm 2023". */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^trong\s+/, '')
    .replace(/(?<=\D)0(?=\d)/g, '')
    .replace(/\s+năm\s+(?=\d)/, '/')
    .replace(/[\s.;]+$/, '');

/** True for a date that the calendar does not have, and for a deadline with an anomaly. */
export const isSuspicious = ({ anomaly, deadline }: DeadlineEntry): boolean =>
  anomaly !== null || (deadline.kind === 'date' && deadline.value === null);

/** Groups in the order in which their times first occur. */
export function groupByTime(entries: readonly DeadlineEntry[]): TimeGroup[] {
  const groups = new Map<string, TimeGroup>();
  for (const entry of entries) {
    const { deadline } = entry;
    const suspicious = isSuspicious(entry);
    const meaning = deadlineMeaning(deadline);
    const time = meaning ?? (suspicious ? deadline.text : deadlineKindLabels[deadline.kind]);
    const key = `${time} ${suspicious}`;
    const group = groups.get(key) ?? { time, suspicious, entries: [] };
    const words = bare(deadline.text) === bare(time) ? null : deadline.text;
    group.entries.push({ entry, words });
    groups.set(key, group);
  }
  return [...groups.values()];
}
