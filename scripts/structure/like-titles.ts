import { editDistance } from '../../src/vietnamese/edit-distance.ts';
import { fold } from '../../src/vietnamese/fold.ts';

/** The share of letters in which two titles may differ: lost letters, a further word, an abbreviation. */
const MOST_CHANGED = 0.4;
/** Longer titles are compared by their beginnings. */
const LONGEST = 120;

const letters = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST);

/**
 * Whether two titles are the same one, as far as damage, a word more or an abbreviation allow; one without letters is
 * like none.
 */
export function likeTitles(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  if (a === '' || b === '') return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  return editDistance(a, b) <= Math.max(a.length, b.length) * MOST_CHANGED;
}
