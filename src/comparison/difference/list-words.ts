/** "a", "a và b", "a, b và c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}

/** The same with semicolons, for items that hold commas themselves. */
export const listClauses = (items: readonly string[]): string => items.join('; ');
