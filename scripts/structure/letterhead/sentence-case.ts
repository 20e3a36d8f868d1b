import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { Line } from '../text/lines.ts';

/** A word without any vowel is an abbreviation: "UBND", "TP.", "GDĐT"; so are these. */
const ACRONYM =
  /^(?:[B-DĐF-HJ-NP-TV-XZ]{2,}\.?|[A-ZĐ]\.|UBND|HĐND|MTTQ|TCT|BCĐ|BCH|TTHC|CNTT|VHTT|KHCN|TNMT|LĐTBXH)$/;
/** With its marks: the name "Mường Xa" ends with no level. */
const LEVEL = /^(?:xã|phường|thị|trấn|huyện|quận|thành|phố|tỉnh|tp\.?|tx\.?|khu)$/i;
/** Words after which the name of a body begins with a capital letter: "Sở Nội vụ", "Phòng Văn hóa". */
const HEADS = /^(?:so|phong|cuc|bo|truong)$/;
/** The name of a locality stands in the title or preamble, if anywhere. */
const LINES_TO_SPELL = 200;

/**
 * A name printed in capitals as it is written inside a sentence, so that lists do not shout: a proper name keeps
 * its capital letters where the text or the vocabulary writes it so.
 */
export function sentenceCase(capitals: string, body: readonly Line[], vocabulary: Vocabulary): string {
  const words = capitals.split(' ').map((word) => (ACRONYM.test(word) ? word : word.toLocaleLowerCase('vi')));
  const text = body
    .slice(0, LINES_TO_SPELL)
    .map(({ text: own }) => own)
    .join(' ');
  const level = words.findLastIndex((word) => LEVEL.test(word.normalize('NFC')));
  const known = knownSpelling(level > 0 ? words.slice(0, level) : words, vocabulary);
  const spelt = words.map((word, at) => {
    if (known?.[at] !== undefined) return known[at];
    // What follows the level is the name: "xã Thiệu Vân".
    const named = (level >= 0 && at > level) || namePairs(words, at).some((pair) => isName(pair, text));
    return named || (at > 0 && HEADS.test(fold(words[at - 1]!))) ? upperParts(word) : word;
  });
  return upper(spelt.join(' '));
}

/** The words as the vocabulary writes the name of a kind of unit, null where it has none. */
function knownSpelling(words: readonly string[], { units }: Vocabulary): string[] | null {
  const wanted = fold(words.join(' '));
  for (const { name, variants } of units)
    for (const form of [name, ...variants])
      if (form.length === words.join(' ').length && fold(form) === wanted) return form.split(' ');
  return null;
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** "văn hóa-xã" is two words. */
const upperParts = (word: string): string => word.split('-').map(upper).join('-');

/** A word with the one before and the one after it: names have two words or more. */
const namePairs = (words: readonly string[], at: number): string[][] =>
  [words.slice(Math.max(0, at - 1), at + 1), words.slice(at, at + 2)].filter(({ length }) => length === 2);

/** Whether a text writes two words one after the other, each with a capital letter, as proper names are. */
function isName(pair: readonly string[], text: string): boolean {
  const folded = fold(text);
  const [first, second] = pair.map((word) => fold(word).replace(/[^a-z0-9]/g, ''));
  if (!first || !second) return false;
  const place = new RegExp(`(?<=\\s)${first}\\s${second}(?![a-z])`).exec(folded);
  return (
    place !== null &&
    text
      .slice(place.index, place.index + place[0].length)
      .split(/\s/)
      .every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  );
}
