import { pointLetter, pointValue, romanValue, toRoman } from '../../../src/vietnamese/list-numbers.ts';
import type { Strokes } from './image/strokes.ts';
import { linesOf, type PageLine, type ReadPage } from './read-page.ts';
import { hasStrokesOf } from './roman.ts';

/** A number at the beginning of a line that its sequence proves to be another one than was read. */
export interface MendedNumber {
  line: PageLine;
  /** The first word as it must be, and as it was read. */
  text: string;
  received: string;
}

/**
 * Mends the numbers of points that recognition misreads ("L" and "H." for "I." and "II.", "I.3." for "1.3.", "€)" for
 * "c)"), and only where the numbers around them leave no other one.
 */
export function mendNumbers(pages: readonly ReadPage[]): MendedNumber[] {
  const lines = pages.flatMap(({ blocks }) => blocks.flatMap(linesOf));
  return [...mendRoman(lines), ...mendDotted(lines), ...mendStops(lines), ...mendLetters(lines)];
}

const firstWord = (line: PageLine): string => line.words[0]!.text;

/** What recognition makes of one, two or three strokes beside each other: "L", "H.", "IIL", "mH.". */
const LIKE_STROKES = /^[ILlHhUN1|!JTÍiím\][]{1,3}[.,:;]?$/u;
/** Strokes that were all taken for ones: a Roman number too, where another one of the sequence was read as none. */
const ONES = /^1{1,3}[.,:;]?$/u;

/** A line that begins with a Roman number, read as such or not. */
interface RomanPlace {
  line: PageLine;
  read: number | null;
  strokes: Strokes;
  /** Its value by the sequence; null while it is open. */
  value: number | null;
}

/**
 * Sections count I, II, III. A place is sure where its ink has the strokes of the number that is due and a
 * neighbour in the sequence is sure by itself: read as its number, with the strokes of it.
 */
function mendRoman(lines: readonly PageLine[]): MendedNumber[] {
  const places = lines.flatMap((line): RomanPlace[] => {
    const next = line.words[1]?.text ?? '';
    // A section has a title in capitals, or at least one that begins so.
    if (line.strokes === null || !/^[“"(]?\p{Lu}/u.test(next)) return [];
    const word = firstWord(line);
    return [{ line, read: romanValue(word.replace(/[.,:;]$/, '')), strokes: line.strokes, value: null }];
  });
  const chain = longestChain(places);
  // One number alone proves nothing, nor do two that were read as what no number looks like.
  const plausible = chain.filter(
    ({ line, read, value }) => read === value || LIKE_STROKES.test(firstWord(line)),
  );
  if (plausible.length < 2 || (chain.every(isOnes) && countsBeyondTen(lines))) return [];
  return chain.flatMap(({ line, value }) => {
    const received = firstWord(line);
    const text = `${toRoman(value!)}.`;
    return received === text ? [] : [{ line, text, received }];
  });
}

/**
 * The longest run of places whose strokes can be I, II, III and so on without a gap, from I on; of equally long ones the
 * one that was read best.
 */
function longestChain(places: readonly RomanPlace[]): RomanPlace[] {
  let best: RomanPlace[] = [];
  places.forEach((start, from) => {
    if (!fits(start, 1)) return;
    const chain: RomanPlace[] = [{ ...start, value: 1 }];
    for (const place of places.slice(from + 1)) {
      const due = chain.length + 1;
      if (fits(place, due)) chain.push({ ...place, value: due });
    }
    const isBetter = chain.length === best.length && sureness(chain) > sureness(best);
    if (chain.length > best.length || isBetter) best = chain;
  });
  return best;
}

const isOnes = ({ line }: RomanPlace): boolean => ONES.test(firstWord(line));

/** Whether something is counted as the tenth or twelfth: then "1" and "11" may be numbers as they stand. */
const countsBeyondTen = (lines: readonly PageLine[]): boolean =>
  lines.some((line) => /^1[02][.,:;)]?$/.test(firstWord(line)));

/** How many places of a chain were read as their number; one that was taken for digits counts against it. */
const sureness = (chain: readonly RomanPlace[]): number =>
  chain.reduce((sum, place) => sum + (place.read === place.value ? 1 : isOnes(place) ? -1 : 0), 0);

/** Whether a place can hold a number: by its ink, and not plainly read as another number with a stop. */
const fits = ({ line, read, strokes }: RomanPlace, value: number): boolean => {
  if (!hasStrokesOf(value, strokes)) return false;
  if (/^\d/.test(firstWord(line)) && !/^[1lI]{1,3}[.,:;]?$/.test(firstWord(line))) return false;
  return read === null || read === value || hasStrokesOf(value, strokes);
};

/** "I.3." between "1.2." and "1.4.", "l." before "2.": the first part of a dotted number. */
function mendDotted(lines: readonly PageLine[]): MendedNumber[] {
  const marks = lines.map((line) => ({ line, parts: dottedParts(firstWord(line)) }));
  const numbered = marks.filter(({ parts }) => parts !== null);
  return numbered.flatMap(({ line, parts }, at) => {
    const received = firstWord(line);
    const fixed = parts!.map((part) => part.replace(/[IlL|!\]]/g, '1').replace(/[oO]/g, '0'));
    const text = `${fixed.join('.')}.`;
    if (text === received || !parts!.some((part) => /\D/.test(part))) return [];
    const [before, after] = [numbered[at - 1]?.parts, numbered[at + 1]?.parts];
    const goesOn = before !== undefined && follows(before!, fixed);
    const leadsOn = after !== undefined && follows(fixed, after!);
    // A lone "I." is a section, not the first point.
    const enough = parts!.length > 1 ? goesOn || leadsOn : leadsOn && /^[l|!]/.test(received);
    return enough ? [{ line, text, received }] : [];
  });
}

