import type { ReadLetter, ReadWord } from './engine/words.ts';
import { enlarge } from './image/enlarge.ts';
import { scaled, type Grey } from './image/raster.ts';
import { rivalryOf, rivalsOf, shareOut, type Candidates } from './certainty.ts';

/**
 * By how much a picture is enlarged for a second look. The recogniser brings every line to one height; at another scale
 * it sees other pixels, and errs elsewhere.
 */
const SCALE = 1.5;
/** A word less sure than this, or with a letter that has a rival so strong, is worth a second look at its line. */
const SURE_WORD = 0.93;
const STRONG_RIVAL = 0.2;
/**
 * Where the two looks differ, the first one was right so often, and the second: counted on 62 words of five scans. The
 * rest is for what neither saw.
 */
const FIRST = 0.5;
const SECOND = 0.42;

/** Whether a stretch of text should be looked at once more. */
export const isDoubtful = (words: readonly ReadWord[]): boolean =>
  words.some(
    ({ confidence, letters }) =>
      confidence < SURE_WORD || letters.some((letter) => rivalryOf(letter) > STRONG_RIVAL),
  );

/** The picture for the second look. */
export const closer = (picture: Grey): Grey => enlarge(picture, SCALE);

/** The words of the first look; where the second one read another word in its place, with what it read there. */
export function reconcile(first: readonly ReadWord[], second: readonly ReadWord[]): ReadWord[] {
  const other = pairUp(first, second);
  return first.map((word, at) => {
    const seen = other[at];
    return seen === undefined || seen.text === word.text ? word : { ...word, second: stretchOf(word, seen) };
  });
}

/** Where two readings of a word differ, at least one letter of the first, and what each may be. */
function stretchOf(word: ReadWord, seen: ReadWord): NonNullable<ReadWord['second']> {
  const [own, other] = [[...word.text], [...seen.text]];
  const shorter = Math.min(own.length, other.length);
  let from = 0;
  while (from < shorter && own[from] === other[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && own.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  // A letter that one look has and the other has not: told by the letter before it.
  if (own.length - behind === from) {
    if (from > 0) from -= 1;
    else behind -= 1;
  }
  const text = own.slice(from, own.length - behind).join('');
  return {
    at: own.slice(0, from).join('').length,
    length: text.length,
    candidates: [
      { text, probability: FIRST },
      { text: other.slice(from, other.length - behind).join(''), probability: SECOND },
      ...(own.length - behind - from === 1 ? rest(word.letters[from]!, other[from]) : []),
    ].filter((one) => one.text !== ''),
  };
}

/** What else a single letter may be, by the first look. */
const rest = (letter: ReadLetter, seen: string | undefined): Candidates =>
  shareOut(
    1 - FIRST - SECOND,
    rivalsOf(letter).filter(({ text }) => text !== seen),
  );

/** For each word of the first look the one of the second that stands in its place: by the ink that both cover. */
function pairUp(first: readonly ReadWord[], second: readonly ReadWord[]): (ReadWord | undefined)[] {
  return first.map(({ box }) => {
    const width = box.right - box.left;
    return second.find((other) => {
      const common = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      return common > 0.7 * Math.max(width, other.box.right - other.box.left);
    });
  });
}

/** Boxes of an enlarged picture in pixels of the first one. */
export const asFirst = (words: readonly ReadWord[]): ReadWord[] =>
  words.map((word) => ({ ...word, box: scaled(word.box, 1 / SCALE) }));
