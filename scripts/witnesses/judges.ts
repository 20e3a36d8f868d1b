import type { SourceText } from '../../src/domain/source.ts';
import { writtenKey } from '../content/same-text.ts';
import { wordRowsOf } from './word-rows.ts';

/**
 * Texts that share so much of the shorter one are versions of one text. Plans of different localities quote each other
 * far less: of the first five no two share a quarter.
 */
const SAME_TEXT = 0.5;
/** Texts whose samples share less than this are told apart without counting all rows. */
const SAMPLES_SHARE = 0.2;
/** A text with fewer rows is a page: one that quotes a plan is no version of it. */
const LEAST_ROWS = 200;

const finders = new WeakMap<readonly SourceText[], VersionFinder>();

/**
 * The texts of a corpus that may judge a text: none is the text itself or a version of it, and of several versions of
 * one text only the first. An old version has the misread words of the new one, and would vouch for them.
 *
 * The same array gives its index only once: the work for one text does not grow with the corpus.
 */
export function judgesOf(source: SourceText, corpus: readonly SourceText[]): readonly SourceText[] {
  let finder = finders.get(corpus);
  if (!finder) finders.set(corpus, (finder = new VersionFinder(corpus)));
  const versions = new Set(finder.versionsOf(source));
  // Mostly all of them, and then the same array: what was made of it serves again.
  return versions.size === 0 ? finder.texts : finder.texts.filter((text) => !versions.has(text));
}

/** Finds the versions of a text among many by the rows of words that they share. */
export class VersionFinder {
  /** Of several versions the first. */
  readonly texts: SourceText[] = [];
  private readonly byRow = new Map<number, SourceText[]>();
  private readonly byText = new Map<string, SourceText>();

  constructor(texts: Iterable<SourceText> = []) {
    for (const text of texts) if (this.versionsOf(text).length === 0) this.add(text);
  }

  /** Takes in a text that is a version of none before it. */
  add(text: SourceText): void {
    this.texts.push(text);
    this.byText.set(writtenKey(text), text);
    for (const row of wordRowsOf(text).sample) {
      const texts = this.byRow.get(row);
      if (texts) texts.push(text);
      else this.byRow.set(row, [text]);
    }
  }

  /** Those of the texts that are the given one or a version of it. */
  versionsOf(source: SourceText): SourceText[] {
    const same = this.byText.get(writtenKey(source));
    const { all, sample } = wordRowsOf(source);
    const shared = new Map<SourceText, number>();
    for (const row of sample)
      for (const text of this.byRow.get(row) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1);
    const versions = [...shared].flatMap(([text, count]) => {
      const other = wordRowsOf(text);
      const may = count >= SAMPLES_SHARE * Math.min(sample.length, other.sample.length);
      return text !== same && may && areVersions(all, other.all) ? [text] : [];
    });
    return same ? [same, ...versions] : versions;
  }
}

function areVersions(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size < LEAST_ROWS) return false;
  let shared = 0;
  for (const row of few) if (many.has(row)) shared += 1;
  return shared >= SAME_TEXT * few.size;
}
