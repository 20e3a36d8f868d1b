import { readingsOf, type Readings } from './candidates.ts';
import type { SearchIndex, IndexedPassage } from '../index/engine.ts';
import { isMarked } from '../index/syllable.ts';
import type { Token } from '../index/tokens.ts';
import {
  closeLook,
  fieldWeights,
  kindFactors,
  nearness,
  scoreParts,
  someWordsPenalty,
} from '../index/weights.ts';

/** A word of the query, the terms it may mean, and its weight. */
export interface Sought {
  token: Token;
  readings: Readings;
  /** Rarer words weigh more; the weights of a query add up to 1. */
  weight: number;
}

/** How well a record matches the words. */
export interface TextScore {
  record: number;
  score: number;
  /** Share of the query found anywhere in it, 0 to 1, rare words counting more. */
  found: number;
  /** How much of the query stands side by side in it, 0 to 1, in whatever field; 1 for a single word. */
  close: number;
}

/** Looks up each word. @param fuzzy whether misspellings are considered */
export function seek(
  index: SearchIndex,
  words: readonly Token[],
  fuzzy: boolean,
  unfinished: boolean,
): Sought[] {
  const marked = words.some(isMarked);
  const sought = words.map((token, at) => {
    const prefix = unfinished && at === words.length - 1;
    const readings = readingsOf(index, token, { marked, prefix, fuzzy });
    return { token, readings, weight: rarity(index, readings) };
  });
  const sum = sought.reduce((all, { weight }) => all + weight, 0) || 1;
  return sought.map((word) => ({ ...word, weight: word.weight / sum }));
}

/** How rare a word is, by its best terms; a word that occurs nowhere counts like one that a few records have. */
function rarity({ terms, head }: SearchIndex, readings: Readings): number {
  const all = head.records.length;
  const best = Math.max(0, ...readings.values());
  const having = new Set<number>();
  for (const [term, quality] of readings)
    if (quality >= best - 0.1) for (const record of terms[term]!.records) having.add(record);
  return Math.log(1 + all / Math.max(having.size, all / 50, 1));
}

/**
 * Scores every allowed record that has any of the words: first by the words it has, then, for the best, by how
 * they stand in it.
 */
export function scoreText(
  index: SearchIndex,
  sought: readonly Sought[],
  allowed: (record: number) => boolean,
): TextScore[] {
  const count = index.head.records.length;
  const words = new Float64Array(count);
  const found = new Float64Array(count);
  for (const word of sought) {
    const best = new Float64Array(count);
    const seen = new Float64Array(count);
    for (const [term, quality] of word.readings) {
      const { records, weights } = index.terms[term]!;
      for (let k = 0; k < records.length; k++) {
        const record = records[k]!;
        const worth = quality * weights[k]!;
        if (worth > best[record]!) best[record] = worth;
        if (quality > seen[record]!) seen[record] = quality;
      }
    }
    for (let record = 0; record < count; record++) {
      words[record]! += word.weight * best[record]!;
      // A misspelt word was found, though less certainly: only the quality of the match lowers the score.
      found[record]! += word.weight * Math.min(1, seen[record]! * 1.25);
    }
  }
  const some: number[] = [];
  for (let record = 0; record < count; record++) if (words[record]! > 0 && allowed(record)) some.push(record);
  some.sort((one, other) => words[other]! - words[one]! || one - other);
  const meanings = meaningsOf(index, sought);
  return some
    .slice(0, closeLook)
    .map((record) => closer(index, record, { sought, meanings }, words[record]!, found[record]!))
    .sort((one, other) => other.score - one.score || one.record - other.record);
}

/** Which words of the query a term may mean. Most terms of a text mean none: that is told by one look. */
interface Meanings {
  /** By term: where its row is, plus one; 0 where it means none of the words. */
  rows: Uint32Array;
  /** For each such term and each word, how well the term fits it; 0 where it does not. */
  qualities: Float64Array[];
}

