import { meets } from './conditions.ts';
import type { SearchIndex } from '../index/engine.ts';
import type { SearchRecord } from '../index/records.ts';
import { scoreText, seek, type Sought, type TextScore } from './score.ts';
import { marking } from './marking.ts';
import { tokensOf, type Token } from '../index/tokens.ts';
import type { Filter } from '../understand/filters.ts';
import type { Asked } from '../understand/frames.ts';
import { understand } from '../understand/index.ts';
import { headsUnit, nameWords } from '../understand/units.ts';
import {
  canonicalBesidePlan,
  canonicalShare,
  keep,
  kindFactors,
  memberShare,
  neighbour,
  otherKind,
  outdatedShare,
  taskShare,
} from '../index/weights.ts';

/** One thing found; `record` is its number in the index. */
export interface Hit {
  record: number;
  /** 0 to 1, comparable within one answer only. */
  score: number;
  /** Whether it matches by itself: not only as another version, in another role, or near the deadline asked for. */
  direct: boolean;
  /** The share of the words found in it, 0 to 1; 1 where only conditions were asked. */
  found: number;
  /** How much of the words stands side by side in it, 0 to 1; 1 where only conditions were asked. */
  close: number;
}

/** The answer to a query. */
export interface Answer {
  hits: Hit[];
  /** What was understood and applied. */
  filters: Filter[];
  /** The words looked for in titles and texts. */
  words: Token[];
  /** Exact keys of all words that count as found: what a highlighter marks. */
  marked: Set<string>;
  /** Two such keys that were typed side by side, "dân số": apart from each other they are other words. */
  pairs: Set<string>;
  /** The fields that were asked for: their passages are shown first. */
  fields: readonly string[];
  /** Typed words that no record has, however read. */
  missing: string[];
  /** The largest share of the words that one record has, 0 to 1; misread words count less. */
  found: number;
}

/** Options of one search. */
export interface SearchOptions {
  /** Whether the last word may be unfinished; true where one types, false for a whole query. */
  unfinished?: boolean;
}

const nothing = { hits: [], filters: [], words: [], missing: [], found: 0, fields: [] };

/** Filters that a sentence may contain by accident; they are dropped where the words match better without them. */
const isFirm = ({ kind }: Filter): boolean => kind === 'plan';

/**
 * Searches: understands the query, scores the records that meet its conditions, and brings canonical models and
 * their members together.
 */
export function search(
  index: SearchIndex,
  query: string,
  { unfinished = false }: SearchOptions = {},
): Answer {
  const { filters, words, allWords, asked: wish } = understand(query, index);
  if (allWords.length === 0) return { ...nothing, marked: new Set(), pairs: new Set() };
  const asking = { unfinished, kind: wish.kind, fields: wish.fields };
  const asked = attempt(index, filters, words, asking);
  // The named plan has no such number: show what the number is in other plans.
  const number = filters.filter(({ kind }) => kind === 'number');
  if (asked.scores.length === 0 && words.length === 0 && number.length > 0)
    return finish(index, attempt(index, number, words, asking), allWords);
  const firm = filters.filter(isFirm);
  const kept = allWords.filter(
    ({ start }) => !firm.some((filter) => filter.start <= start && start < filter.end),
  );
  if (filters.every(isFirm) || (words.length === 0 && asked.scores.length > 0))
    return withHeadings(finish(index, asked, allWords), headings(index, filters, kept));
  const plain = attempt(index, firm, kept, asking);
  return finish(index, fitsBetter(plain, asked) ? plain : asked, allWords);
}

/**
 * The passages that are headed by just these words, where the words were read as a unit with its part: "tổ chức thực
 * hiện" is a heading of most plans.
 */
