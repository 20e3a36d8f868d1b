import { ALPHABET } from '../../receive/pdf/outlines/alphabet.ts';
import { compare, type Evidence, type Reference } from '../../receive/pdf/outlines/features.ts';
import { Known } from '../../receive/pdf/outlines/known.ts';
import { knownOf, stretchOf, usualDifference } from '../../receive/pdf/outlines/style.ts';
import type { FontStyle } from './fonts.ts';

/** A letter that was taken from a font, and what speaks for each letter that it may be. */
export interface Trial {
  family: string;
  style: string;
  truth: string;
  letters: string[];
  features: number[][];
  /** Whether any letter of the font was known. */
  blind: boolean;
  /** How often the letter stands in the text. */
  count: number;
}

/** Share of the alphabet that is tried in an unknown font. */
const BLIND_SHARE = 0.12;

/** Sets of letters that real documents lost. */
const LOST_SETS = ['ợỗừõéũẵằấýảớ.', 'ợỗừõéũẵằấýảớ:bK', 'đểếTưấgợỗừ'];

/** A style with its letters as stretched shapes. */
export interface ReadyStyle extends FontStyle {
  known: Known;
}

export const ready = (style: FontStyle): ReadyStyle => ({
  ...style,
  known: knownOf(style.letters, stretchOf(style.letters) ?? 1),
});

/** Trials on one style: some letters of a text in it are lost, or all of them are. */
export function trialsOf(
  style: ReadyStyle,
  references: readonly ReadyStyle[],
  text: string,
  random: () => number,
): Trial[] {
  const counts = countsOf(text);
  const nearest = nearestReferences(style, references);
  const lost = lostSet(random);
  const inText = [...counts.keys()].filter((letter) => style.known.letters.has(letter));
  const own = new Known();
  for (const letter of inText) if (!lost.has(letter)) own.add(letter, style.known.letters.get(letter)!);
  const taken = new Set(own.letters.keys());
  const some = inText.filter((letter) => lost.has(letter));
  const blindLetters = ALPHABET.filter((letter) => style.known.letters.has(letter) && random() < BLIND_SHARE);
  const nothing: Evidence = { own: new Known(), references: nearest, taken: new Set() };
  return [
    ...some.map((letter) => trial(style, letter, { own, references: nearest, taken }, counts)),
    ...blindLetters.map((letter) => trial(style, letter, nothing, counts)),
  ];
}

/** The two nearest references of other families. */
function nearestReferences(style: ReadyStyle, references: readonly ReadyStyle[]): Reference[] {
  return references
    .filter(({ family }) => family !== style.family)
    .map(({ known }) => ({ known, usual: usualDifference(style.known, known) ?? 1 }))
    .sort((a, b) => a.usual - b.usual)
    .slice(0, 2);
}

function lostSet(random: () => number): Set<string> {
  const which = Math.floor(random() * 6);
  if (which < LOST_SETS.length) return new Set(LOST_SETS[which]);
  return new Set(ALPHABET.filter((letter) => random() < (letter.charCodeAt(0) > 127 ? 0.2 : 0.06)));
}

function trial(
  style: ReadyStyle,
  truth: string,
  evidence: Evidence,
  counts: ReadonlyMap<string, number>,
): Trial {
  const shape = style.known.letters.get(truth)!;
  const found = compare(shape, evidence);
  const letters = found.map(({ letter }) => letter);
  const features = found.map((each) => each.features);
  const name = `${style.bold ? 'bold' : 'regular'}${style.italic ? ' italic' : ''}`;
  const blind = evidence.own.letters.size === 0;
  return {
    family: style.family,
    style: name,
    truth,
    letters,
    features,
    blind,
    count: counts.get(truth) ?? 0,
  };
}

/** How often each letter stands in a text, in NFC. */
export function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFC')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
