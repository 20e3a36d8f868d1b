// The index of a site with many plans: what every question needs in one file, and each plan's own in another.
import type { IndexHead, IndexTexts, Kind, Passage, SearchRecord } from './records.ts';
import { tokensOf } from './tokens.ts';

/** What one plan adds to the index: its models, tasks and sections with their running text. */
export interface IndexPart {
  version: 1;
  plan: string;
  records: SearchRecord[];
  /** In the order of the records. */
  passages: Passage[][];
}

/** In which plans rare words and pairs of words stand: by their keys, places in `IndexHead.plans`. */
export type WordPlaces = Record<string, number[]>;

type Files = { head: IndexHead; texts: IndexTexts };

/** Of these the head keeps the records: they are what a first answer is made of. */
const isFirst = ({ kind }: SearchRecord): boolean => kind === 'model' || kind === 'plan';

/** A word that stands in more plans than this does not help to choose among them. */
const RARE = 40;

/** Cuts the files of an index into a head that every question needs, and the plans' own parts. */
export function partsOf({ head, texts }: Files): { head: IndexHead; parts: IndexPart[] } {
  const own = new Map(head.plans.map(({ id }): [string, IndexPart] => [id, emptyPart(id)]));
  head.records.forEach((record, at) => {
    if (isFirst(record)) return;
    const part = own.get(record.plan!)!;
    part.records.push(record);
    part.passages.push(texts.passages[at]!);
  });
  const lastNumber = Math.max(0, ...head.records.map(({ number = 0 }) => number));
  const first = head.records.filter(isFirst);
  return { head: { ...head, records: first, parts: { lastNumber, words: [] } }, parts: [...own.values()] };
}

const emptyPart = (plan: string): IndexPart => ({ version: 1, plan, records: [], passages: [] });

const order: readonly Kind[] = ['model', 'plan-model', 'task', 'plan', 'section'];

/**
 * The files as they were before they were cut, for callers that have all parts. @param parts in the order of the
 * plans
 */
export function joinParts(head: IndexHead, parts: readonly IndexPart[]): Files {
  const all = [
    ...head.records.map((record) => ({ record, passages: [] as Passage[] })),
    ...parts.flatMap(({ records, passages }) =>
      records.map((record, at) => ({ record, passages: passages[at]! })),
    ),
  ].sort((one, other) => order.indexOf(one.record.kind) - order.indexOf(other.record.kind));
  const whole = { ...head };
  delete whole.parts;
  return {
    head: { ...whole, records: all.map(({ record }) => record) },
    texts: { version: 1, passages: all.map(({ passages }) => passages) },
  };
}

/** The keys of a text by which plans are found: its words, and its words two by two, as base letters. */
export function placeKeys(text: string): string[] {
  const bases = tokensOf(text.normalize('NFC')).map(({ base }) => base);
  return bases.flatMap((base, at) => (at + 1 < bases.length ? [base, `${base} ${bases[at + 1]!}`] : [base]));
}

/** The file that a key stands in: the beginning of its first word. */
export const fileOfKey = (key: string): string => /^[a-z0-9]{1,2}/.exec(key)?.[0] ?? '_';

/** The keys of all texts of a plan, each once. */
export const keysOf = (part: IndexPart): string[] => [...new Set(textsOf(part).flatMap(placeKeys))];

/**
 * Where the rare words and pairs of all plans stand, by file.
 *
 * @param keys those of each plan, in the order of the plans
 */
export function wordFiles(keys: readonly (readonly string[])[]): Map<string, WordPlaces> {
  const places = new Map<string, number[]>();
  keys.forEach((own, plan) => {
    for (const key of own) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [plan]);
      // One more than rare is enough to know that it is not.
      else if (known.length <= RARE) known.push(plan);
    }
  });
  const rare = [...places].filter(([, plans]) => plans.length <= RARE);
  const files = Map.groupBy(
    rare.sort(([one], [other]) => (one < other ? -1 : 1)),
    ([key]) => fileOfKey(key),
  );
  return new Map([...files].map(([file, entries]) => [file, Object.fromEntries(entries)]));
}

const textsOf = ({ records, passages }: IndexPart): string[] => [
  ...records.flatMap(({ title, units = [] }) => [title, ...units.map(([, , name]) => name)]),
  ...passages.flatMap((own) => own.map(([, text]) => text)),
];
