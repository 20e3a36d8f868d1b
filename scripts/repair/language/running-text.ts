import { subjectPhrases } from './subjects/index.ts';
import { wordKey } from './tokens.ts';
import { webPairs } from './web-pairs.ts';

/** What is taken off each counted pair for those that were not written down. */
const DISCOUNT = 0.6;

/**
 * What runs as ordinary Vietnamese of any subject: which syllables were met side by side in text of all kinds, beside how
 * many others each one, and how often in the phrases of many subjects that were written down for this project. It ranks
 * readings and speaks for what stands there; it is never proof that a word was lost.
 */
export class RunningText {
  private readonly followers = new Map<string, Set<string>>();
  /** Before how many different syllables each one was met after. */
  private readonly spread = new Map<string, number>();
  private readonly firsts = new Map<string, number>();
  private total = 0;
  private readonly weights = new Map<string, number>();
  /** How often each word follows another in the phrases that were written down. */
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly totals = new Map<string, number>();

  constructor(rows: string, phrases: readonly string[] = []) {
    for (const row of rows.trim().split(/[,\n]/)) {
      const [first, ...rest] = row.split(' ');
      this.followers.set(first!, new Set(rest));
      this.firsts.set(first!, rest.length);
      this.total += rest.length;
      for (const word of rest) this.spread.set(word, (this.spread.get(word) ?? 0) + 1);
    }
    for (const phrase of phrases) {
      const words = phrase.split(' ').map(wordKey);
      for (const [at, word] of words.slice(1).entries()) this.count(words[at]!, word);
    }
  }

  private count(first: string, word: string): void {
    const counts = getOrSet(this.counts, first, () => new Map<string, number>());
    counts.set(word, (counts.get(word) ?? 0) + 1);
    this.totals.set(first, (this.totals.get(first) ?? 0) + 1);
    const followers = getOrSet(this.followers, first, () => new Set<string>());
    if (followers.has(word)) return;
    followers.add(word);
    this.firsts.set(first, (this.firsts.get(first) ?? 0) + 1);
    this.total += 1;
    this.spread.set(word, (this.spread.get(word) ?? 0) + 1);
  }

  /** Whether the two were met side by side; keys of words. */
  hasPair(first: string, second: string): boolean {
    return this.followers.get(first)?.has(second) ?? false;
  }

  /** Beside how many different syllables a word was met, on either side. */
  neighbours(word: string): number {
    return (this.spread.get(word) ?? 0) + (this.firsts.get(word) ?? 0);
  }

  /** The share of a word among all, by how many different words it follows. */
  shareOf(word: string): number {
    return (this.spread.get(word) ?? 0) / this.total;
  }

  /** The share of a word among those that follow another; null where nothing is known of what follows that. */
  shareAfter(first: string, word: string): number | null {
    const met = this.shareMetAfter(first, word);
    const counts = this.counts.get(first);
    if (met === null || !counts) return met;
    const total = this.totals.get(first)!;
    return (Math.max((counts.get(word) ?? 0) - DISCOUNT, 0) + DISCOUNT * counts.size * met) / total;
  }

  private shareMetAfter(first: string, word: string): number | null {
    const followers = this.followers.get(first);
    if (!followers) return null;
    if (!followers.has(word)) return 0;
    let weight = this.weights.get(first);
    if (weight === undefined) {
      weight = 0;
      for (const other of followers) weight += this.spread.get(other)!;
      this.weights.set(first, weight);
    }
    return this.spread.get(word)! / weight;
  }
}

function getOrSet<K, V>(table: Map<K, V>, key: K, make: () => V): V {
  let value = table.get(key);
  if (value === undefined) table.set(key, (value = make()));
  return value;
}

let known: RunningText | undefined;

/** The running text of the web, built once. */
export function runningText(): RunningText {
  known ??= new RunningText(webPairs, subjectPhrases());
  return known;
}
