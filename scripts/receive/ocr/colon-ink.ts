import type { ReadWord } from './engine/words.ts';
import type { Patch } from './image/components.ts';
import { around, heightOf, widthOf, type Box, type Grey } from './image/raster.ts';

/**
 * Against the upper dot the lower piece of a colon had up to 1.16 times its ink and that of a semicolon 1.36 times and
 * more, on 190 signs of seven pages. What lies between stays as it was read, and is unsure.
 */
const COLON_UP_TO = 1.2;
const SEMICOLON_FROM = 1.3;
/** Paper of a cleaned picture is lighter than this. */
const PAPER = 235;

/**
 * Tells ":" and ";" at the ends of words apart by their ink: the lower piece of a semicolon has a tail. The recogniser
 * takes most semicolons of light scans for colons, and is sure of it.
 */
export function withColonsByInk(
  words: ReadWord[],
  patches: readonly Patch[],
  grey: Grey,
  letter: number,
): ReadWord[] {
  return words.map((word) => {
    const read = word.text.at(-1);
    const share = read === ':' || read === ';' ? lowerShare(word.box, patches, grey, letter) : null;
    if (share === null) return word;
    if (share > COLON_UP_TO && share < SEMICOLON_FROM) return withSign(word, read!, read === ':' ? ';' : ':');
    const sign = share < SEMICOLON_FROM ? ':' : ';';
    return sign === read ? word : withSign(word, sign, null);
  });
}

/** A word with another sign at its end, and the one that it may be instead. */
function withSign(word: ReadWord, sign: string, rival: string | null): ReadWord {
  const { second, ...whole } = word;
  const choices = [sign, ...(rival === null ? [] : [rival])].map((text) => ({ text, confidence: 0.5 }));
  const changed = {
    ...whole,
    text: word.text.slice(0, -1) + sign,
    letters: [...word.letters.slice(0, -1), { text: sign, choices }],
  };
  // A second look at the sign itself is answered by the ink.
  return second && second.at + second.length < word.text.length ? { ...changed, second } : changed;
}

/** How much more ink the lower of the two pieces at the end of a word has; null where there are not two. */
function lowerShare(box: Box, patches: readonly Patch[], grey: Grey, letter: number): number | null {
  const pieces = patches
    .filter((patch) => heightOf(patch) < 0.7 * letter && widthOf(patch) < 0.5 * letter)
    .filter(({ right }) => right > box.right - 0.5 * letter && right < box.right + 0.3 * letter)
    .sort((one, two) => one.top - two.top);
  if (pieces.length !== 2) return null;
  const [upper, lower] = pieces as [Patch, Patch];
  const { left, right } = around(pieces);
  const half = Math.floor((upper.bottom + lower.top) / 2);
  const [from, to] = [left - 1, right + 1];
  const above = inkIn(grey, { left: from, right: to, top: upper.top - 2, bottom: half });
  const end = lower.top + 2 * heightOf(upper) + 2;
  return above > 0 ? inkIn(grey, { left: from, right: to, top: half, bottom: end }) / above : null;
}

/** How much darker than paper the pixels of a box are, in all. */
function inkIn({ data, width, height }: Grey, { left, right, top, bottom }: Box): number {
  let sum = 0;
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1)
      sum += Math.max(0, PAPER - data[y * width + x]!);
  return sum;
}
