import { countWords, type WordCount } from './count-words.ts';

/** Lines that follow each other, by their places in the text: from 0, both inclusive. */
export interface Stretch {
  first: number;
  last: number;
}

/**
 * In sound lines at least a third of the words have marks that make them syllables; in letters that mean others hardly
 * any, and every third word or more is none of any language.
 */
const MOST_MARKED = 0.2;
const LEAST_STRANGE = 0.3;
/** The share of a block's words with signs, digits, other scripts or capitals amid small letters; English has none. */
const LEAST_BROKEN = 0.15;
/**
 * Misread Vietnamese keeps many words that are syllables without their marks, or has letters beyond ASCII. A list of
 * devices ("CPU Core i5-12400, RAM DDR4") has neither.
 */
const LEAST_PLAIN = 0.2;
const LEAST_BEYOND_ASCII = 0.05;
/** Fewer words prove nothing: a line of codes, an address. */
const FEWEST_WORDS = 20;
/** A line with fewer words is like the lines around it. */
const FEW_WORDS = 3;
/** Addresses of the web and of mail are no words either. */
const ADDRESS = /https?:|www\.|\S@\S/iu;

/**
 * The stretches of an otherwise sound text whose letters mean others or nothing: a page of a font without a map, a page
 * that was recognised as another language.
 *
 * Leaves alone: text without marks, text that lost letters, English, lists of codes and addresses.
 */
export function gibberishIn(lines: readonly string[]): Stretch[] {
  const counts = lines.map((line) => (ADDRESS.test(line) ? NOTHING : countWords(line)));
  const found: (Stretch & { count: WordCount })[] = [];
  let goesOn = false;
  for (const [at, count] of counts.entries()) {
    // A line with hardly a word neither begins nor ends a stretch.
    if (wordsOf(count) < FEW_WORDS) continue;
    const last = found.at(-1);
    const isOne = isStrange(count) && count.marked <= MOST_MARKED * wordsOf(count);
    if (isOne && goesOn && last) Object.assign(last, { last: at, count: sum(last.count, count) });
    else if (isOne) found.push({ first: at, last: at, count });
    goesOn = isOne;
  }
  return found
    .filter(({ first, last, count }) => isGibberish(count, lines.slice(first, last + 1).join(' ')))
    .map((stretch) => withEdges(stretch, counts));
}

const NOTHING: WordCount = { marked: 0, known: 0, plain: 0, strange: 0, broken: 0, foreign: 0 };

const isStrange = (count: WordCount): boolean => count.strange >= LEAST_STRANGE * wordsOf(count);

/** The lines right beside, where as many words are strange: a few letters of theirs came through by chance. */
function withEdges({ first, last }: Stretch, counts: readonly WordCount[]): Stretch {
  const goesOn = (at: number): boolean =>
    counts[at] !== undefined && counts[at].broken + counts[at].foreign > 0 && isStrange(counts[at]);
  while (goesOn(first - 1)) first -= 1;
  while (goesOn(last + 1)) last += 1;
  return { first, last };
}

const wordsOf = ({ marked, plain, strange }: WordCount): number => marked + plain + strange;

function isGibberish(count: WordCount, text: string): boolean {
  const words = wordsOf(count);
  if (words < FEWEST_WORDS || count.broken + count.foreign < LEAST_BROKEN * words) return false;
  const beyond = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return count.plain >= LEAST_PLAIN * words || beyond >= LEAST_BEYOND_ASCII * text.length;
}

const sum = (one: WordCount, other: WordCount): WordCount => ({
  marked: one.marked + other.marked,
  known: one.known + other.known,
  plain: one.plain + other.plain,
  strange: one.strange + other.strange,
  broken: one.broken + other.broken,
  foreign: one.foreign + other.foreign,
});