/** "3, Mô hình" after "2.", "4 Mô hình" between "3." and "5.": the stop of a point that was taken for a comma, or not seen. */
function mendStops(lines: readonly PageLine[]): MendedNumber[] {
  const points = lines.flatMap((line) => {
    const [, digits, stop] = /^(\d{1,2})([.,]?)$/.exec(firstWord(line)) ?? [];
    const next = line.words[1]?.text ?? '';
    return digits !== undefined && /^[“"(]?\p{Lu}/u.test(next) ? [{ line, digits, stop }] : [];
  });
  const valueAt = (at: number): number => Number(points[at]?.digits ?? NaN);
  return points.flatMap(({ line, digits, stop }, at): MendedNumber[] => {
    const goesOn = valueAt(at - 1) === valueAt(at) - 1;
    const leadsOn = valueAt(at + 1) === valueAt(at) + 1;
    const isDue = stop === ',' ? goesOn || leadsOn : stop === '' && goesOn && leadsOn;
    return isDue ? [{ line, text: `${digits}.`, received: firstWord(line) }] : [];
  });
}

/** The parts of "1.2." or "I.3."; null for other words. */
function dottedParts(word: string): string[] | null {
  const match = /^((?:[\dIlL|!\]oO]{1,3}\.){1,4})$/.exec(word);
  return match === null || !/[\dIl|!\]]/.test(word) ? null : match[1]!.split('.').slice(0, -1);
}

/** Whether a dotted number is the next one after another: its next sibling, its first child, or the next of its parent. */
function follows(before: readonly string[], after: readonly string[]): boolean {
  const last = after.length - 1;
  const common = before.slice(0, last);
  if (common.length < last || common.some((part, at) => part !== after[at])) return false;
  const previous = before[last];
  return previous === undefined ? after[last] === '1' : Number(previous) + 1 === Number(after[last]);
}

/**
 * "€)" after "b)", "4)" before "b)": the letter of a point where the ones beside it and the sign itself leave no other.
 * Nobody prints "€)"; a digit is only one where no other point beside it has a digit.
 */
function mendLetters(lines: readonly PageLine[]): MendedNumber[] {
  const points = lines.flatMap((line) => {
    const sign = /^(\S)\)$/u.exec(firstWord(line))?.[1];
    return sign === undefined ? [] : [{ line, sign, value: pointValue(sign) }];
  });
  return points.flatMap((point, at): MendedNumber[] => {
    if (/\p{L}/u.test(point.sign)) return [];
    const [before, after] = [points[at - 1]?.value ?? 0, points[at + 1]?.value ?? 0];
    const due = before > 0 && (after === 0 || after === before + 2) ? before + 1 : after - 1;
    const letter = pointLetter(due);
    const isDigit = /\d/.test(point.sign);
    const isAlone = !/\d/.test(points[at - 1]?.sign ?? '');
    // "1)" between "a)" and "b)" counts within the first of them.
    const isBetween = after === due + 1 && (before === due - 1 || (due === 1 && before !== 1));
    const isProven = isDigit ? isAlone && isBetween : due > 0;
    if (letter === undefined || !isProven) return [];
    point.value = due;
    return [{ line: point.line, text: `${letter})`, received: firstWord(point.line) }];
  });
}
