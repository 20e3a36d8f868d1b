/** The versions of a comparison in the order shown; those that are hidden stay in it, so that they can come back. */
export interface Arrangement {
  key: string;
  shown: boolean;
}

/**
 * Reads an arrangement from an address: the versions shown, in their order. Unknown keys are ignored; an empty list,
 * or one of unknown keys only, shows all.
 *
 * @param keys all versions, in the order of the page
 * @param written what the address says, "a_24,b_3"; null where it says nothing
 */
export function readArrangement(keys: readonly string[], written: string | null): Arrangement[] {
  const wanted = [...new Set(written?.split(','))].filter((key) => keys.includes(key));
  if (wanted.length === 0) return keys.map((key) => ({ key, shown: true }));
  const hidden = keys.filter((key) => !wanted.includes(key));
  return [...wanted.map((key) => ({ key, shown: true })), ...hidden.map((key) => ({ key, shown: false }))];
}

/** What an address says of an arrangement; null where all are shown in the order of the page. */
export function writtenArrangement(
  keys: readonly string[],
  arrangement: readonly Arrangement[],
): string | null {
  const shown = arrangement.filter((one) => one.shown).map(({ key }) => key);
  return shown.length === keys.length && shown.every((key, at) => key === keys[at]) ? null : shown.join(',');
}

/** The same with one version moved by a step; at the ends nothing changes. */
export function moved(arrangement: readonly Arrangement[], key: string, step: number): Arrangement[] {
  const at = arrangement.findIndex((one) => one.key === key);
  const to = at + step;
  if (at < 0 || to < 0 || to >= arrangement.length) return [...arrangement];
  const next = arrangement.filter((one) => one.key !== key);
  next.splice(to, 0, arrangement[at]!);
  return next;
}

/** The same with one version hidden or shown. The last one that is shown stays: a page without columns says nothing. */
export function toggled(arrangement: readonly Arrangement[], key: string): Arrangement[] {
  const next = arrangement.map((one) => (one.key === key ? { ...one, shown: !one.shown } : one));
  return next.some(({ shown }) => shown) ? next : [...arrangement];
}
