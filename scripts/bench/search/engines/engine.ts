import { timeInWords } from '../../../../src/domain/time.ts';
import type { FlatResult } from '../../../../src/search/answer/present.ts';
import type { IndexHead, IndexTexts } from '../../../../src/search/index/records.ts';

/** A record as every engine gets it: the same words, nothing left out. */
export interface Document {
  id: number;
  title: string;
  /** Plan, "Mô hình 24", units, tools, deadlines as words. */
  facts: string;
  text: string;
}

/** A search engine with its index made. */
export interface Engine {
  name: string;
  /** Numbers of the records found, best first, at least ten where there are as many. */
  search(query: string): Promise<number[]>;
  /** The results as it would print them itself, where it knows more than which record. */
  results?(query: string): FlatResult[];
  /** Bytes over the wire (brotli) up to the first answer: code and data. */
  bytes: number;
  close?(): Promise<void>;
}

/** What engines are made from. */
export interface Material {
  head: IndexHead;
  texts: IndexTexts;
  documents: Document[];
}
export type MakeEngine = (material: Material) => Promise<Engine>;

/** The documents of an index. Dates stand as people write them. */
export function documentsOf(head: IndexHead, texts: IndexTexts): Document[] {
  const names = new Map([...head.units, ...head.tools].map(({ slug, name }) => [slug, name]));
  const plans = new Map(head.plans.map(({ id, shortName }) => [id, shortName]));
  return head.records.map((record, id) => {
    const { plan = '', number, aliases = [], units = [], tools = [], deadlines = [] } = record;
    const facts = [
      plans.get(plan) ?? '',
      number === undefined ? '' : `Mô hình ${number}`,
      ...aliases,
      ...units.map(([, , name]) => name),
      ...tools.map((slug) => names.get(slug) ?? ''),
      ...deadlines.map(written),
    ];
    return {
      id,
      title: record.title,
      facts: facts.filter(Boolean).join('; '),
      text: (texts.passages[id] ?? []).map(([, text]) => text).join('\n'),
    };
  });
}

const written = (value: string): string =>
  value === 'ongoing' ? 'thường xuyên' : (timeInWords(value) ?? '');
