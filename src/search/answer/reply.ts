import type { SearchIndex } from '../index/engine.ts';
import { facetsOf, passes, type Chosen, type Facet } from './facets.ts';
import { piecesOf, snippetOf, type MarkedPiece } from './highlight.ts';
import type { Near } from './nearest.ts';
import { bestPassage } from './present.ts';
import { planEntry } from '../index/plan-entry.ts';
import { urlOf, type Kind, type SearchRecord } from '../index/records.ts';
import { search, type Answer, type Hit } from './search.ts';
import { lineUrl } from '../../domain/urls.ts';
import { visibleText } from '../understand/query.ts';
import { taskName } from '../../domain/task-name.ts';
import { keep } from '../index/weights.ts';
import { numeralOf } from '../../domain/model-key.ts';

/** A result, ready for display. */
export interface ShownResult {
  kind: Kind;
  /** From the root of the site; carries the found words, for the page to mark them on arrival. */
  url: string;
  title: MarkedPiece[];
  /** The plan's name in lists; empty for a canonical model. */
  plan: string;
  /** "Mô hình 24", "Nhiệm vụ III.1.1". */
  label: string;
  /** The field the snippet is from, and the snippet; empty where the title says it all. */
  field: string;
  snippet: MarkedPiece[];
  /** False where it does not match itself but belongs to a model of which another version does. */
  direct: boolean;
}

/** A canonical model with the plans' versions of it, or things that belong to none. */
export interface ShownGroup {
  model: ShownResult | null;
  results: ShownResult[];
}

/** What is asked of the index. */
export interface Ask {
  query: string;
  /** Whether the last word may be unfinished. */
  unfinished: boolean;
  chosen: Chosen;
  /** How many groups are wanted. */
  limit: number;
  /** How often the reader has asked to look into more of many plans; each time into twice as many. */
  reach?: number;
}

/** The answer as a page shows it. */
export interface Reply {
  groups: ShownGroup[];
  /** How many groups there are in all. */
  groupCount: number;
  /** How many results answer themselves, and how many only stand near them; canonical models are not counted. */
  resultCount: number;
  relatedCount: number;
  facets: Facet[];
  /** The conditions understood, each with the query that remains without it. */
  understood: { label: string; without: string }[];
  /** "mô hình 24" without a plan: the page that lists what 24 is in each plan. */
  number: { number: number; url: string } | null;
  missing: string[];
  /** Whether so little was found that titles like the query may be what was meant. */
  weak: boolean;
  /**
   * Titles like the query where the answer is weak; filled in by callers that can wait for Fuse.js (see
   * `nearest.ts`).
   */
  nearest: Near[];
  /** Whether running text was searched too. */
  complete: boolean;
  /** Where there are many plans: the texts of how many of them were searched; null where all were. */
  searched: { plans: number; of: number } | null;
}

/** Below this share of the words found, the answer is a guess. */
const WEAK = 0.6;

/** Answers a question for a page. */
export function replyTo(index: SearchIndex, ask: Ask): Reply {
  const query = visibleText(ask.query);
  const answer = worthShowing(search(index, query, { unfinished: ask.unfinished }));
  const record = ({ record: at }: Hit): SearchRecord => index.head.records[at]!;
  const inFacets = answer.hits.filter((hit) => record(hit).kind !== 'model').map(record);
  const narrowed = Object.values(ask.chosen).some((values) => values.length > 0);
  const hits = narrowed ? answer.hits.filter((hit) => passes(index, record(hit), ask.chosen)) : answer.hits;
  const groups = groupsOf(index, hits);
  const counted = (direct: boolean): number =>
    groups.reduce((sum, { results }) => sum + results.filter((hit) => hit.direct === direct).length, 0);
  const number = answer.filters.find((filter) => filter.kind === 'number');
  const planned = answer.filters.some(({ kind }) => kind === 'plan');
  return {
    groups: groups.slice(0, ask.limit).map((group) => shownGroup(index, group, answer)),
    groupCount: groups.length,
    resultCount: counted(true),
    relatedCount: counted(false),
    facets: facetsOf(index, inFacets, ask.chosen),
    understood: answer.filters.map(({ label, start, end }) => ({
      label,
      without: without(query, start, end),
    })),
    number: number && !planned ? { number: number.number, url: `/so/${number.number}/` } : null,
    missing: answer.missing,
    weak: hits.length === 0 || answer.found < WEAK,
    nearest: [],
    complete: index.texts !== undefined,
    searched: null,
  };
}

