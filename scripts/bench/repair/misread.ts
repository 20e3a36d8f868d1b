import { isSyllable } from '../../../src/vietnamese/syllables.ts';
import { tokenize } from '../../repair/language/tokens.ts';
import { misreadings, type Misreading } from './misreadings.ts';

/** A text with a few words misread as machines misread print, and where. */
export interface MisreadText {
  clean: string[];
  damaged: string[];
  words: { line: number; start: number; end: number; truth: string }[];
}

/**
 * Misreads some words of a text: so large a share of those with marks, each into another word.
 */
export function misreadText(
  lines: readonly string[],
  random: () => number,
  share = 0.015,
  machine: Misreading = misreadings.anyTone,
): MisreadText {
  const clean = lines.map((line) => line.normalize('NFC'));
  const words: MisreadText['words'] = [];
  const damaged = clean.map((text, line) => {
    let out = text;
    for (const { kind, start, end } of tokenize(text)) {
      const truth = text.slice(start, end);
      if (kind !== 'word' || !/[\u00c0-\u1ef9]/.test(truth) || random() > share) continue;
      const other = misreadWord(truth, random, machine);
      if (other === null) continue;
      out = out.slice(0, start) + other + out.slice(end);
      words.push({ line, start, end, truth });
    }
    return out;
  });
  return { clean, damaged, words };
}

const ATTEMPTS = 6;

function misreadWord(
  word: string,
  random: () => number,
  { read, knowsSyllables }: Misreading,
): string | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const at = Math.floor(random() * word.length);
    const letter = misreadLetter(word[at]!, random, read);
    if (letter === word[at]!) continue;
    const other = word.slice(0, at) + letter + word.slice(at + 1);
    if (other.length === word.length && (!knowsSyllables || isSyllable(other.toLowerCase()))) return other;
  }
  return null;
}

function misreadLetter(letter: string, random: () => number, read: Misreading['read']): string {
  const small = letter.toLowerCase();
  const written = read(small, random).normalize('NFC');
  return letter === small ? written : written.toUpperCase();
}