function headings({ head }: SearchIndex, filters: readonly Filter[], words: readonly Token[]): number[] {
  if (!filters.some((filter) => filter.kind === 'unit' && filter.role !== null)) return [];
  const plan = filters.find((filter) => filter.kind === 'plan');
  const inOrder = (tokens: readonly Token[]): string => tokens.map(({ base }) => base).join(' ');
  const asked = inOrder(words);
  return [...head.records.keys()].filter((at) => {
    const record = head.records[at]!;
    if (record.kind !== 'section' || (plan && !plan.plans.includes(record.plan ?? ''))) return false;
    return inOrder(tokensOf(record.title)) === asked;
  });
}

/** The answer with these passages first. */
function withHeadings(answer: Answer, records: readonly number[]): Answer {
  if (records.length === 0) return answer;
  const rest = answer.hits.filter(({ record }) => !records.includes(record));
  const score = Math.max(...answer.hits.map((hit) => hit.score));
  const first = records.map((record): Hit => ({ record, score, direct: true, found: 1, close: 1 }));
  return { ...answer, hits: [...first, ...rest] };
}

/**
 * A condition was read by accident where no record that meets it matches the remaining words: "mô hình 20 dịch vụ
 * công …".
 */
const fitsBetter = (plain: Attempt, asked: Attempt): boolean =>
  asked.scores.length === 0 ||
  plain.found > asked.found + 0.2 ||
  (plain.found >= asked.found && bestOf(plain) > 1.8 * bestOf(asked));

const bestOf = ({ scores }: Attempt): number => Math.max(0, ...scores.map(({ score }) => score));

/** How a query is to be answered beside its words and conditions. */
interface Asking {
  unfinished: boolean;
  kind: Asked['kind'];
  fields: readonly string[];
}

interface Attempt {
  fields: readonly string[];
  filters: Filter[];
  words: Token[];
  sought: Sought[];
  scores: TextScore[];
  /** The largest share of the words that one record has. */
  found: number;
}

/** Misspellings are considered only where the words as typed are not all in one record. */
const COMPLETE = 0.93;

function attempt(
  index: SearchIndex,
  filters: Filter[],
  words: Token[],
  { unfinished, kind, fields }: Asking,
): Attempt {
  const conditions = new Map<number, number>();
  const condition = (at: number): number => {
    const known = conditions.get(at);
    if (known !== undefined) return known;
    const record = index.head.records[at]!;
    const value = filters.reduce(
      (all, filter) => (all && isHard(filter) ? all * meets(index, record, filter) : all),
      1,
    );
    conditions.set(at, value);
    return value;
  };
  const textWords =
    words.length > 0 ? words : filters.flatMap((filter) => (filter.kind === 'pilot' ? filter.words : []));
  let sought = seek(index, textWords, false, unfinished);
  const run = (): TextScore[] =>
    scoreText(index, sought, (at) => condition(at) > 0 || isPassage(index, at, filters));
  let scores = run();
  let found = Math.max(0, ...scores.map((one) => one.found));
  if (found < COMPLETE && words.length > 0) {
    sought = seek(index, textWords, true, unfinished);
    scores = run();
    found = Math.max(0, ...scores.map((one) => one.found));
  }
  const all =
    words.length > 0
      ? scores.map((one) => ({
          ...one,
          score: one.score * condition(one.record) * wished(index.head.records[one.record]!, kind),
        }))
      : [];
  const combined =
    words.length > 0
      ? withSoft(index, all, filters, kind)
      : byConditions(index, filters, (at) => condition(at) * listed(index.head.records[at]!, kind), scores);
  return { fields, filters, words, sought, scores: combined, found: words.length > 0 ? found : 1 };
}

/** What a noun of the site is worth: "nhiệm vụ …" asks for tasks, and a model may still be what was meant. */
const wished = ({ kind }: SearchRecord, wish: Asked['kind']): number =>
  wish === undefined || kind === wish || (wish === 'model' && kind === 'plan-model') ? 1 : otherKind[wish];

/** Where only conditions choose, a plan stands for all its models or tasks. */
const listed = (record: SearchRecord, wish: Asked['kind']): number =>
  record.kind === 'plan' ? 1 : wished(record, wish);

