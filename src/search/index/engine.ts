import { expand, phrasebook, printedShort, type Abbreviation, type Phrasebook } from './phrases.ts';
import type { IndexPart } from './parts.ts';
import type { IndexHead, IndexTexts, SearchRecord } from './records.ts';
import { tokensOf, type Token } from './tokens.ts';
import { fieldWeights, type FieldKey } from './weights.ts';

/** The words of one passage of a record, as numbers of terms, in their order. */
export interface IndexedPassage {
  field: FieldKey;
  terms: number[];
  /** Its place among the record's passages; absent for titles and names. */
  passage?: number;
}

/** A word of the index. */
export interface Term {
  exact: string;
  base: string;
  /** Numbers of the records that have it, and per record the best weight of a field it stands in. */
  records: number[];
  weights: number[];
}

/** What is searched. Made once; adding the running text makes a new one. */
export interface SearchIndex {
  head: IndexHead;
  texts: IndexTexts | undefined;
  book: Phrasebook;
  terms: Term[];
  byExact: Map<string, number>;
  byBase: Map<string, number[]>;
  /** Exact keys of words that were printed in small letters somewhere: they are words, not abbreviations. */
  words: Set<string>;
  /** Per record its passages, titles first. */
  stretches: IndexedPassage[][];
  /** By slug of each canonical model the numbers of its record, of its members, of tasks that ask the same. */
  models: Map<string, { record: number; members: number[]; tasks: number[] }>;
}

/** Spelling variants of one word, like "VNelD" for "VNeID", are abbreviations of a sort. */
function nameVariants({ tools }: IndexHead): Abbreviation[] {
  return tools.flatMap(({ name, variants = [] }) => {
    const [word, more] = tokensOf(name);
    if (!word || more) return [];
    return variants
      .filter((variant) => {
        const [one, another] = tokensOf(variant);
        return one && !another && one.base !== word.base && !/^[A-Z]{2,5}$/.test(name);
      })
      .map((variant): Abbreviation => [variant, name]);
  });
}

/** Makes the index of a head and, where they are loaded, its texts. */
export function buildIndex(head: IndexHead, texts?: IndexTexts): SearchIndex {
  const index: SearchIndex = {
    head,
    texts,
    book: phrasebook([...head.abbreviations, ...nameVariants(head)]),
    terms: [],
    byExact: new Map(),
    byBase: new Map(),
    words: new Set(),
    stretches: [],
    models: new Map(),
  };
  head.records.forEach((record, at) => {
    if (record.kind === 'model' && record.slug)
      index.models.set(record.slug, { record: at, members: [], tasks: [] });
  });
  const names = namesOf(head);
  head.records.forEach((record, at) => addRecord(index, record, at, names));
  return index;
}

/** Adds the part of a plan to an index that has its texts with the records. */
export function addPart(index: SearchIndex, { records, passages }: IndexPart): void {
  const names = namesOf(index.head);
  records.forEach((record, at) => {
    index.head.records.push(record);
    index.texts!.passages.push(passages[at]!);
    addRecord(index, record, index.head.records.length - 1, names);
  });
}

interface NameLookup {
  tools: Map<string, string>;
  groups: Map<string, string>;
  models: Map<string, string>;
}

function namesOf({ tools, groups, records }: IndexHead): NameLookup {
  return {
    tools: new Map(tools.map(({ slug, name }) => [slug, name])),
    groups: new Map(groups.map(({ slug, name }) => [slug, name])),
    models: new Map(records.flatMap(({ slug, title }) => (slug ? [[slug, title] as const] : []))),
  };
}

function addRecord(index: SearchIndex, record: SearchRecord, at: number, names: NameLookup): void {
  const stretches: IndexedPassage[] = [];
  for (const [field, text] of textsOf(record, names))
    stretches.push({ field, terms: addText(index, text, at, field) });
  index.texts?.passages[at]?.forEach(([name, text], passage) => {
    const field = name === 'text' ? 'text' : name === 'received' ? 'received' : 'field';
    stretches.push({ field, terms: addText(index, text, at, field), passage });
  });
  index.stretches.push(stretches);
  for (const [slug, strength] of record.models ?? []) {
    const model = index.models.get(slug);
    if (strength === 'same' || strength === 'partial') model?.members.push(at);
    else if (strength === 'strong') model?.tasks.push(at);
  }
}

const titleFields = {
  model: 'title',
  'plan-model': 'title',
  task: 'clause',
  plan: 'title',
  section: 'heading',
} as const;

/** An other name of more words describes what it names. */
const LONGEST_NAME = 10;

/** The short texts of a record, each with the field it counts as. */
function textsOf(record: SearchRecord, names: NameLookup): [FieldKey, string][] {
  const texts: [FieldKey, string][] = [[titleFields[record.kind], record.title]];
  for (const alias of record.aliases ?? [])
    texts.push([alias.split(' ').length > LONGEST_NAME ? 'description' : 'alias', alias]);
  for (const [slug, strength] of record.models ?? []) {
    const field = record.kind === 'plan-model' ? 'modelTitle' : strength === 'weak' ? undefined : 'taskModel';
    if (field) texts.push([field, names.models.get(slug) ?? '']);
  }
  if (record.received) texts.push(['received', record.received]);
  for (const name of new Set(record.units?.map(([, , name]) => name))) texts.push(['unit', name]);
  for (const slug of record.tools ?? []) texts.push(['tool', names.tools.get(slug) ?? '']);
  if (record.group && record.kind !== 'model') texts.push(['group', names.groups.get(record.group) ?? '']);
  return texts;
}

/** Whether a token is printed in small letters: then its key is a word of the language. */
const isSmall = (token: Token): boolean => token.raw === token.raw.toLowerCase();

/** Separates two words with punctuation between them: "hồ sơ, kết quả" is no "sơ kết". */
export const BREAK = -1;
const PARTED = /[.,;:()\n]/;

function addText(index: SearchIndex, text: string, record: number, field: FieldKey): number[] {
  const whole = text.normalize('NFC');
  const tokens = tokensOf(whole);
  for (const token of tokens) {
    if (isSmall(token)) index.words.add(token.exact);
    // A short form is indexed as a word too, so that typing its beginning finds it.
    else addTerm(index, token, record, field);
  }
  const terms: number[] = [];
  let end = 0;
  for (const token of expand(tokens, index.book, printedShort)) {
    if (terms.length > 0 && PARTED.test(whole.slice(end, token.start))) terms.push(BREAK);
    terms.push(addTerm(index, token, record, field));
    end = token.end;
  }
  return terms;
}

function addTerm(index: SearchIndex, { exact, base }: Token, record: number, field: FieldKey): number {
  let id = index.byExact.get(exact);
  if (id === undefined) {
    id = index.terms.length;
    index.terms.push({ exact, base, records: [], weights: [] });
    index.byExact.set(exact, id);
    const same = index.byBase.get(base);
    if (same) same.push(id);
    else index.byBase.set(base, [id]);
  }
  const { records, weights } = index.terms[id]!;
  const last = records.length - 1;
  if (records[last] !== record) {
    records.push(record);
    weights.push(fieldWeights[field]);
  } else weights[last] = Math.max(weights[last]!, fieldWeights[field]);
  return id;
}
