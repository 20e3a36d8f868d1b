import { webPairs } from './web-pairs.ts';

/**
 * What runs as ordinary Vietnamese of any subject: which syllables were met side by side in text of all kinds, and beside
 * how many others each one. It ranks readings and speaks for what stands there; it is never proof that a word was lost.
 */
export class RunningText {
  private readonly followers = new Map<string, ReadonlySet<string>>();
  /** Before how many different syllables each one was met after. */
  private readonly spread = new Map<string, number>();
  private readonly firsts = new Map<string, number>();
  private total = 0;
  private readonly weights = new Map<string, number>();

  constructor(rows: string) {
    for (const row of rows.trim().split(/[,\n]/)) {
      const [first, ...rest] = row.split(' ');
      this.followers.set(first!, new Set(rest));
      this.firsts.set(first!, rest.length);
      this.total += rest.length;
      for (const word of rest) this.spread.set(word, (this.spread.get(word) ?? 0) + 1);
    }
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

let known: RunningText | undefined;

/** The running text of the web, built once. */
export function runningText(): RunningText {
  known ??= new RunningText(webPairs);
  return known;
}
