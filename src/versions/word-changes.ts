import { diffArrays } from 'diff';

/** A stretch of a text, and whether the other version has it too. */
export interface ChangedPiece {
  text: string;
  changed: boolean;
}

/** Both texts as stretches that are in both or only in one; joined, the stretches of each give that text. */
export function wordChanges(
  before: string,
  after: string,
): { before: ChangedPiece[]; after: ChangedPiece[] } {
  // A word keeps the blanks behind it, so that nothing is between the stretches.
  const words = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
  const result = { before: [] as ChangedPiece[], after: [] as ChangedPiece[] };
  const same = (one: string, other: string): boolean => one.trim() === other.trim();
  const [old, young] = [words(before), words(after)];
  let [from, to] = [0, 0];
  for (const { value, added, removed } of diffArrays(old, young, { comparator: same })) {
    const { length } = value;
    if (!added) result.before.push({ text: old.slice(from, (from += length)).join(''), changed: removed });
    if (!removed) result.after.push({ text: young.slice(to, (to += length)).join(''), changed: added });
  }
  return result;
}
