import { distance, soundAlike } from '../index/confusions.ts';
import type { SearchIndex } from '../index/engine.ts';
import { typedKeys } from '../index/keystrokes.ts';
import { isMarked, lettersOf } from '../index/syllable.ts';
import type { Token } from '../index/tokens.ts';
import { readingQuality } from '../index/weights.ts';

/** The index terms that a typed word may mean, each with a quality from 0 to 1. */
export type Readings = Map<number, number>;

/** How a word is read. */
export interface ReadingOptions {
  /** Whether some word of the query has marks. */
  marked: boolean;
  /** Whether the word may be unfinished. */
  prefix: boolean;
  /** Whether to look for misspellings too. */
  fuzzy: boolean;
}

/** All readings of one typed word; the better one wins where a term is reached twice. */
export function readingsOf(index: SearchIndex, token: Token, options: ReadingOptions): Readings {
  const readings: Readings = new Map();
  const add = (term: number, quality: number): void => {
    if ((readings.get(term) ?? 0) < quality) readings.set(term, quality);
  };
  addSameLetters(index, token, options, add);
  if (readings.size === 0) addKeystrokes(index, token, add);
  if (options.prefix || readings.size === 0) addPrefix(index, token, add);
  if (options.fuzzy) addFuzzy(index, token, add);
  return readings;
}

type Add = (term: number, quality: number) => void;

function addSameLetters(index: SearchIndex, token: Token, { marked }: ReadingOptions, add: Add): void {
  const typedMarks = isMarked(token);
  for (const id of index.byBase.get(token.base) ?? []) {
    const term = index.terms[id]!;
    if (term.exact === token.exact) add(id, readingQuality.exact);
    else if (!typedMarks) add(id, marked ? readingQuality.unmarkedAmongMarked : readingQuality.unmarked);
    else if (!isMarked(term)) add(id, readingQuality.printedUnmarked);
    else if (lettersOf(term.exact) === lettersOf(token.exact)) add(id, readingQuality.otherTone);
    else add(id, readingQuality.otherMarks);
  }
}

/** Only for words that mean nothing as typed: "ans" is no word, "ban" is one though Telex could have made it. */
function addKeystrokes(index: SearchIndex, token: Token, add: Add): void {
  for (const key of typedKeys(token.raw)) {
    const id = index.byExact.get(key);
    if (id !== undefined) add(id, readingQuality.keystrokes);
  }
}

function addPrefix(index: SearchIndex, token: Token, add: Add): void {
  if (token.base.length < 2 || /^\d/.test(token.base)) return;
  const typedMarks = isMarked(token);
  const letters = lettersOf(token.exact);
  for (const [base, ids] of index.byBase) {
    if (base.length <= token.base.length || !base.startsWith(token.base)) continue;
    for (const id of ids) {
      const same = !typedMarks || index.terms[id]!.exact.startsWith(letters);
      add(id, same ? readingQuality.prefix : readingQuality.prefix * readingQuality.otherMarks);
    }
  }
}

function addFuzzy(index: SearchIndex, token: Token, add: Add): void {
  for (const [base, cost] of misspellingsOf(index, token.base)) {
    const quality = readingQuality.fuzzy - readingQuality.fuzzyPerCost * cost;
    for (const id of index.byBase.get(base)!)
      add(id, sameTone(index.terms[id]!.exact, token.exact) ? quality : quality * 0.85);
  }
}

/** Found misspellings by index and word: while one types, all words but the last stay the same. */
const misspellings = new WeakMap<SearchIndex, Map<string, [base: string, cost: number][]>>();

function misspellingsOf(index: SearchIndex, base: string): [base: string, cost: number][] {
  const known = misspellings.get(index) ?? new Map<string, [string, number][]>();
  misspellings.set(index, known);
  const found = known.get(base) ?? findMisspellings(index, base);
  // Bounded: a page that stays open must not grow with every key pressed.
  if (known.size > 2_000) known.clear();
  known.set(base, found);
  return found;
}

function findMisspellings({ byBase }: SearchIndex, base: string): [base: string, cost: number][] {
  if (base.length < 2 || /\d/.test(base)) return [];
  const limit = base.length < 3 ? 0.5 : base.length < 6 ? 1 : 2;
  const found: [string, number][] = [];
  for (const other of byBase.keys()) {
    if (other === base || /\d/.test(other)) continue;
    // A two-letter word is only compared by sound: any other change makes a different word of it.
    const cost = base.length < 3 ? (soundAlike(base, other) ? 0.5 : Infinity) : distance(base, other, limit);
    if (cost <= limit) found.push([other, cost]);
  }
  return found;
}

/** A misspelt word keeps its tone more often than not. */
const sameTone = (one: string, other: string): boolean =>
  /[1-5]?$/.exec(one)![0] === /[1-5]?$/.exec(other)![0];
