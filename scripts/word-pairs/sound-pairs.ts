import { fold } from '../../src/vietnamese/fold.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';
import { moveTone } from '../../src/vietnamese/tone-placement.ts';

/** Quotes and brackets before a word, marks after it. */
const EDGES = /^[("“'‘]+|[,.;:!?)"”'’…]+$/gu;
const UNMARKED = /^[a-z]+$/;

/**
 * Pairs of syllables out of pairs as they were met in running text: small letters, one style of tone placement.
 *
 * Text without any mark ("hy vong") was met too; a pair without marks is kept only where no pair with marks has its
 * letters, or unmarked text would vouch for letters that lost theirs.
 */
export function soundPairs(met: readonly string[]): string[] {
  const pairs = new Set(
    met
      .map((pair) => pair.normalize('NFC').split(' ').map(keyOf))
      .filter((words) => words.length === 2 && words.every(isSyllable))
      .map((words) => words.join(' ')),
  );
  const isUnmarked = (pair: string): boolean => pair.split(' ').every((word) => UNMARKED.test(word));
  const marked = new Set([...pairs].filter((pair) => !isUnmarked(pair)).map(fold));
  return [...pairs].filter((pair) => !isUnmarked(pair) || !marked.has(pair)).sort();
}

const keyOf = (word: string): string => moveTone(word.replace(EDGES, '').toLowerCase(), 'new');
