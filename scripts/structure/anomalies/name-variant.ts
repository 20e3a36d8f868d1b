import type { Anomaly } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { AnomalyInput } from './input.ts';

/** Where each printed spelling of a name stands. */
type Spellings = Map<string, number[]>;

/** Two spellings of one name in one plan: one anomaly for each plan and name, with all lines. */
export function findNameVariant(input: AnomalyInput): Anomaly[] {
  return input.vocabulary.tools.flatMap(({ name, variants }) => {
    const forms = [name, ...variants];
    const spellings = new Map([
      ...forms.filter(isMixedCase).flatMap((form) => [...wordSpellings(form, input)]),
      ...misspellings(forms, input),
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
    for (const [word] of text.matchAll(/[A-Za-z0-9]+/g)) if (look(word) === sought) note(found, word, number);
  }
  return found;
}

/** Forms of the vocabulary that differ in a letter or two, "Call Center" and "Call Centrer", where both are printed. */
function misspellings(forms: readonly string[], { repaired }: AnomalyInput): Spellings {
  const found: Spellings = new Map();
  const near = forms.filter((form) =>
    forms.some((other) => {
      const [a, b] = [fold(form), fold(other)];
      return (
        a !== b &&
        look(a) !== look(b) &&
        a.length > 6 &&
        a.split(' ').length === b.split(' ').length &&
        editDistance(a, b) <= 2
      );
    }),
  );
  const text = repaired.lines;
  for (const form of near) {
    const pattern = new RegExp(`(?<![a-z])${fold(form).replace(/[^a-z0-9]+/g, '[\\s-]+')}(?![a-z])`);
    for (const [index, line] of text.entries()) {
      // A name may be cut by the end of a line; the cells of a table are at most two lines further on.
      const here = fold(line.text).length;
      const following = text.slice(index + 1, index + 3).map(({ text: next }) => next);
      const match = pattern.exec(fold([line.text, ...following].join(' ')));
      if (match && match.index < here) note(found, form, line.number);
    }
  }
  return found.size > 1 ? found : new Map();
}

function note(found: Spellings, spelling: string, line: number): void {
  const lines = found.get(spelling);
  if (!lines) found.set(spelling, [line]);
  else if (lines.at(-1) !== line) lines.push(line);
}
