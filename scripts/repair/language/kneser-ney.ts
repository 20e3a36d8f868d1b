/** Numbers for the keys of words, so that contexts can be hashed as numbers. */
export class Interner {
  private readonly ids = new Map<string, number>();
  readonly keys: string[] = [];

  /** The number of a key, a new one where it is new. */
  intern(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.keys.length);
    this.keys.push(key);
    return this.keys.length - 1;
  }

  /** The number of a key, or undefined. */
  find(key: string): number | undefined {
    return this.ids.get(key);
  }
}

/** The absolute discount; 0.75 is the usual value for small corpora. */
const DISCOUNT = 0.75;
/** Contexts are hashed as `first * SPAN + second`; more keys than this never occur in plans. */
const SPAN = 2 ** 20;

/** What is believed of words where the counted texts say nothing. */
export interface Fallback {
  /** The probability of a word without any context. */
  alone(word: number): number;
  /** The probability of a word after another that was not counted before it, from that of the word alone. */
  after(second: number, word: number, alone: number): number;
}

interface Context {
  total: number;
  kinds: number;
}

/**
 * Interpolated Kneser–Ney trigrams over numbered tokens.
 *
 * A true probability distribution (unlike stupid backoff), which the posteriors of repairs need.
 */
export class KneserNey {
  private readonly trigrams = new Map<number, Map<number, number>>();
  private readonly trigramContexts = new Map<number, Context>();
  private readonly bigrams = new Map<number, number>();
  private readonly bigramContexts = new Map<number, Context>();
  private readonly continuations = new Map<number, number>();
  private bigramKinds = 0;
  private readonly base: Fallback;
  private readonly cache = new Map<number, Map<number, number>>();

  constructor(base: Fallback) {
    this.base = base;
  }

  /** Counts one run of tokens. */
  add(tokens: readonly number[]): void {
    for (let i = 2; i < tokens.length; i += 1) this.addTrigram(tokens[i - 2]!, tokens[i - 1]!, tokens[i]!);
  }

  private addTrigram(first: number, second: number, third: number): void {
    const context = first * SPAN + second;
    let counts = this.trigrams.get(context);
    if (!counts) this.trigrams.set(context, (counts = new Map()));
    const seen = counts.get(third) ?? 0;
    counts.set(third, seen + 1);
    raise(this.trigramContexts, context, 1, seen === 0 ? 1 : 0);
    if (seen === 0) this.addContinuation(second, third);
  }

  /** A bigram counts as often as it has different words before it. */
  private addContinuation(second: number, third: number): void {
    const key = second * SPAN + third;
    const seen = this.bigrams.get(key) ?? 0;
    this.bigrams.set(key, seen + 1);
    raise(this.bigramContexts, second, 1, seen === 0 ? 1 : 0);
    if (seen > 0) return;
    this.continuations.set(third, (this.continuations.get(third) ?? 0) + 1);
    this.bigramKinds += 1;
  }

  /** ln P(word | first second). */
  logProbability(first: number, second: number, word: number): number {
    const context = first * SPAN + second;
    let row = this.cache.get(context);
    if (!row) this.cache.set(context, (row = new Map()));
    const known = row.get(word);
    if (known !== undefined) return known;
    const value = Math.log(this.probability(context, second, word));
    row.set(word, value);
    return value;
  }

  private probability(context: number, second: number, word: number): number {
    const lower = this.bigramProbability(second, word);
    const whole = this.trigramContexts.get(context);
    if (!whole) return lower;
    const count = this.trigrams.get(context)!.get(word) ?? 0;
    return (Math.max(count - DISCOUNT, 0) + DISCOUNT * whole.kinds * lower) / whole.total;
  }

  private bigramProbability(second: number, word: number): number {
    const lower = this.base.after(second, word, this.unigramProbability(word));
    const whole = this.bigramContexts.get(second);
    if (!whole) return lower;
    const count = this.bigrams.get(second * SPAN + word) ?? 0;
    return (Math.max(count - DISCOUNT, 0) + DISCOUNT * whole.kinds * lower) / whole.total;
  }

  private unigramProbability(word: number): number {
    const count = this.continuations.get(word) ?? 0;
    const total = Math.max(this.bigramKinds, 1);
    const kinds = Math.max(this.continuations.size, 1);
    return (Math.max(count - DISCOUNT, 0) + DISCOUNT * kinds * this.base.alone(word)) / total;
  }

  /** Whether this pair was counted. */
  hasPair(second: number, word: number): boolean {
    return this.bigrams.has(second * SPAN + word);
  }
}

function raise(contexts: Map<number, Context>, key: number, total: number, kinds: number): void {
  const context = contexts.get(key);
  if (!context) contexts.set(key, { total, kinds });
  else {
    context.total += total;
    context.kinds += kinds;
  }
}
