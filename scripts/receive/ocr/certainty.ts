import type { ReadLetter, ReadWord } from './engine/words.ts';
import { errorModel, wrongness } from './error-model.ts';

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
  const { second } = word;
  const own = word.letters.flatMap((letter): UnsureLetter[] => {
    const place = at;
    at += letter.text.length;
    if (second && place >= second.at && place < second.at + second.length) return [];
    const candidates = candidatesOf(letter);
    const printed = candidates.find(({ text }) => text === letter.text);
    if (printed && printed.probability >= SURE) return [];
    return [{ at: place, length: letter.text.length, candidates }];
  });
  return second ? [...own, second].sort((one, other) => one.at - other.at) : own;
}

/** How strong the strongest rival of a letter is, against the letter itself. */
export function rivalryOf({ text, choices }: ReadLetter): number {
  const own = choices.find((choice) => choice.text === text)?.confidence ?? 1;
  const rivals = choices.filter((choice) => choice.text !== text && choice.text.trim() !== '');
  return Math.max(0, ...rivals.map(({ confidence }) => confidence)) / own;
}

/** What a letter may be: as probable to be wrong as letters with such a rival were, and then mostly that rival. */
function candidatesOf({ text, choices }: ReadLetter): Candidates {
  const [strongest, ...others] = choices
    .filter((choice) => choice.text !== text && choice.text.trim() !== '' && choice.confidence > 0)
    .toSorted((one, two) => two.confidence - one.confidence);
  const wrong = wrongness(rivalryOf({ text, choices }));
  if (strongest === undefined) return [{ text, probability: 1 - wrong }];
  const { strongestIsTrue } = errorModel;
  const sum = others.reduce((total, { confidence }) => total + confidence, 0);
  return [
    { text, probability: 1 - wrong },
    { text: strongest.text, probability: wrong * strongestIsTrue },
    // Half of the rest is left for what the recogniser did not think of.
    ...others.map((other) => ({
      text: other.text,
      probability: (wrong * (1 - strongestIsTrue) * other.confidence) / (2 * sum),
    })),
  ].filter(({ probability }) => probability >= LEAST);
}