/** A tool or a field of work alone is no filter: their names also occur in titles and texts. */
const isHard = ({ kind }: Filter): boolean => kind !== 'tool' && kind !== 'sector';

/** The list of pilot models is a passage of the plan, not a model: sections of the asked plan may answer. */
function isPassage({ head }: SearchIndex, at: number, filters: readonly Filter[]): boolean {
  if (!filters.some(({ kind }) => kind === 'pilot')) return false;
  const plan = filters.find((filter) => filter.kind === 'plan');
  const record = head.records[at]!;
  return record.kind === 'section' && (!plan || plan.plans.includes(record.plan ?? ''));
}

/**
 * Where a tool or a field of work is all that is asked, a record that uses it, or is led by a unit of it, answers better
 * than one that has the words in its text, but less well than one that has them in its title ("công dân số" is a model
 * and an app).
 */
const BEARS_ON = 0.62;
const ALSO_NAMED = 0.2;

function withSoft(
  index: SearchIndex,
  scores: TextScore[],
  filters: readonly Filter[],
  kind: Asked['kind'],
): TextScore[] {
  const soft = filters.find((filter) => !isHard(filter));
  if (!soft) return scores;
  const known = new Map(scores.map((one) => [one.record, one]));
  index.head.records.forEach((record, at) => {
    if (meets(index, record, soft) === 0) return;
    const named = known.get(at)?.score ?? 0;
    const bearing = BEARS_ON * kindFactors[record.kind] * wished(record, kind);
    const score = Math.max(named, bearing + ALSO_NAMED * named);
    known.set(at, { record: at, found: 1, close: 1, score });
  });
  return [...known.values()];
}

/** Answers to conditions alone, in the order of how well they are met; sections only where asked for. */
function byConditions(
  index: SearchIndex,
  filters: readonly Filter[],
  condition: (at: number) => number,
  texts: readonly TextScore[],
): TextScore[] {
  if (filters.length === 0) return [];
  const withSections = filters.every(({ kind }) => kind === 'plan' || kind === 'path');
  const scores: TextScore[] = [];
  const unit = filters.length === 1 && filters[0]!.kind === 'unit' ? filters[0] : undefined;
  index.head.records.forEach(({ kind, title }, at) => {
    const met =
      kind !== 'section' || withSections
        ? condition(at)
        : unit && headsUnit(nameWords(index, title), unit.words)
          ? HEADED
          : 0;
    // A plan's own entry comes before what it holds.
    if (met > 0)
      scores.push({
        record: at,
        found: 1,
        close: 1,
        score: met * (kind === 'plan' ? 1 : 0.9 * (kind === 'task' ? TASK_ASKED : kindFactors[kind])),
      });
  });
  // Passages with all the words in their order come before the models, others are left out.
  const passages = texts.filter(
    ({ record, found }) => index.head.records[record]!.kind === 'section' && found > 0.9,
  );
  return [...scores, ...passages.slice(0, 1).map((one) => ({ ...one, score: 1 }))];
}

/** Where only conditions choose, a task is not behind a model for want of a title. */
const TASK_ASKED = 0.97;

/** "Sở Tư pháp" over its tasks: a passage headed by the unit asked for comes after them. */
const HEADED = 0.8;

/** A lower value means a partial match: another role, a longer period. */
const MEETS = 0.5;

/** Members and canonical models of what answers directly, for a number: less than any direct answer. */
const RELATED = 0.5;

