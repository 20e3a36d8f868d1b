// What a page of duties is drawn from, as a checksum: one with the same checksum need not be drawn again.
import type { ListPage } from '../components/paging.ts';
import { keyOfData } from '../queries/plan-keys.ts';
import type { Subject } from '../queries/subjects.ts';
import { dutyOf } from './duty.ts';
import type { PlacedSubject } from './duty-groups.ts';

const keys = new WeakMap<Subject, string>();

/** A checksum of all that the row of a model or task shows; it stands on the page of each of its units and tools. */
function rowKey(subject: Subject): string {
  let key = keys.get(subject);
  if (key === undefined) {
    const { plan, path, label, title, units } = subject;
    const { id, shortName, withdrawn, replacedBy } = plan;
    const { lead, doing, coordinating, deadlines, tools, targets } = dutyOf(subject);
    const values = [lead, doing, coordinating, deadlines, tools, targets];
    key = keyOfData({ id, shortName, withdrawn, replacedBy }, path, label, title, units, values);
    keys.set(subject, key);
  }
  return key;
}

/**
 * A checksum of a page of a list of duties. What is the same for every page (the program, vocabulary, canonical models)
 * is no part of it.
 *
 * @param more what else the page shows, as plain data
 */
export function dutyPageKey(
  { items, ...facts }: ListPage<PlacedSubject>,
  ...more: readonly unknown[]
): string {
  return keyOfData(
    facts,
    items.map(({ group, subject }) => [group, rowKey(subject)]),
    more,
  );
}
