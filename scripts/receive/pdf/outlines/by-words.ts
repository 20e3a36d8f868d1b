import { commonWords } from '../../../../src/vietnamese/common-words.ts';
import { everydayWords } from '../../../../src/vietnamese/everyday-words.ts';
import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import { moveTone } from '../../../../src/vietnamese/tone-placement.ts';
import type { Guess } from './judge.ts';

/** A letter of a word: what it says, or the key of an unsure glyph. */
export type WordLetter = { text: string } | { key: string };

/** How probable a word is, given its letters, by what kind of word they make. */
const COMMON = 1;
const POSSIBLE = 0.4;
/** Names, foreign words and codes are no syllables either. */
const IMPOSSIBLE = 0.12;
/** Fewer different words prove a letter only where the outline says the same. */
const FEWEST = 3;
/** So sure an outline has to be before one or two words may bear it out. */
const NEARLY_SURE = 0.9;
/** More words prove no more: they are not independent. */
const MOST = 12;

const common = new Set(
  [...commonWords, ...everydayWords].flatMap((words) =>
    words.split(' ').map((word) => moveTone(word.toLowerCase(), 'new')),
  ),
);

/**
 * Weighs the letters that unsure glyphs may be by the words that they would make: one glyph is one letter at all
 * its places. Gives new probabilities for the glyphs that stand in enough different words.
 */
export function weighByWords(
  words: readonly (readonly WordLetter[])[],
  unsure: ReadonlyMap<string, readonly Guess[]>,
): Map<string, Guess[]> {
  const weighed = new Map<string, Guess[]>();
  for (const [key, guesses] of unsure) {
    const forms = formsOf(key, words, unsure);
    if (forms.length === 0 || (forms.length < FEWEST && !bearOut(forms, guesses))) continue;
    const parts = guesses.map(({ letter, probability }) => ({
      letter,
      part: forms.reduce((product, form) => product * likelihood(form.replaceAll('\0', letter)), probability),
    }));
    const sum = parts.reduce((total, { part }) => total + part, 0);
    weighed.set(
      key,
      parts
        .map(({ letter, part }) => ({ letter, probability: part / sum }))
        .sort((a, b) => b.probability - a.probability),
    );
  }
  return weighed;
}

/** Whether a nearly sure letter makes common words only. */
const bearOut = (forms: readonly string[], [best]: readonly Guess[]): boolean =>
  best !== undefined &&
  best.probability >= NEARLY_SURE &&
  forms.every((form) => likelihood(form.replaceAll('\0', best.letter)) === COMMON);

/** Different words with a glyph, NUL in its place; words with another glyph that is quite unsure are left out. */
function formsOf(
  key: string,
  words: readonly (readonly WordLetter[])[],
  unsure: ReadonlyMap<string, readonly Guess[]>,
): string[] {
  const forms = new Set<string>();
  for (const word of words) {
    if (forms.size >= MOST) break;
    if (!word.some((letter) => 'key' in letter && letter.key === key)) continue;
    const letters = word.map((letter) => {
      if ('text' in letter) return letter.text;
      if (letter.key === key) return '\0';
      const [best] = unsure.get(letter.key) ?? [];
      return best && best.probability > 0.6 ? best.letter : '?';
    });
    const form = letters.join('').replace(/^[^\p{L}\p{N}\0]+|[^\p{L}\p{N}\0]+$/gu, '');
    if (form.length > 0 && form.length < 9 && /^[\p{L}\p{M}\p{N}\0]+$/u.test(form)) forms.add(form);
  }
  return [...forms];
}

function likelihood(form: string): number {
  // A mark of punctuation says nothing of the word before it.
  const word = form.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (word === '') return POSSIBLE;
  const lower = word.toLowerCase().normalize('NFC');
  if (/\d/.test(word)) return /^\d+$/.test(word) ? COMMON : IMPOSSIBLE;
  // A capital amid small letters is a slip of the eye, not of the hand.
  if (!isSyllable(lower) || /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(word)) return IMPOSSIBLE;
  return common.has(moveTone(lower, 'new')) ? COMMON : POSSIBLE;
}
