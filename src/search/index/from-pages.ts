import { keyPart } from '../../domain/model-key.ts';
import { planStatus } from '../../plan/plan-status.ts';
import { fieldNames } from '../../domain/fields.ts';
import type { CanonicalModel } from '../../domain/concordance.ts';
import type { ModelPage, PlanPage, TaskPage, TextPage } from '../../domain/pages.ts';
import type { Block, Deadline, UnitRole } from '../../domain/reading.ts';
import { entryAt, indexLedger, undo, type Ledger } from '../../domain/ledger.ts';
import type { Mark } from '../../domain/span.ts';
import { programmeNamed, type GroupKind, type Programme } from '../../domain/programme.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type {
  IndexHead,
  PlanEntry,
  IndexTexts,
  NamedEntry,
  Passage,
  SearchRecord,
  UnitMention,
} from './records.ts';

/** All that the index is made of, as the site's queries give it. */
export interface IndexSource {
  plans: readonly PlanPage[];
  models: readonly ModelPage[];
  tasks: readonly TaskPage[];
  texts: readonly TextPage[];
  canonical: readonly CanonicalModel[];
  vocabulary: Pick<Vocabulary, 'units' | 'tools' | 'abbreviations'> & {
    groups: readonly GroupKind[];
    programmes: readonly Programme[];
  };
}

/** A plan as a query may name it, and whether it still counts. */
function planEntryOf(plan: PlanPage): PlanEntry {
  const { id, shortName, locality, date, today } = plan;
  const status = planStatus(plan);
  return {
    id,
    shortName,
    name: locality.name,
    level: locality.level,
    year: date.year,
    ...(today && { today: today.units.map(({ name }) => name) }),
    ...some('within', [
      ...new Set([...locality.parent, ...(today?.units.map(({ province }) => province) ?? [])]),
    ]),
    ...(status && { status: status.short }),
  };
}

/** A short name has no more words than people type for it. */
const SHORT_NAME = 3;

/** A programme by its name and the short ones among its signs. */
function programmeEntry({ slug, name, signs }: Programme): NamedEntry {
  return {
    slug,
    name,
    ...some(
      'variants',
      signs.filter((sign) => sign.split(' ').length <= SHORT_NAME),
    ),
  };
}

interface Entry {
  record: SearchRecord;
  passages: Passage[];
}

/**
 * Makes both files of the index: canonical models, plans' models, tasks, plans, sections, in that order.
 * Deterministic: the same pages give the same bytes.
 */
export function indexOf(source: IndexSource): { head: IndexHead; texts: IndexTexts } {
  const groups = new Map(source.canonical.map(({ slug, group }) => [slug, group]));
  const ledgers = new Map(source.texts.map(({ plan, ledger }) => [plan, indexLedger(ledger)]));
  const ledger = (plan: string): Ledger => ledgers.get(plan) ?? new Map();
  // With one programme there is nothing to tell apart.
  const { programmes } = source.vocabulary;
  const programme = (of: { programme: string | null }): { programme?: string } =>
    programmes.length > 1 ? { programme: programmeNamed(programmes, of.programme).slug } : {};
  const entries: Entry[] = [
    ...source.canonical.map((model) => canonicalEntry(model, programme(model))),
    ...source.models.map((page) => modelEntry(page, groups, ledger(page.plan))),
    ...source.tasks.map((page) => taskEntry(page, ledger(page.plan))),
    ...source.plans.map(planEntry),
    ...source.plans.flatMap((plan) => sectionEntries(plan, ledger(plan.id))),
  ];
  const records = entries.map(({ record }) => record);
  const head: IndexHead = {
    version: 1,
    plans: source.plans.map((plan) => ({ ...planEntryOf(plan), ...programme(plan) })),
    ...usedNames(source.vocabulary, records),
    programmes: programmes.map(programmeEntry),
    abbreviations: source.vocabulary.abbreviations.map(({ short, long }) => [short, long] as const),
    fieldNames,
    records,
  };
  return { head, texts: { version: 1, passages: entries.map(({ passages }) => passages) } };
}

function canonicalEntry(
  { slug, title, group, aliases }: CanonicalModel,
  programme: Pick<SearchRecord, 'programme'>,
): Entry {
  const names = some('aliases', aliases);
  return { record: { kind: 'model', slug, title, group, ...programme, ...names }, passages: [] };
}