function meaningsOf(index: SearchIndex, sought: readonly Sought[]): Meanings {
  const rows = new Uint32Array(index.terms.length);
  const qualities: Float64Array[] = [];
  sought.forEach(({ readings }, at) => {
    for (const [term, quality] of readings) {
      rows[term] ||= qualities.push(new Float64Array(sought.length));
      qualities[rows[term]! - 1]![at] = quality;
    }
  });
  return { rows, qualities };
}

/** What is looked for in a record. */
interface Looked {
  sought: readonly Sought[];
  meanings: Meanings;
}

/** The score of one record as a whole. */
function closer(
  index: SearchIndex,
  record: number,
  { sought, meanings }: Looked,
  words: number,
  found: number,
): TextScore {
  let [adjacent, side, filled, together] = [0, 0, 0, 0];
  const pairs = new Float64Array(sought.length);
  const bare = new Float64Array(sought.length);
  for (const stretch of index.stretches[record]!) {
    const seen = look(stretch, { sought, meanings }, pairs, bare);
    const weight = fieldWeights[stretch.field];
    together = Math.max(together, weight * seen.share);
    if (isTitle(stretch)) filled = Math.max(filled, weight * seen.share * seen.filled);
  }
  sought.forEach(({ weight }, at) => {
    if (at === 0) return;
    const share = (weight + sought[at - 1]!.weight) / 2;
    adjacent += share * pairs[at]!;
    side += share * bare[at]!;
  });
  // A single word has no neighbours: the share goes to the quality of the match.
  const ends = sought.length > 1 ? 1 - (sought[0]!.weight + sought.at(-1)!.weight) / 2 : 0;
  const near = ends > 0 ? adjacent / ends : words;
  const { words: w, adjacent: a, filled: f, together: t } = scoreParts;
  const score = w * words + a * near + f * filled + t * together;
  return {
    record,
    found,
    score: score * (1 - someWordsPenalty * (1 - found)) * kindFactors[index.head.records[record]!.kind],
    close: ends > 0 ? side / ends : 1,
  };
}

const isTitle = ({ field }: IndexedPassage): boolean =>
  field === 'title' || field === 'alias' || field === 'description' || field === 'modelTitle';

const NOTHING = { share: 0, filled: 0 };

/**
 * Order and proximity of the words in one passage; `pairs` keeps the best proximity of each word to the one before
 * it, `bare` the same without the weight of the field.
 */
function look(
  { field, terms }: IndexedPassage,
  { sought, meanings: { rows, qualities } }: Looked,
  pairs: Float64Array,
  bare: Float64Array,
): { share: number; filled: number } {
  let first = 0;
  while (first < terms.length && !rows[terms[first]!]) first++;
  // Most passages have none of the words.
  if (first === terms.length) return NOTHING;
  const weight = fieldWeights[field];
  const best = new Float64Array(sought.length);
  let matched = 0;
  // Qualities of each query word at the last places, to see neighbours up to three places apart.
  const last: { place: number; quality: number }[] = sought.map(() => ({ place: -9, quality: 0 }));
  for (let place = first; place < terms.length; place++) {
    const row = rows[terms[place]!];
    if (!row) continue;
    const fits = qualities[row - 1]!;
    let here = 0;
    for (let at = sought.length - 1; at >= 0; at--) {
      const quality = fits[at]!;
      if (quality === 0) continue;
      here = Math.max(here, quality);
      best[at] = Math.max(best[at]!, quality);
      if (at > 0) {
        const { place: before, quality: other } = last[at - 1]!;
        const apart = place - before;
        const near = nearness[apart];
        if (near) {
          const worth = Math.min(quality, other) * near;
          pairs[at] = Math.max(pairs[at]!, weight * worth);
          bare[at] = Math.max(bare[at]!, worth);
        }
      }
      last[at] = { place, quality };
    }
    matched += here;
  }
  let share = 0;
  sought.forEach((word, at) => (share += word.weight * best[at]!));
  return { share, filled: Math.min(1, matched / terms.length) };
}
