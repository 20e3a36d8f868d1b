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
  return word.letters.flatMap((letter) => {
    const place = at;
    at += letter.text.length;
    const candidates = candidatesOf(letter);
    const own = candidates.find(({ text }) => text === letter.text);
    if (own && own.probability >= SURE) return [];
    return [{ at: place, length: letter.text.length, candidates }];
  });
}

/** What a letter may be: as probable to be wrong as letters with such a rival were, and then mostly that rival. */
function candidatesOf({ text, choices }: ReadLetter): Candidates {
  const own = choices.find((choice) => choice.text === text)?.confidence ?? 1;
  const [strongest, ...others] = choices
    .filter((choice) => choice.text !== text && choice.text.trim() !== '' && choice.confidence > 0)
    .toSorted((one, two) => two.confidence - one.confidence);
  const wrong = wrongness((strongest?.confidence ?? 0) / own);
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
