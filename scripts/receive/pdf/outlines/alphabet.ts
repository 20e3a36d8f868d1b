/** A letter as it is drawn: its body, the marks above it, and whether a dot stands below. */
export interface Drawn {
  /** The letter without marks of tone and without roof or bowl; horn and stroke are part of a body. */
  body: string;
  /** The marks above it in the order of NFD ("\u0302\u0301"); "·" for the dot of i and j. */
  marks: string;
  below: boolean;
}

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
const PLAIN = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
const SIGNS = [...'–—“”‘’…•·°§×≥≤±²³′″‰→►▪'];

/** Every letter and sign that an outline may be: those of Vietnamese, of ASCII, and the signs of official papers. */
export const ALPHABET: readonly string[] = [
  ...new Set([...PLAIN, ...SMALL, ...SMALL.map((letter) => letter.toUpperCase()), ...SIGNS]),
];

/** The marks that are part of a body: the horn of ơ and ư. */
const HORN = '\u031b';
const DOT_BELOW = '\u0323';

/** How a letter of the alphabet is drawn. */
export function drawn(letter: string): Drawn {
  const [first, ...rest] = [...letter.normalize('NFD')];
  const below = rest.includes(DOT_BELOW);
  const horn = rest.includes(HORN) ? HORN : '';
  const marks = rest.filter((mark) => mark !== DOT_BELOW && mark !== HORN).join('');
  const body = (first! + horn).normalize('NFC');
  if (body === 'i' || body === 'j') return { body, marks: marks || '·', below };
  return { body, marks, below };
}

/** Which letters are written small; marks stand lower over them. */
export const isSmall = (letter: string): boolean => letter === letter.toLowerCase();
