import type { Programme } from '../../src/domain/programme.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { moveTone } from '../../src/vietnamese/tone-placement.ts';
import { functionWords } from './tables/function-words.ts';
import { synonyms } from './tables/synonyms.ts';

/** One word (syllable, number, name) of a text, in the forms in which it is compared. */
export interface Word {
  /** As printed in the text; for a written-out abbreviation, as in the vocabulary. */
  printed: string;
  /** Small letters, NFC, tone placed in the older style. */
  key: string;
  /** The key without marks. */
  folded: string;
  /** Of the folded form: its length and the codes of its ends. Numbers tell most words apart before a letter is compared. */
  length: number;
  first: number;
  last: number;
  /** In capitals and short: it may stand for the initials of several words. */
  acronym: boolean;
  /** A frame word: it occurs in all kinds of titles and does not tell models apart. */
  frame: boolean;
}

/** The words of a text in the forms in which it is compared. */
export interface Forms {
  /** With abbreviations written out: "KCB" meets "khám chữa bệnh". */
  long: readonly Word[];
  /** As printed: "LGSP" is itself the most telling word of its title. */
  printed: readonly Word[];
  /** As printed, without replacing synonyms: the very things that are named. */
  plain: readonly Word[];
}

/** Gives the words of a text. */
export type FormsOf = (text: string) => Forms;

/** What is needed to read the words of a programme's plans. */
export interface WordSources {
  abbreviations: Vocabulary['abbreviations'];
  programme: Pick<Programme, 'synonyms' | 'frameWords'>;
}

/** Phrases by their first word, the longest first, so that "CSDLQG về DC" wins over "CSDLQG". */
type Lexicon = Map<string, { short: string[]; long: Word[] }[]>;

const SPLIT = /[^\p{L}\p{N}]+/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,7}$/u;

/** A place name after the word of its level: "xã Thiệu Vân", "của thành phố Thanh Hóa". */
const PLACE = /(?<!\p{L})(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh)(?:\s+\p{Lu}\p{Ll}+){1,3}/gu;

/**
 * Makes the function that gives the words of a text, synonyms joined, once with abbreviations written out and once as
 * printed; the name of the place is left out, for it says where and not what.
 *
 * Both sides of a comparison go through it, so that short and long forms meet. An abbreviation of two letters counts in
 * capitals only: "CA" is công an, "ca" is a word.
 */
export function makeFormsOf({ abbreviations, programme }: WordSources): FormsOf {
  const frame = new Set([...functionWords, ...programme.frameWords.map((word) => word.toLowerCase())]);
  const met = new Map<string, Word>();
  const wordsOf = (text: string): Word[] => plainWords(text, frame, met);
  const phrases: Lexicon = new Map();
  for (const [said, read] of synonyms) addPhrase(phrases, wordsOf(said), wordsOf(read));
  for (const { said, read } of programme.synonyms) addPhrase(phrases, wordsOf(said), wordsOf(read));
  const shorts: Lexicon = new Map();
  for (const { short, long } of abbreviations) addPhrase(shorts, wordsOf(short), wordsOf(long));
  return (text) => {
    const words = wordsOf(text.normalize('NFC').replace(PLACE, ' '));
    const written = expand(words, shorts, true);
    const printed = expand(words, phrases, false);
    // Without abbreviations both forms are equal. They are then the same object, so that nobody compares them twice.
    const isShort = written.length !== words.length || written.some((word, at) => word !== words[at]);
    return { long: isShort ? expand(written, phrases, false) : printed, printed, plain: words };
  };
}

/** The words of a text as they stand, nothing expanded; the same word is the same object. */
function plainWords(text: string, frame: ReadonlySet<string>, met: Map<string, Word>): Word[] {
  return text
    .normalize('NFC')
    .split(SPLIT)
    .filter(Boolean)
    .map((printed) => {
      let word = met.get(printed);
      if (!word) met.set(printed, (word = readWord(printed, frame)));
      return word;
    });
}

function readWord(printed: string, frame: ReadonlySet<string>): Word {
  const key = moveTone(printed.toLowerCase(), 'old');
  const folded = fold(key);
  const { length } = folded;
  const [first, last] = [folded.charCodeAt(0), folded.charCodeAt(length - 1)];
  return { printed, key, folded, length, first, last, acronym: ACRONYM.test(printed), frame: frame.has(key) };
}

function addPhrase(lexicon: Lexicon, said: Word[], long: Word[]): void {
  const short = said.map(({ key }) => key);
  const [first] = short;
  if (!first || long.length === 0) return;
  const entries = lexicon.get(first) ?? [];
  // The plan's own definitions come first in the list and win over the vocabulary.
  if (entries.some((entry) => entry.short.join(' ') === short.join(' '))) return;
  entries.push({ short, long });
  entries.sort((a, b) => b.short.length - a.short.length);
  lexicon.set(first, entries);
}

function expand(words: Word[], lexicon: Lexicon, abbreviations: boolean): Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    const hit = (lexicon.get(word.key) ?? []).find(({ short }) => startsWith(words, at, short));
    const allowed = hit && (!abbreviations || word.acronym || hit.short.length > 1 || word.key.length > 2);
    if (hit && allowed) {
      out.push(...hit.long);
      at += hit.short.length;
    } else {
      out.push(word);
      at += 1;
    }
  }
  return out;
}

const startsWith = (words: Word[], at: number, keys: string[]): boolean =>
  keys.every((key, offset) => words[at + offset]?.key === key);

/** Words, each once. */
export const distinctWords = (words: readonly Word[]): Word[] => [
  ...new Map(words.map((word) => [word.key, word])).values(),
];
