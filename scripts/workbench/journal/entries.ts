import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { z } from 'zod';

/** What a write did below one key of a YAML file: entries of its list, or its value, that went and came. */
const keyChangeSchema = z.strictObject({
  went: z.array(z.json()),
  came: z.array(z.json()),
  /** Whether they are entries of a list; else there is one of each at most. */
  list: z.boolean(),
});
type KeyChange = z.output<typeof keyChangeSchema>;

/** The same for a whole file, by key. */
export const entryChangesSchema = z.record(z.string(), keyChangeSchema);
export type EntryChanges = z.output<typeof entryChangesSchema>;

type Values = Record<string, unknown>;

/** A file without entries is an empty one; null for what is no map. */
function valuesOf(text: string): Values | null {
  try {
    const values: unknown = parse(text) ?? {};
    return typeof values === 'object' && !Array.isArray(values) ? (values as Values) : null;
  } catch {
    return null;
  }
}

/** Entries of a list, or a value as the only one; none for what is not there. */
const entriesOf = (value: unknown): z.output<typeof keyChangeSchema>['went'] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as KeyChange['went']);

/** What came and went from one text to another; null where one of them is no map of YAML. */
export function entryChanges(before: string, after: string): EntryChanges | null {
  const [old, next] = [valuesOf(before), valuesOf(after)];
  if (!old || !next) return null;
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, KeyChange][] => {
      const [was, is] = [entriesOf(old[key]), entriesOf(next[key])];
      const list = Array.isArray(next[key] ?? old[key]);
      const change = { went: without(was, is), came: without(is, was), list };
      return change.went.length + change.came.length > 0 ? [[key, change]] : [];
    }),
  );
}

const without = <T>(all: readonly T[], others: readonly unknown[]): T[] =>
  all.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));

/**
 * A text with these entries as they were before, and all others as they are.
 *
 * @returns null where one of those that came is not there any more: somebody edited it
 */
export function takeBackEntries(text: string, changes: EntryChanges): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const root = isMap(document.contents) ? (document.contents as YAMLMap) : document.createNode({});
  if (root !== document.contents) document.contents = root as typeof document.contents;
  const now = (document.toJS() ?? {}) as Values;
  for (const [key, { went, came, list }] of Object.entries(changes)) {
    if (without(came, entriesOf(now[key])).length > 0) return null;
    const there = root.get(key);
    // As `withEdit` types them: what takes several lines there does so here.
    const nodeOf = (entry: unknown): unknown => document.createNode(entry, { flow: key !== 'members' });
    if (!list) setValue(root, key, went, nodeOf);
    else if (isSeq(there)) putBack(there as YAMLSeq<unknown>, went, came, nodeOf);
    else root.set(key, listOf(document.createNode([]) as YAMLSeq<unknown>, went.map(nodeOf)));
    const left = root.get(key);
    if (isSeq(left) && left.items.length === 0) root.delete(key);
  }
  return document.toString({ lineWidth: 0 });
}

function setValue(
  map: YAMLMap,
  key: string,
  [value]: KeyChange['went'],
  nodeOf: (entry: unknown) => unknown,
): void {
  if (value === undefined) map.delete(key);
  else map.set(key, nodeOf(value));
}

/** A list with a line, or some, for each entry. */
const listOf = (list: YAMLSeq<unknown>, items: unknown[]): YAMLSeq<unknown> =>
  Object.assign(list, { items, flow: false });

/** What went comes back where what came stood, else at the end. */
function putBack(
  list: YAMLSeq<unknown>,
  went: KeyChange['went'],
  came: KeyChange['came'],
  nodeOf: (entry: unknown) => unknown,
): void {
  const isOneThatCame = (item: unknown): boolean => {
    const value: unknown = isMap(item) || isSeq(item) ? item.toJSON() : (item as { value?: unknown }).value;
    return came.some((one) => isDeepStrictEqual(one, value));
  };
  const at = list.items.findIndex(isOneThatCame);
  const kept = list.items.filter((item) => !isOneThatCame(item));
  kept.splice(at < 0 ? kept.length : at, 0, ...went.map(nodeOf));
  list.items = kept;
}

/** Whether two texts hold the same, in whatever order their lists have it. */
export function holdSame(one: string, other: string): boolean {
  const changes = entryChanges(one, other);
  return changes !== null && Object.keys(changes).length === 0;
}
