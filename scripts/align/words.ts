import { fold } from '../../src/vietnamese/fold.ts';
import { moveTone } from '../../src/vietnamese/tone-placement.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { synonyms } from './tables/synonyms.ts';

/** One word (syllable, number, name) of a title, in the forms in which it is compared. */
export interface Word {
  /** Small letters, NFC, tone placed in the older style. */
  key: string;
  /** The key without marks. */
  folded: string;
  /** In capitals and short: it may stand for the initials of several words. */
  acronym: boolean;
}

/** Phrases by their first word, the longest first, so that "CSDLQG về DC" wins over "CSDLQG". */
type Lexicon = Map<string, { short: string[]; long: Word[] }[]>;

const SPLIT = /[^\p{L}\p{N}]+/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,6}$/u;

/** The words of a text as they stand, nothing expanded. */
function plainWords(text: string): Word[] {
  return text
    .normalize('NFC')
    .split(SPLIT)
    .filter(Boolean)
    .map((printed) => {
      const key = moveTone(printed.toLowerCase(), 'old');
      return { key, folded: fold(key), acronym: ACRONYM.test(printed) };
    });
}

function addPhrase(lexicon: Lexicon, said: string, read: string): void {
  const short = plainWords(said).map(({ key }) => key);
  const long = plainWords(read);
  const [first] = short;
  if (!first || long.length === 0) return;
  const entries = lexicon.get(first) ?? [];
  entries.push({ short, long });
  entries.sort((a, b) => b.short.length - a.short.length);
  lexicon.set(first, entries);
}

/** The two ways in which a text is compared. */
export interface Forms {
  /** With abbreviations written out: "KCB" meets "khám chữa bệnh". */
  long: readonly Word[];
  /** As printed: "LGSP" is itself the most telling word of its title. */
  printed: readonly Word[];
}

/** A place name after the word of its level: "xã Thiệu Vân", "của thành phố Thanh Hóa". */
const PLACE = /(?<!\p{L})(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh)(?:\s+\p{Lu}\p{Ll}+){1,3}/gu;

/**
 * Makes the function that gives the words of a title, synonyms joined, once with abbreviations written out and
 * once as printed; the name of the place is left out, for it says where and not what.
 *
 * Both sides of a comparison go through it, so that short and long forms meet. An abbreviation of two letters
 * counts in capitals only: "CA" is công an, "ca" is a word.
 */
export function makeFormsOf({ abbreviations }: Pick<Vocabulary, 'abbreviations'>): (text: string) => Forms {
  const phrases: Lexicon = new Map();
  for (const [said, read] of synonyms) addPhrase(phrases, said, read);
  const shorts: Lexicon = new Map();
  for (const { short, long } of abbreviations) addPhrase(shorts, short, long);
  return (text) => {
    const words = plainWords(text.normalize('NFC').replace(PLACE, ' '));
    return {
      long: expand(expand(words, shorts, true), phrases, false),
      printed: expand(words, phrases, false),
    };
  };
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
