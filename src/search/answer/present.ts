import type { SearchIndex } from '../index/engine.ts';
import { lineUrl } from '../../domain/urls.ts';
import { urlOf, type Kind, type Passage } from '../index/records.ts';
import type { Answer, Hit } from './search.ts';
import type { Filter } from '../understand/filters.ts';

/** One result as `npm run search` prints it; keys that do not apply are null. */
export interface FlatResult {
  url: string;
  kind: Kind;
  plan: string | null;
  number: number | null;
  path: string | null;
  /** Slug of the canonical model that it is, or is placed under first. */
  model: string | null;
  title: string;
  score: number;
}

/** The answer as a flat list, best first. A section leads to the line of the passage that answers. */
export function flatResults(index: SearchIndex, answer: Answer, limit: number): FlatResult[] {
  return answer.hits.slice(0, limit).map((hit) => {
    const record = index.head.records[hit.record]!;
    const passage = record.kind === 'section' ? bestPassage(index, hit, answer) : undefined;
    return {
      url: passage && record.plan ? lineUrl(record.plan, passage[2]) : urlOf(record),
      kind: record.kind,
      plan: record.plan ?? null,
      number: record.number ?? null,
      path: record.path ?? null,
      model: record.slug ?? record.models?.[0]?.[0] ?? null,
      title: record.title,
      score: Math.round(hit.score * 10_000) / 10_000,
    };
  });
}

/** A field that the query asks about is worth this many more found words. */
const ASKED_FIELD = 1.5;

/**
 * The passage of a record that has the most different marked words, fields that are asked about before others;
 * of equals the first. Undefined where no passage has any, or the texts are not loaded.
 */
export function bestPassage(
  index: SearchIndex,
  { record }: Pick<Hit, 'record'>,
  { marked, filters, fields }: Pick<Answer, 'marked' | 'filters' | 'fields'>,
): Passage | undefined {
  const answering = fieldPassage(index, record, fields);
  if (answering) return answering;
  const asked = new Set(filters.flatMap(fieldsAsked));
  let best: Passage | undefined;
  let most = 0;
  for (const { passage, terms, field } of index.stretches[record]!) {
    if (passage === undefined || field === 'received') continue;
    const text = index.texts!.passages[record]![passage]!;
    const found = new Set(terms.filter((term) => marked.has(index.terms[term]?.exact ?? ''))).size;
    const worth = found > 0 && asked.has(text[0]) ? found + ASKED_FIELD : found;
    if (worth > most) [best, most] = [text, worth];
  }
  return best;
}

/** The passage of the first field asked for that the record has; a lead may stand in the assignment. */
function fieldPassage(
  { texts }: SearchIndex,
  record: number,
  fields: readonly string[],
): Passage | undefined {
  const passages = texts?.passages[record] ?? [];
  const meant = fields.flatMap((field) => (ROLES.has(field) ? [field, 'assignment'] : [field]));
  return meant
    .map((field) => passages.find(([name]) => name === field))
    .find((passage) => passage !== undefined);
}
const ROLES = new Set(['lead', 'coordinating', 'supporting', 'implementers']);

/** The fields that a condition is about; `assignment` names leading and coordinating units too. */
function fieldsAsked(filter: Filter): string[] {
  if (filter.kind === 'deadline') return ['deadline'];
  if (filter.kind === 'tool') return ['tools'];
  if (filter.kind !== 'unit') return [];
  if (filter.role === null) return [];
  return filter.role === 'implementing' ? ['implementers'] : [filter.role, 'assignment'];
}
