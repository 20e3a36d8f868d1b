import { fold } from '../../../../src/vietnamese/fold.ts';

/** What stands between a word and the one before it. */
type Gap = 'blank' | 'joint' | 'stop';

/** A word of a text as unit names are compared: folded, abbreviations in full; offsets in the NFC text. */
export interface Word {
  folded: string;
  start: number;
  /** Exclusive; the words of one abbreviation share their place. */
  end: number;
  /** `joint` is a comma, hyphen, ampersand, slash or "và", where printed names differ; `stop` ends a name. */
  gap: Gap;
}

/** Folded words of the long form by the folded short one: `{ubnd: ["uy", "ban", "nhan", "dan"]}`. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

const JOINT = /^[\s,\-\u2013\u2014&/+]+$/;

/** The abbreviations that are one word, from the vocabulary. */
export function abbreviationsOf(entries: readonly { short: string; long: string }[]): Abbreviations {
  return new Map(
    entries
      .filter(({ short }) => /^[\p{L}\d]+$/u.test(short))
      .map(({ short, long }) => [fold(short), plainWords(long)]),
  );
}

const plainWords = (text: string): string[] =>
  [...fold(text).matchAll(/[a-z0-9]+/g)].map(([word]) => word).filter((word) => word !== 'va');

/**
 * The words of an NFC text. "và" is no word but a joint; "PhòngLao" is two words that lost their blank; an
 * abbreviation in capitals stands for its long form.
 */
export function wordsOf(text: string, abbreviations: Abbreviations): Word[] {
  const words: Word[] = [];
  let end = 0;
  let joint = false;
  for (const match of text.matchAll(/\p{Lu}?[\p{Ll}\d]+(?=\p{Lu}\p{Ll})|[\p{L}\p{N}]+/gu)) {
    const [printed] = match;
    const between = text.slice(end, match.index);
    end = match.index + printed.length;
    const folded = fold(printed);
    const gap = gapOf(between, joint);
    joint = folded === 'va' && gap !== 'stop';
    if (folded === 'va') continue;
    const long = printed === printed.toUpperCase() ? abbreviations.get(folded) : undefined;
    (long ?? [folded]).forEach((word, index) =>
      words.push({ folded: word, start: match.index, end, gap: index === 0 ? gap : 'blank' }),
    );
  }
  return words;
}

function gapOf(between: string, joint: boolean): Gap {
  if (/^\s*$/.test(between)) return joint ? 'joint' : 'blank';
  return JOINT.test(between) ? 'joint' : 'stop';
}
