import type { SourceText } from '../../src/domain/source.ts';
import { tokenize } from '../repair/language/tokens.ts';

/** This many words in a row are seldom the same in two texts by chance. */
const ROW = 8;
/** One row in this many is kept in the signature of a text, chosen by its own hash. */
const SAMPLE = 4;

/** The rows of words of a text, each as a number. */
export interface WordRows {
  all: ReadonlySet<number>;
  /** A fair sample: two texts share as much of their samples as of their rows. */
  sample: readonly number[];
}

const known = new WeakMap<object, WordRows>();

/** All rows of words of a text, over the ends of lines, which versions may set otherwise. */
export function wordRowsOf({ lines }: SourceText): WordRows {
  let rows = known.get(lines);
  if (!rows) {
    const words = lines.flatMap(({ text }) =>
      tokenize(text).flatMap(({ kind, key }) => (kind === 'word' ? [numberOf(key)] : [])),
    );
    const all = new Set<number>();
    for (let at = 0; at + ROW <= words.length; at += 1) all.add(rowAt(words, at));
    rows = { all, sample: [...all].filter((row) => row % SAMPLE === 0) };
    known.set(lines, rows);
  }
  return rows;
}

/** Two hashes of 26 bits side by side: among a million rows two are seldom one number. */
function rowAt(words: readonly number[], at: number): number {
  let high = 0;
  let low = 0;
  for (let index = at; index < at + ROW; index += 1) {
    high = Math.imul(high ^ words[index]!, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low + words[index]!, 0xc2b2ae35);
    low ^= low >>> 16;
  }
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}

/** FNV-1a of the letters. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}
