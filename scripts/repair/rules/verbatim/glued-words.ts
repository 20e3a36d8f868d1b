import { isSyllable } from '../../../../src/vietnamese/syllables.ts';
import type { Language } from '../../language/language.ts';
import { wordKey } from '../../language/tokens.ts';
import type { Slip, SlipText } from './slip.ts';

/** Two syllables of seven letters. */
const LONGEST = 14;

/** Two words without their blank: "PhòngLao động", "thựchiện". */
export function gluedWords({ tokens, language }: SlipText): Slip[] {
  return tokens.all.flatMap((place): Slip[] => {
    if (
      place.kind !== 'word' ||
      place.text.length > LONGEST ||
      isSyllable(place.key) ||
      language.isProtected(place.key)
    )
      return [];
    const cut = blankOf(place.text, language);
    if (cut === null) return [];
    const meant = `${place.text.slice(0, cut)} ${place.text.slice(cut)}`;
    return [
      {
        line: place.line,
        start: place.start,
        end: place.end,
        meant,
        note: `Thiếu dấu cách: có lẽ định viết “${meant}”.`,
        kind: 'lexicon',
        confidence: 0.95,
      },
    ];
  });
}

/** Where the blank is missing: before a capital inside the word, or between two words that are usual in a row. */
function blankOf(text: string, language: Language): number | null {
  const capital = /^\p{L}\p{Ll}+(?=\p{Lu}\p{Ll}+$)/u.exec(text)?.[0].length;
  const isWord = (part: string): boolean => isSyllable(wordKey(part)) && language.isUsual(wordKey(part));
  if (capital !== undefined)
    return isWord(text.slice(0, capital)) && isWord(text.slice(capital)) ? capital : null;
  if (text.length < 5 || !/^\p{L}\p{Ll}+$/u.test(text)) return null;
  for (let at = 2; at <= text.length - 2; at += 1) {
    const [first, second] = [wordKey(text.slice(0, at)), wordKey(text.slice(at))];
    if (isSyllable(first) && isSyllable(second) && language.isUsualPair(first, second)) return at;
  }
  return null;
}