/** Leaves out what shares too few words with the query to be read by anybody. */
const worthShowing = (answer: Answer): Answer => ({
  ...answer,
  hits: answer.hits.filter(({ found }) => found >= answer.found * keep.found),
});

const without = (query: string, start: number, end: number): string =>
  (query.slice(0, start) + ' ' + query.slice(end)).replace(/\s+/g, ' ').trim();

interface Group {
  model: Hit | null;
  results: Hit[];
}

/** Groups in the order of their best result. */
function groupsOf({ head, models }: SearchIndex, hits: readonly Hit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const { kind, slug, models: links = [] } = head.records[hit.record]!;
    const of = kind === 'model' ? slug : kind === 'plan-model' ? links[0]?.[0] : undefined;
    const key = of ?? `#${hit.record}`;
    const group = groups.get(key) ?? { model: null, results: [] };
    groups.set(key, group);
    if (kind === 'model') group.model = hit;
    else group.results.push(hit);
    const model = of === undefined ? undefined : models.get(of);
    group.model ??= model ? { ...hit, record: model.record, direct: false } : null;
  }
  return [...groups.values()];
}

const shownGroup = (index: SearchIndex, { model, results }: Group, answer: Answer): ShownGroup => ({
  model: model && shownResult(index, model, answer),
  results: results.map((hit) => shownResult(index, hit, answer)),
});

function shownResult(index: SearchIndex, hit: Hit, answer: Answer): ShownResult {
  const record = index.head.records[hit.record]!;
  const { kind, plan, number = 0, key, path } = record;
  const title = piecesOf(index, record.title || 'Đoạn mở đầu', answer);
  const passage = kind === 'model' ? undefined : bestPassage(index, hit, answer);
  const snippet = passage ? snippetOf(index, passage[1], answer) : [];
  const url = kind === 'section' && passage && plan ? lineUrl(plan, passage[2]) : urlOf(record);
  const labels: Record<Kind, string> = {
    model: 'Mô hình chung',
    'plan-model': `Mô hình ${numeralOf({ number, key })}`,
    task: `Nhiệm vụ ${taskName(path ?? '')}`,
    plan: 'Kế hoạch',
    section: /^[IVX\d]/.test(path ?? '') ? `Mục ${path}` : 'Phần văn bản',
  };
  return {
    kind,
    url: withFound(url, [...title, ...snippet]),
    title,
    plan: planName(index, plan),
    label: labels[kind],
    field: passage && passage[0] !== 'text' ? (index.head.fieldNames[passage[0]] ?? '') : '',
    snippet,
    direct: hit.direct,
  };
}

/** "Xã Thiệu Vân, 2024"; of a plan that does not count as it stands also why. */
function planName(index: SearchIndex, plan: string | undefined): string {
  const { shortName = '', status } = planEntry(index, plan) ?? {};
  return [shortName, status].filter(Boolean).join(' · ');
}

/** The longest list of found words that an address carries. */
const FOUND_LENGTH = 100;

/** Adds the found words, as printed, to an address: the page marks them without loading the index. */
function withFound(url: string, pieces: readonly MarkedPiece[]): string {
  const found = new Set(pieces.filter((piece) => piece.found).map(({ text }) => text.toLowerCase()));
  let words = '';
  for (const word of found) if (words.length + word.length < FOUND_LENGTH) words += (words ? '|' : '') + word;
  if (words === '') return url;
  const [path, anchor] = url.split('#');
  return `${path}?tim=${encodeURIComponent(words)}${anchor ? `#${anchor}` : ''}`;
}
