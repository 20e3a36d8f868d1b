import type { Model } from '../../src/domain/plan.ts';
import type { FormsOf, Word } from './words.ts';

/** The terms of a text, each once, with its weight: the rarer, the heavier. */
export type TermVector = ReadonlyMap<string, number>;

/** What the fields of a model say, ready to be compared. */
export interface Body {
  words: readonly Word[];
  /** Telling words and pairs of them. */
  terms: ReadonlySet<string>;
  /** Sequences of words as printed; texts that were copied from each other share them. */
  runs: ReadonlySet<string>;
}

/** The fields that say what a model is; units and deadlines differ by place and time, and tools are common to many. */
const FIELDS = ['objective', 'assignment', 'outcome'] as const;

/** This many equal words in the same order do not happen by chance: one text was copied from the other. */
const RUN = 8;

/** What is compared with canonical models: a model of a plan, or a task with nothing but its text. */
export interface Described extends Pick<Model, 'number' | 'key' | 'title'> {
  fields: Pick<Model['fields'], (typeof FIELDS)[number]>;
}

/** The text of the fields that say what a model is. A field that is printed twice counts once. */
export const bodyText = (model: Described): string =>
  FIELDS.flatMap((field) => model.fields[field].slice(0, 1).map(({ text }) => text)).join(' . ');

/** Reads the fields of a model. */
export function readBody(model: Described, formsOf: FormsOf): Body {
  const words = formsOf(bodyText(model)).long;
  return { words, terms: termsOf(words), runs: runsOf(words) };
}

/** The terms of a text: telling words, and pairs of neighbours among them. */
export function termsOf(words: readonly Word[]): Set<string> {
  const telling = words.filter(({ frame }) => !frame).map(({ key }) => key);
  const terms = new Set(telling);
  for (let at = 0; at + 1 < telling.length; at++) terms.add(`${telling[at]} ${telling[at + 1]}`);
  return terms;
}

function runsOf(words: readonly Word[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(keysFrom(words, at));
  return runs;
}

const keysFrom = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + RUN)
    .map(({ key }) => key)
    .join(' ');

/** The words of a body that are not copied: those outside every sequence that the given texts contain too. */
export function ownWords({ words }: Body, isKnownRun: (run: string) => boolean): Word[] {
  const copied = new Array<boolean>(words.length).fill(false);
  for (let at = 0; at + RUN <= words.length; at++)
    if (isKnownRun(keysFrom(words, at))) copied.fill(true, at, at + RUN);
  return words.filter((_, at) => !copied[at]);
}

/** Weighs terms by how few of the given texts have them. */
export function makeTermWeights(texts: readonly ReadonlySet<string>[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + texts.length / (counts.get(term) ?? 1));
}

/** A vector of terms with a norm of 1. */
export function vectorOf(terms: Iterable<string>, weigh: (term: string) => number): TermVector {
  const weights = [...terms].map((term) => [term, weigh(term)] as const);
  const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([term, weight]) => [term, norm === 0 ? 0 : weight / norm]));
}

/** Cosine of two vectors with a norm of 1; 0 where one is empty. */
export function cosine(one: TermVector, other: TermVector): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let dot = 0;
  for (const [term, weight] of few) dot += weight * (many.get(term) ?? 0);
  return dot;
}
