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

/** How foreign a text is before anything of it is known, and how many words that is worth. */
const FOREIGN = 0.2;
const FOREIGN_WORDS = 30;
const TUNING_ROUNDS = 8;

/** What is believed of words where the counted texts say nothing. */
export interface Fallback {
  /** The probability of a word without any context. */
  alone(word: number): number;
  /** The probability of a word after another that was not counted before it, from that of the word alone. */
  after(second: number, word: number, alone: number): number;
  /** The probability of a word after another in text of all kinds; null for what is no word. */
  anywhere(second: number, word: number): number | null;
}

interface Context {
  total: number;
  kinds: number;
}

/** How likely each word follows two others. */
export class Following {
  private readonly known = new Map<number, number>();
  private readonly work: (word: number) => number;

  constructor(work: (word: number) => number) {
    this.work = work;
  }

  /** ln of the probability; of what was counted until it was asked for first. */
  log(word: number): number {
    let value = this.known.get(word);
    if (value === undefined) this.known.set(word, (value = this.work(word)));
    return value;
  }
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
  private readonly cache = new Map<number, Following>();
  /** How much text of all kinds says beside what was counted. */
  private foreign = 0;

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
    return this.after(first, second).log(word);
  }

  /** What follows two words, for whoever asks of many words. */
  after(first: number, second: number): Following {
    const context = first * SPAN + second;
    let following = this.cache.get(context);
    if (!following)
      this.cache.set(
        context,
        (following = new Following((word) => Math.log(this.mixed(context, second, word)))),
      );
    return following;
  }

  private mixed(context: number, second: number, word: number): number {
    const counted = this.probability(context, second, word);
    const anywhere = this.foreign > 0 ? this.base.anywhere(second, word) : null;
    return anywhere === null ? counted : (1 - this.foreign) * counted + this.foreign * anywhere;
  }

  /**
   * Learns how far a text is of the kind of the counted ones, before it is counted itself: by which of the two, the counted
   * texts or text of all kinds, foretells its words.
   *
   * @param triples three tokens in a row, the last one a word
   */
  tune(triples: readonly (readonly [number, number, number])[]): void {
    const shares = triples.flatMap(([first, second, word]) => {
      const anywhere = this.base.anywhere(second, word);
      return anywhere === null
        ? []
        : [[this.probability(first * SPAN + second, second, word), anywhere] as const];
    });
    let foreign = FOREIGN;
    for (let round = 0; round < TUNING_ROUNDS; round += 1) {
      let sum = FOREIGN * FOREIGN_WORDS;
      for (const [counted, anywhere] of shares)
        sum += (foreign * anywhere) / (foreign * anywhere + (1 - foreign) * counted);
      foreign = sum / (shares.length + FOREIGN_WORDS);
    }
    this.foreign = foreign;
    this.cache.clear();
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
