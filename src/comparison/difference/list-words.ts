import { capitalised } from '../../vietnamese/capitalised.ts';

/** "a", "a và b", "a, b và c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}

/** Clauses as one sentence, separated by semicolons because they contain commas. */
export const sentenceOf = (clauses: readonly string[]): string => {
  const [first = '', ...others] = clauses;
  return `${[capitalised(first), ...others].join('; ')}.`;
};
