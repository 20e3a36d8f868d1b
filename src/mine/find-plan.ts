/**
 * What a typed name means: the one of that name, else the only one that has all its words; several where several have
 * them; null where none has.
 *
 * @param list things with the words that are searched, folded
 * @param asked folded too
 */
export function findPlan<Item extends { words: string }>(
  list: readonly Item[],
  asked: string,
): Item | Item[] | null {
  const parts = asked.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length === 0) return null;
  const named = list.filter(({ words }) => words === asked.trim());
  if (named.length === 1) return named[0]!;
  const found = list.filter(({ words }) => {
    const own = new Set(words.split(/[^\p{L}\p{N}]+/u));
    return parts.every((part) => own.has(part));
  });
  return found.length === 1 ? found[0]! : found.length > 1 ? found : null;
}
