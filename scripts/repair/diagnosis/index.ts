import { isSyllable, syllables } from '../../../src/vietnamese/syllables.ts';
import type { Language } from '../language/language.ts';
import { isPageNumber, tokenize, type Token } from '../language/tokens.ts';

/** What the words of a text say about its blanks. */
export interface Diagnosis {
  words: number;
  /** Places where only a lost letter makes a word of what is parted: "h p", "đư c". */
  lost: number;
  /** Places where only closing the blank makes a word: "c ủa", "nhi ệm". */
  broken: number;
  /** Whether letters were lost; whether words were broken. Both, or neither, is possible. */
  hasLost: boolean;
  hasBroken: boolean;
}

/** Fewer places are chance: an index letter beside a word, a code, a name. */
const LEAST_LOST = 3;
const LEAST_BROKEN = 2;
/**
 * One damage makes places that look like the other: of a hundred lost letters up to twenty, of a hundred stray blanks
 * two.
 */
const SHADOW_OF_LOST = 0.25;
const SHADOW_OF_BROKEN = 0.1;

/**
 * Tells which damage a text has, by counts over the whole of it, before anything is read: a blank inside a word is a
 * lost letter in one text and a stray blank in another, and a single place does not tell which.
 */
export function diagnose(lines: readonly string[], language: Language): Diagnosis {
  let [words, lost, broken] = [0, 0, 0];
  const known = new Map<string, Between>();
  for (const line of lines) {
    if (isPageNumber(line)) continue;
    const tokens = tokenize(line);
    words += tokens.filter(({ kind }) => kind === 'word').length;
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (token.kind !== 'word' || next?.kind !== 'word') continue;
      const place = placeBetween(token, next, line, { language, known });
      if (place === 'broken') broken += 1;
      if (place === 'lost') lost += 1;
    }
  }
  const hasLost = lost >= LEAST_LOST && lost > SHADOW_OF_BROKEN * broken;
  const hasBroken = broken >= LEAST_BROKEN && broken > SHADOW_OF_LOST * lost;
  return { words, lost, broken, hasLost, hasBroken };
}

/** What only one kind of damage makes of two neighbours, as far as the words themselves tell. */
type Between = 'lost' | 'broken' | null;

/**
 * Whether what two neighbours leave is no word and only one kind of damage makes one of them.
 *
 * @param known what was found of two words before: a text prints the same ones again and again
 */
function placeBetween(
  first: Token,
  second: Token,
  line: string,
  { language, known }: { language: Language; known: Map<string, Between> },
): Between {
  if (second.start - first.end !== 1) return null;
  const key = `${first.key} ${second.key}`;
  let between = known.get(key);
  if (between === undefined) known.set(key, (between = wordsBetween(first.key, second.key, language)));
  return between === 'broken' && isBesideLoss(line, first.start, second.end) ? null : between;
}

function wordsBetween(first: string, second: string, language: Language): Between {
  if (!isFragment(first, language) && !isFragment(second, language)) return null;
  const closes = closesToWord(first + second, language);
  if (closes === missesLetter(first, second, language)) return null;
  return closes ? 'broken' : 'lost';
}

/**
 * Whether a blank too many stands beside a stretch of a line, or one before a mark: a letter is lost there, too, as in
 * "thực h ệ : trồng rau", so that what closing the blanks makes is not the word.
 */
export const isBesideLoss = (line: string, start: number, end: number): boolean =>
  /\S {2,3}$/.test(line.slice(Math.max(0, start - 4), start)) ||
  /^ (?: {1,2}\S|[.,:;)”])/.test(line.slice(end, end + 4));

/**
 * A syllable of running text that stands beside this many different words is an ordinary word; others may be slips of
 * the keyboard.
 */
export const ORDINARY = 8;

/** Whether a key is a word that texts use, more than once in a while. */
export const isOrdinary = (key: string, language: Language): boolean =>
  language.isUsual(key) || (isSyllable(key) && language.ordinary.neighbours(key) >= ORDINARY);

/** What is hardly a word by itself: the rest of one. */
export const isFragment = (key: string, language: Language): boolean => !isOrdinary(key, language);

/** Whether the letters on both sides of a blank make one ordinary word; without marks only where offices use it. */
export function closesToWord(key: string, language: Language): boolean {
  if (!isSyllable(key)) return false;
  return /^[a-z]+$/.test(key) ? language.isUsual(key) : isOrdinary(key, language);
}

const SMALL = [...new Set([...syllables()].join(''))];

const missesLetter = (first: string, second: string, language: Language): boolean =>
  SMALL.some((letter) => {
    const word = first + letter + second;
    return isSyllable(word) && isOrdinary(word, language);
  });
