import type { Model } from '../../src/domain/plan.ts';
import { frameWords } from './tables/frame-words.ts';
import type { Word } from './words.ts';

/** Terms of a text, each once, with how telling it is. */
export type ContentVector = ReadonlyMap<string, number>;

/** The fields that say what a model is for; units and deadlines differ by place and time and say nothing of it. */
const contentFields = ['objective', 'assignment', 'outcome'] as const;

/** The text of a model's fields that say what it is, one printing of each. */
export function contentText(model: Model): string {
  return contentFields
    .flatMap((field) => model.fields[field].slice(0, 1).map(({ text }) => text))
    .join(' . ');
}

/** The terms of a text: words and pairs of neighbours, frame words left out. */
export function termsOf(words: readonly Word[]): Set<string> {
  const telling = words.filter(({ key }) => !frameWords.has(key)).map(({ folded }) => folded);
  const terms = new Set(telling);
  for (let at = 0; at + 1 < telling.length; at++) terms.add(`${telling[at]} ${telling[at + 1]}`);
  return terms;
}

/**
 * Makes the function that weighs terms by how few of the given texts have them.
 *
 * @param texts the terms of every text that is compared
 */
export function makeVectorOf(
  texts: readonly ReadonlySet<string>[],
): (terms: ReadonlySet<string>) => ContentVector {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (terms) =>
    new Map([...terms].map((term) => [term, Math.log(1 + texts.length / (counts.get(term) ?? 1))] as const));
}

/** Cosine of two vectors, 0 to 1; 0 where one is empty. */
export function cosine(a: ContentVector, b: ContentVector): number {
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  const norm = (vector: ContentVector): number =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  const scale = norm(a) * norm(b);
  return scale === 0 ? 0 : dot / scale;
}