function finish(
  index: SearchIndex,
  { fields, filters, words, sought, scores }: Attempt,
  allWords: readonly Token[],
): Answer {
  const best = Math.max(0, ...scores.map(({ score }) => score));
  const most = Math.max(0, ...scores.map(({ found }) => found));
  const kept = scores.filter(({ score }) => score > 0 && score >= best * keep.score);
  const direct = (record: number): boolean =>
    filters.every(
      (filter) =>
        !isHard(filter) ||
        meets(index, index.head.records[record]!, filter) >= MEETS ||
        filter.kind === 'pilot',
    );
  const hits = new Map(
    kept.map(({ record, score, found, close }) => [
      record,
      { record, score, direct: direct(record), found, close },
    ]),
  );
  const byText = words.length > 0 || filters.some(({ kind }) => kind === 'group');
  if (byText) joinModels(index, hits, filters);
  if (filters.some(({ kind }) => kind === 'number')) addRelated(index, hits);
  const outdated = new Set(index.head.plans.filter(({ status }) => status).map(({ id }) => id));
  const valued = [...hits.values()].map((hit) =>
    outdated.has(index.head.records[hit.record]!.plan ?? '')
      ? { ...hit, score: hit.score * outdatedShare }
      : hit,
  );
  const ordered = valued.sort((one, other) => other.score - one.score || one.record - other.record);
  return {
    hits: withoutTail(ordered),
    filters,
    fields,
    words,
    ...marking(index, sought, filters, allWords, ordered[0]?.close ?? 0),
    missing: sought.filter(({ readings }) => readings.size === 0).map(({ token }) => token.raw),
    found: most,
  };
}

/** Ends the answer where the words only stand somewhere in a long text, far from each other. */
function withoutTail(hits: Hit[]): Hit[] {
  const best = hits[0]!;
  return hits.filter(
    ({ score, close }) => score >= best.score * keep.tail || close >= best.close * keep.close,
  );
}

/** Brings canonical models and their members together: each stands at least near the best of them. */
function joinModels(index: SearchIndex, hits: Map<number, Hit>, filters: readonly Filter[]): void {
  const ofPlan = filters.some(({ kind }) => kind === 'plan');
  const meetsAll = (at: number): boolean =>
    filters.every((filter) => !isHard(filter) || meets(index, index.head.records[at]!, filter) > 0);
  const top = Math.max(0, ...[...hits.values()].map(({ score }) => score));
  for (const [slug, { record, members, tasks }] of index.models) {
    const own = hits.get(record)?.score ?? 0;
    const best = Math.max(0, ...members.map((member) => hits.get(member)?.score ?? 0));
    const near = Math.max(own, best) >= top * neighbour.below;
    const lifted = Math.max(own, best * (ofPlan ? canonicalBesidePlan : canonicalShare));
    const score = near ? lifted : lifted * neighbour.share;
    const most = (part: 'found' | 'close'): number =>
      Math.max(...[record, ...members].map((at) => hits.get(at)?.[part] ?? 0));
    if (score > 0)
      hits.set(record, { record, score, direct: own > 0, found: most('found'), close: most('close') });
    const raise = (at: number, least: number): void => {
      if (least > (hits.get(at)?.score ?? 0) && meetsAll(at))
        hits.set(at, { record: at, score: least, direct: true, found: 1, close: 1 });
    };
    for (const member of members) {
      // Versions of one model stay together: one with lost letters has its words less close.
      const hit = hits.get(member);
      if (hit) hits.set(member, { ...hit, close: most('close') });
      const link = index.head.records[member]!.models?.find(([one]) => one === slug)?.[1];
      raise(member, own * (link === 'same' ? memberShare.same : memberShare.partial));
    }
    for (const task of tasks) raise(task, own * taskShare);
  }
}

function addRelated(index: SearchIndex, hits: Map<number, Hit>): void {
  for (const { record, score } of [...hits.values()]) {
    for (const [slug] of index.head.records[record]!.models ?? []) {
      const model = index.models.get(slug);
      if (!model) continue;
      const add = (at: number, share: number): void => {
        if (!hits.has(at))
          hits.set(at, { record: at, score: score * share, direct: false, found: 1, close: 1 });
      };
      add(model.record, RELATED);
      for (const member of model.members) add(member, RELATED * 0.9);
    }
  }
}
