import { fold } from '../../vietnamese/fold.ts';

/** The five written tones as combining marks, in the order of the digit that stands for them in a key. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** What is compared of a word; both keys are small letters. */
export interface WordKeys {
  /** Letters with their vowel marks and đ, then the tone as a digit from 1 to 5: "hòa" and "hoà" both give "hoa2". */
  exact: string;
  /** Base letters only: "hoa". */
  base: string;
}

/**
 * A lone "y" after a consonant sounds as "i" and is written either way (lý, lí; quý, quí): keys have "i".
 * "uy" is another sound than "ui", so it stays.
 */
const loneY = (letters: string): string => letters.replace(/^(qu|[bcdđghklmnprstvx]+)y$/, '$1i');

/** "06" and "6" are the same number. */
const plainNumber = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

const remembered = new Map<string, WordKeys>();

/**
 * The keys of one word, in any Unicode form and case: the one normaliser of index, query and highlights.
 *
 * The tone goes to the end of the exact key, so that old and new tone placement are the same key and a tone
 * in the wrong place does no harm.
 */
export function keysOf(word: string): WordKeys {
  const known = remembered.get(word);
  if (known) return known;
  const keys = /^\d+$/.test(word) ? numberKeys(word) : letterKeys(word);
  // Bounded: a page that stays open must not grow with every key pressed.
  if (remembered.size > 50_000) remembered.clear();
  remembered.set(word, keys);
  return keys;
}

const numberKeys = (digits: string): WordKeys => ({ exact: plainNumber(digits), base: plainNumber(digits) });

function letterKeys(word: string): WordKeys {
  const parts = word.toLowerCase().normalize('NFD');
  const tone = TONE.exec(parts)?.[0];
  const letters = loneY(parts.replace(new RegExp(TONE, 'g'), '').normalize('NFC'));
  return { exact: letters + (tone ? TONES.indexOf(tone) + 1 : ''), base: fold(letters) };
}

/** Whether a key carries a tone, a vowel mark or đ. */
export const isMarked = ({ exact, base }: WordKeys): boolean => exact !== base;

/** The letters of an exact key without its tone digit. */
export const lettersOf = (exact: string): string =>
  /^\p{L}+[1-5]$/u.test(exact) ? exact.slice(0, -1) : exact;
