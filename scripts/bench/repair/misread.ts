import { isSyllable } from '../../../src/vietnamese/syllables.ts';
import { tokenize } from '../../repair/language/tokens.ts';

/** A text with a few words misread as machines misread print, and where. */
export interface MisreadText {
  clean: string[];
  damaged: string[];
  words: { line: number; start: number; end: number; truth: string }[];
}

/** Tones as combining marks; what machines take for one another, most of all on letters that carry a mark already. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309'];
/** Letters whose own mark is lost or taken for another. */
const BASES: Readonly<Record<string, string>> = { â: 'aă', ă: 'aâ', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
/** Shares of what is misread: the tone by another, the tone lost, the letter's own mark; seen in a paper read by machine. */
const OTHER_TONE = 0.55;
const NO_TONE = 0.85;

/**
 * Misreads some words of a text: so large a share of those with marks, each into another possible syllable.
 */
export function misreadText(lines: readonly string[], random: () => number, share = 0.015): MisreadText {
  const clean = lines.map((line) => line.normalize('NFC'));
  const words: MisreadText['words'] = [];
  const damaged = clean.map((text, line) => {
    let out = text;
    for (const { kind, start, end } of tokenize(text)) {
      const truth = text.slice(start, end);
      if (kind !== 'word' || !/[\u00c0-\u1ef9]/.test(truth) || random() > share) continue;
      const read = misreadWord(truth, random);
      if (read === null) continue;
      out = out.slice(0, start) + read + out.slice(end);
      words.push({ line, start, end, truth });
    }
    return out;
  });
  return { clean, damaged, words };
}

function misreadWord(word: string, random: () => number): string | null {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const at = Math.floor(random() * word.length);
    const read = misreadLetter(word[at]!, random);
    if (read === word[at]!) continue;
    const other = word.slice(0, at) + read + word.slice(at + 1);
    if (other.length === word.length && isSyllable(other.toLowerCase())) return other;
  }
  return null;
}

function misreadLetter(letter: string, random: () => number): string {
  const small = letter.toLowerCase();
  const parts = small.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  const bare = parts.replace(tone, '').normalize('NFC');
  const roll = random();
  let read = small;
  if (roll < OTHER_TONE && tone !== '') read = bare + TONES[Math.floor(random() * TONES.length)]!;
  else if (roll < NO_TONE) read = bare;
  else if (bare in BASES) read = BASES[bare]![Math.floor(random() * BASES[bare]!.length)]! + tone;
  const written = read.normalize('NFC');
  return letter === small ? written : written.toUpperCase();
}
