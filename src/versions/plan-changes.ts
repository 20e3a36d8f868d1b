import { fold } from '../vietnamese/fold.ts';

/** A model or a task of one version of a plan. */
export interface VersionPart {
  /** "Mô hình 24", "Nhiệm vụ III.1.1". */
  label: string;
  title: string;
  /** From the root of the site. */
  path: string;
  /** The canonical models that it is; none for a task. */
  canonical: readonly string[];
  /** What it says, by the name of the field, in the order of display. */
  fields: readonly { name: string; text: string }[];
}

/** A field that says something else; null where one version does not have it. */
export interface FieldChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** A part that both versions have. */
export interface KeptPart {
  older: VersionPart;
  newer: VersionPart;
  /** True where only a name that is nearly the same says that it is one and the same. */
  byLikeness: boolean;
  renumbered: boolean;
  changes: FieldChange[];
}

/** What became of a plan from one version to the next. */
export interface PlanChanges {
  added: VersionPart[];
  gone: VersionPart[];
  kept: KeptPart[];
}

/** The name of the field that a changed title is told as. */
const TITLE = 'Tên';
/** From this share of common words on two names are taken for one name in two wordings. */
const LIKE = 0.8;

/**
 * Compares two versions of a plan, part by part. Parts are one and the same where both are the same canonical model and no
 * other is, then where they have one name, then where their names are nearly one; a number says nothing: it may change.
 */
export function planChanges(older: readonly VersionPart[], newer: readonly VersionPart[]): PlanChanges {
  const pairs = new Map<VersionPart, { part: VersionPart; byLikeness: boolean }>();
  const taken = new Set<VersionPart>();
  const pair = (part: VersionPart, other: VersionPart | undefined, byLikeness: boolean): void => {
    if (!other || pairs.has(part) || taken.has(other)) return;
    pairs.set(part, { part: other, byLikeness });
    taken.add(other);
  };
  for (const keyOf of [modelKey, nameKey]) {
    const [here, there] = [onlyOnes(older, keyOf), onlyOnes(newer, keyOf)];
    for (const [key, part] of here) pair(part, there.get(key), false);
  }
  for (const part of older) if (!pairs.has(part)) pair(part, likest(part, newer, taken), true);
  return {
    added: newer.filter((part) => !taken.has(part)),
    gone: older.filter((part) => !pairs.has(part)),
    kept: older.flatMap((part) => {
      const found = pairs.get(part);
      return found ? [keptPart(part, found.part, found.byLikeness)] : [];
    }),
  };
}

const modelKey = ({ canonical }: VersionPart): string | null =>
  canonical.length === 1 ? canonical[0]! : null;
const nameKey = ({ title }: VersionPart): string => wordsOf(title).join(' ');

/** The parts by a key that no other part has. */
function onlyOnes(
  parts: readonly VersionPart[],
  keyOf: (part: VersionPart) => string | null,
): Map<string, VersionPart> {
  const groups = [...Map.groupBy(parts, keyOf)];
  return new Map(groups.flatMap(([key, [part, another]]) => (key && part && !another ? [[key, part]] : [])));
}

const wordsOf = (text: string): string[] => fold(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of words that two names have in common, each as often as both have it. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = [...b];
  const common = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length || 1);
}

/** The part with the name most like this one's; none where two are equally like it. */
function likest(
  { title }: VersionPart,
  parts: readonly VersionPart[],
  taken: ReadonlySet<VersionPart>,
): VersionPart | undefined {
  const [first, second] = parts
    .filter((part) => !taken.has(part))
    .map((part) => ({ part, like: likeness(title, part.title) }))
    .filter(({ like }) => like >= LIKE)
    .sort((one, other) => other.like - one.like);
  return first && first.like !== second?.like ? first.part : undefined;
}

function keptPart(older: VersionPart, newer: VersionPart, byLikeness: boolean): KeptPart {
  const renumbered = older.label !== newer.label;
  return { older, newer, byLikeness, renumbered, changes: fieldChanges(older, newer) };
}

/** How a text is compared: blanks, kinds of quotation marks and dashes, and a last full stop say nothing. */
const compared = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”„"]/g, '"')
    .replace(/[‐‑–—-]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.;]?\s*$/, '')
    .trim();

function fieldChanges(older: VersionPart, newer: VersionPart): FieldChange[] {
  const [before, after] = [older, newer].map(
    ({ title, fields }) =>
      new Map([[TITLE, title], ...fields.map(({ name, text }) => [name, text] as const)]),
  );
  const names = [...new Set([...before!.keys(), ...after!.keys()])];
  return names
    .map((name) => ({ name, before: before!.get(name) ?? null, after: after!.get(name) ?? null }))
    .filter((one) => compared(one.before ?? '') !== compared(one.after ?? ''));
}
