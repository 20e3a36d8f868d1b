import type { ReadLetter, ReadWord } from './engine/words.ts';

/** What a letter may be, best first. */
export type Candidates = { text: string; probability: number }[];

/** A letter of a word that may be another one; `at` and `length` in UTF-16 units of the word. */
export interface UnsureLetter {
  at: number;
  length: number;
  candidates: Candidates;
}

/** From this probability on a letter is not worth a remark. */
const SURE = 0.985;
/** Less probable readings are left out. */
const LEAST = 0.005;

/** The letters of a word that may be others; none where the recogniser is sure of all. */
export function unsureLetters(word: ReadWord): UnsureLetter[] {
  let at = 0;
  return word.letters.flatMap((letter) => {
    const place = at;
    at += letter.text.length;
    const candidates = candidatesOf(letter);
    const own = candidates.find(({ text }) => text === letter.text);
    if (own && own.probability >= SURE) return [];
    return [{ at: place, length: letter.text.length, candidates }];
  });
}

/** What a letter may be: its confidence and those of its rivals, made probabilities. */
function candidatesOf({ text, choices }: ReadLetter): Candidates {
  const own = choices.find((choice) => choice.text === text)?.confidence ?? 1;
  const rivals = choices.filter((choice) => choice.text !== text && choice.text.trim() !== '');
  const strongest = Math.max(0, ...rivals.map(({ confidence }) => confidence));
  const wrong = 0.5 * Math.min(1, strongest / own) ** 2;
  const sum = rivals.reduce((total, { confidence }) => total + confidence, 0);
  return [
    { text, probability: 1 - wrong },
    ...rivals.map((rival) => ({
      text: rival.text,
      probability: sum === 0 ? 0 : (wrong * rival.confidence) / sum,
    })),
  ].filter(({ probability }) => probability >= LEAST);
}
