import type { Anomaly } from '../../../src/domain/plan.ts';
import type { RepairedText } from '../../../src/domain/repair.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { editDistance } from '../../../src/vietnamese/edit-distance.ts';
import { letters, type AnomalyInput } from './input.ts';

/** Where each printed spelling of a name stands. */
type Spellings = Map<string, number[]>;

/** Two spellings of one name in one plan: one anomaly for each plan and name, with all lines. */
export function findNameVariant(input: AnomalyInput): Anomaly[] {
  const windows = windowsOf(input.repaired);
  return input.vocabulary.tools.flatMap(({ name, variants }) => {
    const forms = [name, ...variants];
    const spellings = new Map([
      ...forms.filter(isMixedCase).flatMap((form) => [...wordSpellings(form, input)]),
      ...misspellings(forms, windows),
    ]);
    if (spellings.size < 2) return [];
    const printed = [...spellings].sort(([, a], [, b]) => b.length - a.length);
    const counted = printed.map(([spelling, lines]) => `${spelling} (${lines.length} dòng)`).join(', ');
    return [
      {
        kind: 'name-variant',
        lines: [...new Set(printed.flatMap(([, lines]) => lines))].sort((a, b) => a - b),
        message: `Một tên được viết ${spellings.size} cách: ${counted}.`,
        values: printed.map(([spelling]) => spelling),
        model: null,
      },
    ];
  });
}

/** "VNeID", "QRcode": one word whose capitals are part of the name; of "Kiosk" and "KIOSK" nobody is confused. */
const isMixedCase = (form: string): boolean =>
  /^[A-Za-z]+$/.test(form) && /[A-Z].*[A-Z]/.test(form) && /[a-z]/.test(form);

/** Letters that look alike count as one: "VNelD" is written with a small L for the capital I. */
const look = (word: string): string => fold(word).replace(/[l1]/g, 'i');

/** All spellings of a one-word name, with their lines; headings in capitals do not count. */
function wordSpellings(form: string, { repaired }: AnomalyInput): Spellings {
  const found: Spellings = new Map();
  const sought = look(form);
  for (const { number, text } of repaired.lines) {
    if (text === text.toUpperCase()) continue;
    for (const [word] of text.matchAll(/[A-Za-z0-9]+/g))
      if (word.length === form.length && look(word) === sought) note(found, word, number);
  }
  return found;
}

/** A line with the beginning of what follows it, folded; `length` is that of the line alone. */
interface Window {
  number: number;
  folded: string;
  length: number;
}

/** No printed form is longer, in UTF-16 units. */
const LONGEST_FORM = 80;

/** A name may be cut by the end of a line; in a cell the next line is at most two lines further on. None begins in an empty line. */
function windowsOf({ lines }: RepairedText): Window[] {
  const folded = lines.map(({ text }) => fold(text));
  return lines.flatMap(({ number }, at) => {
    const own = folded[at]!;
    if (own === '') return [];
    const next = folded.slice(at + 1, at + 3).map((line) => line.slice(0, LONGEST_FORM));
    return [{ number, folded: [own, ...next].join(' '), length: own.length }];
  });
}

/** Forms of the vocabulary that differ in a letter or two, "Call Center" and "Call Centrer", where both are printed. */
function misspellings(forms: readonly string[], windows: readonly Window[]): Spellings {
  const found: Spellings = new Map();
  for (const form of forms) {
    if (!forms.some((other) => isNear(form, other))) continue;
    const words = fold(form).replace(/[^a-z0-9]+/g, '[\\s-]{1,9}');
    const pattern = new RegExp(`(?<![a-z])${words}(?![a-z])`);
    for (const { number, folded, length } of windows) {
      const place = folded.search(pattern);
      if (place >= 0 && place < length) note(found, form, number);
    }
  }
  const printed = [...found.keys()];
  return new Map([...found].filter(([form]) => printed.some((other) => isNear(form, other))));
}

/** Whether two forms are one name with a letter or two amiss; a comma or a bracket more is no other spelling. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  return a !== b && look(a) !== look(b) && a.length > 6 && editDistance(a, b, 2) <= 2;
}

function note(found: Spellings, spelling: string, line: number): void {
  const lines = found.get(spelling);
  if (!lines) found.set(spelling, [line]);
  else if (lines.at(-1) !== line) lines.push(line);
}
