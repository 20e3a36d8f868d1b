import type { ReadWord } from './engine/words.ts';
import type { Patch } from './image/components.ts';
import type { Segment, TextLine } from './image/lines.ts';
import { heightOf, widthOf } from './image/raster.ts';

/** A stop that stands apart at the end of a line is read with at least this certainty; a speck of dirt is not. */
const STOP = 0.7;

/** What no line begins with: specks, and what is left of the ring of a stamp. */
const DIRT = /^[.,·'`~=°^_|¡!:;„¬]{1,2}$/u;
/** A dash before a point, and the speck that touches it. */
const BULLET = /^[-–+•][.,·'`~°]?$/u;

/**
 * Without specks of dirt: a lone dot between two words, a lone accent, and what no line begins with. A row of dots is a
 * line to write on, one at the end a stop.
 */
export function withoutSpecks(read: readonly ReadWord[]): ReadWord[] {
  const isDot = (word: ReadWord | undefined): boolean => /^[.·'`]$/u.test(word?.text ?? '');
  const isWord = (word: ReadWord | undefined): boolean => /[\p{L}\p{N}]/u.test(word?.text ?? '');
  const start = read.findIndex(({ text }) => !DIRT.test(text) && !BULLET.test(text));
  const dashes = read.slice(0, Math.max(0, start)).filter(({ text }) => BULLET.test(text));
  const bullet = dashes.slice(0, 1).map((word) => shortened(word, 0, word.text.length - 1));
  // More than two are a row of dots.
  const isLine = start >= 0 && start <= bullet.length + 2 && isWord(read[start]);
  const words = isLine ? [...bullet, ...read.slice(start)] : read;
  return words.filter((word, at) => {
    if (/^['`ˆ^¬]$/u.test(word.text)) return false;
    if (!isDot(word) || !isWord(words[at - 1])) return true;
    return at === words.length - 1 ? word.confidence >= STOP : !isWord(words[at + 1]);
  });
}

/** What the recogniser ends a line with for no reason: a stop, a dash, a question behind a closing quote. */
const GHOST = /[\p{L}\p{N})][.·-]$|[”"]\?$/u;

/**
 * Without a stop or dash at the end for which there is no ink: the recogniser likes to end a line with one. A stop
 * that touches its letter goes with it; nothing else does.
 */
export function withoutGhost(
  words: ReadWord[],
  { patches, top, bottom }: Segment,
  letter: number,
): ReadWord[] {
  const last = words.at(-1);
  if (last === undefined || !GHOST.test(last.text)) return words;
  const tall = patches.filter((patch) => heightOf(patch) > 0.55 * letter);
  const end = Math.max(...tall.map(({ right }) => right));
  // A stop may stand under the arm of the letter before it, or touch its letter, which is wide then.
  const isMark = (patch: Patch): boolean =>
    heightOf(patch) <= 0.55 * letter &&
    (patch.left + patch.right) / 2 > end - 0.5 * letter &&
    patch.bottom > (top + bottom) / 2;
  const isTouching = (patch: Patch): boolean => patch.right >= end && widthOf(patch) > 1.3 * heightOf(patch);
  const isThere = last.text.endsWith('?')
    ? hasSignBehindQuote(patches, (top + bottom) / 2)
    : patches.some(isMark) || tall.some(isTouching);
  if (isThere) return words;
  return [...words.slice(0, -1), shortened(last, 0, 1)];
}

/** Whether anything stands behind the closing quote that reaches below the middle of the line, as a question mark does. */
function hasSignBehindQuote(patches: readonly Patch[], middle: number): boolean {
  const quote = Math.max(...patches.filter(({ bottom }) => bottom <= middle).map(({ left }) => left));
  return patches.some((patch) => patch.left > quote && patch.bottom > middle);
}

/** A word without a number of its first and last signs, whose second look no longer holds. */
function shortened({ second, ...whole }: ReadWord, before: number, behind: number): ReadWord {
  const text = whole.text.slice(before, whole.text.length - behind);
  const letters = whole.letters.slice(before, whole.letters.length - behind);
  const word = { ...whole, text, letters };
  const at = (second?.at ?? 0) - before;
  return second && at >= 0 && at + second.length <= text.length
    ? { ...word, second: { ...second, at } }
    : word;
}

/** "-Lưu:" as "-" and "Lưu:" where there is room behind the dash: it begins a point of a list. */
export function withDashApart(words: ReadWord[], line: TextLine, letter: number): ReadWord[] {
  const [first, ...others] = words;
  if (first === undefined || !/^[-–+•]\p{L}/u.test(first.text)) return words;
  const [dash, next] = line.parts[0]!.patches.toSorted((one, two) => one.left - two.left);
  if (next === undefined || next.left - dash!.right < 0.2 * letter) return words;
  const { text, letters, confidence, box } = first;
  const mark = {
    text: text[0]!,
    letters: letters.slice(0, 1),
    confidence,
    box: { ...box, right: dash!.right },
  };
  return [mark, { ...shortened(first, 1, 0), box: { ...box, left: next.left } }, ...others];
}

/** A sign before the first letter of a stretch that no text begins with, or a quote of which half is missing. */
const BEFORE = /^([.,·`'"“])\p{L}/u;

/**
 * Without a speck of dirt before the first letter, which would hide that a heading begins there: ".Mô hình 3:". An
 * opening quote is two strokes, a single one is one.
 */
export function withoutDirt(
  words: ReadWord[],
  { patches, top, bottom }: Segment,
  letter: number,
): ReadWord[] {
  const [first, ...others] = words;
  const sign = BEFORE.exec(first?.text ?? '')?.[1];
  if (first === undefined || sign === undefined) return words;
  const start = Math.min(
    ...patches.filter((patch) => heightOf(patch) > 0.55 * letter).map(({ left }) => left),
  );
  const strokes = patches.filter(
    (patch) =>
      heightOf(patch) > 0.15 * letter &&
      (patch.left + patch.right) / 2 < start &&
      patch.bottom < (top + bottom) / 2,
  );
  const least = /["“]/.test(sign) ? 2 : sign === "'" ? 1 : Infinity;
  if (strokes.length >= least) return words;
  return [shortened(first, 1, 0), ...others];
}