function modelEntry(
  { plan, model, edges }: ModelPage,
  groups: ReadonlyMap<string, string>,
  ledger: Ledger,
): Entry {
  const group = edges.map((edge) => groups.get(edge.model)).find((slug) => slug !== undefined);
  const received = undo(model.title, model.titleMarks, ledger);
  const record: SearchRecord = {
    kind: 'plan-model',
    plan,
    number: model.number,
    ...keyPart(model),
    title: model.title,
    ...some(
      'models',
      edges.map(({ model: slug, relation }) => [slug, relation === 'same' ? 'same' : 'partial'] as const),
    ),
    ...(group ? { group } : {}),
    ...some('units', mentions(model.units)),
    ...some('tools', model.tools),
    ...some('deadlines', model.deadlines.map(deadlineKey)),
    ...(model.pilot ? { pilot: true as const } : {}),
    ...(received === model.title ? {} : { received }),
  };
  const blocks = Object.entries(model.fields).flatMap(([field, readings]) =>
    readings.flatMap((reading) => reading.blocks.map((block) => [field, block] as const)),
  );
  return { record, passages: [...passagesOf(blocks), ...damaged(blocks, ledger)] };
}

function taskEntry({ plan, task, edges }: TaskPage, ledger: Ledger): Entry {
  const units = mentions(task.units);
  const named = task.unit === null || units.some(([, , name]) => name === task.unit);
  const all: UnitMention[] = named ? units : [...units, ['', 'implementing', task.unit!]];
  const record: SearchRecord = {
    kind: 'task',
    plan,
    path: task.path,
    title: task.title,
    ...some(
      'models',
      edges.map(({ model, strength }) => [model, strength] as const),
    ),
    ...some('units', all),
    ...some('deadlines', task.deadlines.map(deadlineKey)),
  };
  const blocks = task.blocks.map((block) => ['text', block] as const);
  return { record, passages: [...passagesOf(blocks), ...damaged(blocks, ledger)] };
}

const planEntry = ({ id, title }: PlanPage): Entry => ({
  record: { kind: 'plan', plan: id, title },
  passages: [],
});

function sectionEntries({ id, sections }: PlanPage, ledger: Ledger): Entry[] {
  return sections
    .filter(({ blocks, heading }) => blocks.length > 0 || heading !== '')
    .map(({ path, heading, lines, blocks }) => {
      const texts = blocks.map((block) => ['text', block] as const);
      return {
        record: { kind: 'section', plan: id, path, title: heading, line: lines[0] },
        passages: [...passagesOf(texts), ...damaged(texts, ledger)],
      };
    });
}

/** Each name once for each role, in the order printed. */
function mentions(units: readonly UnitRole[]): UnitMention[] {
  const seen = new Map(
    units.map(({ unit, role, name }) => [`${role} ${unit} ${name}`, [unit, role, name] as const]),
  );
  return [...seen.values()];
}

const deadlineKey = ({ kind, value }: Deadline): string => value ?? kind;

const passagesOf = (blocks: readonly (readonly [string, Block])[]): Passage[] =>
  blocks.filter(([, { text }]) => text !== '').map(([field, { text, lines }]) => [field, text, lines[0]]);

/** The words of a record's texts as received, where they were repaired: a damaged copy finds its passage too. */
function damaged(blocks: readonly (readonly [string, Block])[], ledger: Ledger): Passage[] {
  const words = new Set(blocks.flatMap(([, { text, marks }]) => damagedWords(text, marks, ledger)));
  const first = blocks[0];
  return words.size > 0 && first ? [['received', [...words].join(' '), first[1].lines[0]]] : [];
}

function damagedWords(text: string, marks: readonly Mark[], ledger: Ledger): string[] {
  return marks.flatMap((mark) => {
    const repair = entryAt(ledger, mark);
    if (!repair?.applied) return [];
    const before = /\S*$/.exec(text.slice(0, mark.start))![0];
    const after = /^\S*/.exec(text.slice(mark.end))![0];
    const word = (before + repair.raw + after).trim();
    return word === '' ? [] : word;
  });
}

/** Only the names that some record uses: the vocabulary is larger than five plans need. */
function usedNames(
  { units, tools, groups }: IndexSource['vocabulary'],
  records: readonly SearchRecord[],
): Pick<IndexHead, 'units' | 'tools' | 'groups'> {
  const inUse = new Set(
    records.flatMap(({ units: named = [], tools: used = [] }) => [...named.map(([slug]) => slug), ...used]),
  );
  const entry = ({
    slug,
    name,
    variants,
  }: {
    slug: string;
    name: string;
    variants: string[];
  }): NamedEntry => ({
    slug,
    name,
    ...some('variants', variants),
  });
  return {
    units: units.filter(({ slug }) => inUse.has(slug)).map(entry),
    tools: tools.filter(({ slug }) => inUse.has(slug)).map(entry),
    groups: groups.map(({ slug, title, aliases }) => entry({ slug, name: title, variants: aliases })),
  };
}

/** A key for a list that is not empty; none for an empty one. */
const some = <Key extends string, Item>(key: Key, items: readonly Item[]): Partial<Record<Key, Item[]>> =>
  items.length > 0 ? ({ [key]: [...items] } as Record<Key, Item[]>) : {};
