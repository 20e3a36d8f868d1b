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

/** What the recogniser holds possible instead of a letter. */
export const rivalsOf = ({ text, choices }: ReadLetter): ReadLetter['choices'] =>
  choices.filter((choice) => choice.text !== text && choice.text.trim() !== '' && choice.confidence > 0);

/** How strong the strongest rival of a letter is, against the letter itself. */
export function rivalryOf(letter: ReadLetter): number {
  const own = letter.choices.find((choice) => choice.text === letter.text)?.confidence ?? 1;
  return Math.max(0, ...rivalsOf(letter).map(({ confidence }) => confidence)) / own;
}

/** Half of a probability for these, by their confidence; the other half is for what the recogniser did not think of. */
export function shareOut(probability: number, choices: ReadLetter['choices']): Candidates {
  const sum = choices.reduce((total, { confidence }) => total + confidence, 0);
  return choices.map(({ text, confidence }) => ({
    text,
    probability: (probability * confidence) / (2 * sum),
  }));
}

/** What a letter may be: as probable to be wrong as letters with such a rival were, and then mostly that rival. */
function candidatesOf(letter: ReadLetter): Candidates {
  const { text } = letter;
  const [strongest, ...others] = rivalsOf(letter).toSorted((one, two) => two.confidence - one.confidence);
  const wrong = wrongness(rivalryOf(letter));
  if (strongest === undefined) return [{ text, probability: 1 - wrong }];
  const { strongestIsTrue } = errorModel;
  return [
    { text, probability: 1 - wrong },
    { text: strongest.text, probability: wrong * strongestIsTrue },
    ...shareOut(wrong * (1 - strongestIsTrue), others),
  ].filter(({ probability }) => probability >= LEAST);
}
