import type { PdfFont } from '../../receive/pdf/content/content-types.ts';
import { StyleGroup } from '../../receive/pdf/outlines/style-group.ts';
import { sample } from '../repair/random.ts';
import type { FontStyle } from './fonts.ts';
import { countsOf } from './trials.ts';

/** How a map lies: letters change places, or codes have no entry and are taken for letters. */
export const LIES = ['changed places', 'codes taken for letters', 'none'] as const;
type Lie = (typeof LIES)[number];

/** What a reader made of one claim: of a lie in the first four cases, of a true one in the others. */
interface Judged {
  claim: string;
  truth: string;
  outcome: 'restored' | 'offered' | 'believed' | 'wrong' | 'sound' | 'doubted';
  first: string;
}

const MARKED = /[^\u0000-\u007f]/u;
/** The number of letters that change places, or lose their entry. */
const LYING = 12;
/** The first code of a subset, as LibreOffice numbers them. */
const FIRST_CODE = 33;

/** Sets a text in a style whose map lies about some of its letters, and says what the reader believes. */
export function readLyingMap(style: FontStyle, text: string, lie: Lie, random: () => number): Judged[] {
  const all = countsOf(text);
  const letters = [...all.keys()].filter((letter) => style.letters.has(letter));
  const lying = new Set(
    sample(
      letters.filter((letter) => MARKED.test(letter) || random() < 0.1),
      lie === 'none' ? 0 : LYING,
      random,
    ),
  );
  const claims = claimsOf(letters, lying, lie);
  const font = fontOf(style, letters, claims);
  const counts = new Map(letters.map((letter, index) => [FIRST_CODE + index, all.get(letter)!]));
  const readings = new StyleGroup([font], new Map([[font.key, counts]])).read(font);
  return letters.map((truth, index): Judged => {
    const claim = claims[index]!;
    const reading = readings.get(FIRST_CODE + index)!;
    const first = reading.kind === 'lost' ? (reading.guesses[0]?.letter ?? '') : reading.text;
    const isSure = reading.kind === 'read' || (reading.kind === 'lost' && reading.certain);
    if (claim === truth)
      return { claim, truth, first, outcome: reading.kind === 'sound' ? 'sound' : 'doubted' };
    if (reading.kind === 'sound') return { claim, truth, first, outcome: 'believed' };
    return { claim, truth, first, outcome: !isSure ? 'offered' : first === truth ? 'restored' : 'wrong' };
  });
}

function claimsOf(letters: readonly string[], lying: ReadonlySet<string>, lie: Lie): string[] {
  if (lie === 'codes taken for letters')
    return letters.map((letter, index) =>
      lying.has(letter) ? String.fromCodePoint(FIRST_CODE + index) : letter,
    );
  const places = letters.filter((letter) => lying.has(letter));
  return letters.map((letter) =>
    lying.has(letter) ? places[(places.indexOf(letter) + 1) % places.length]! : letter,
  );
}

function fontOf(style: FontStyle, letters: readonly string[], claims: readonly string[]): PdfFont {
  const font: PdfFont = {
    key: 'f',
    name: style.family,
    type3: false,
    composite: false,
    bold: style.bold,
    italic: style.italic,
    missing: false,
    outlines: new Map(),
    widths: new Map(),
    claims: new Map(),
  };
  letters.forEach((letter, index) => {
    const { path, width } = style.letters.get(letter)!;
    font.outlines.set(FIRST_CODE + index, Array.from(path));
    font.widths.set(FIRST_CODE + index, width);
    font.claims.set(FIRST_CODE + index, claims[index]!);
  });
  return font;
}
