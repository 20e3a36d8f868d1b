/** How one machine reads letters wrong. */
export interface Misreading {
  /** What it reads for a small letter; the letter itself where it reads that one right. */
  read: (letter: string, random: () => number) => string;
  /** Whether it knows which syllables there are, and reads no other. */
  knowsSyllables: boolean;
}

/** Tones as combining marks; what machines take for one another, most of all on letters that carry a mark already. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309'];
/** Letters whose own mark is lost or taken for another. */
const BASES: Readonly<Record<string, string>> = { â: 'aă', ă: 'aâ', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
/** Shares of what is misread: the tone by another, the tone lost, the letter's own mark. */
const OTHER_TONE = 0.55;
const NO_TONE = 0.85;

/** Any tone for any other, as in a plan that was read from a poor copy. */
function anyTone(letter: string, random: () => number): string {
  const parts = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  const bare = parts.replace(tone, '').normalize('NFC');
  const roll = random();
  if (roll < OTHER_TONE && tone !== '') return bare + pick(TONES, random);
  if (roll < NO_TONE) return bare;
  return bare in BASES ? pick([...BASES[bare]!], random) + tone : letter;
}

/** Letters with two marks one above the other, of which a machine sees one, or one like it; and the stroke of đ. */
const STACKED: Readonly<Record<string, string>> = {
  ổ: 'ốồỗô',
  ẩ: 'ấẫâẳ',
  ấ: 'áâẩ',
  ầ: 'âàẩ',
  ề: 'êèế',
  ể: 'ếêẻ',
  ế: 'éêề',
  ồ: 'ôòổ',
  ố: 'ôóồ',
  ỗ: 'ốổô',
  ễ: 'ếểê',
  ộ: 'ọô',
  ệ: 'ẹê',
  ậ: 'ạâ',
  ợ: 'ọơ',
  ở: 'ỏơờ',
  ờ: 'ơò',
  ớ: 'ơó',
  ữ: 'ừứư',
  ử: 'ứừư',
  ứ: 'ưừú',
  ừ: 'ưứ',
  ự: 'ụư',
  ằ: 'ăà',
  ắ: 'ăấá',
  ẫ: 'ấẩâ',
  đ: 'd',
  d: 'đ',
};
const stacked: Misreading['read'] = (letter, random) =>
  letter in STACKED ? pick([...STACKED[letter]!], random) : letter;

/** A dot under a letter that is cut off, a hook that is taken for a dash, and the letters that such a machine confuses. */
const SIMPLE: Readonly<Record<string, string>> = {
  ạ: 'a',
  ọ: 'o',
  ụ: 'u',
  ị: 'i',
  ẹ: 'e',
  ậ: 'â',
  ệ: 'ê',
  ộ: 'ô',
  ợ: 'ơ',
  ự: 'ư',
  ả: 'áã',
  ỏ: 'óõ',
  ủ: 'úũ',
  ỉ: 'íĩ',
  ẻ: 'éẽ',
  ã: 'ảá',
  õ: 'ỏó',
  ũ: 'ủú',
  ĩ: 'ỉí',
  á: 'ả',
  ó: 'ỏ',
  ú: 'ủ',
  à: 'á',
  ò: 'ó',
  ù: 'ú',
  ì: 'í',
};
const simple: Misreading['read'] = (letter, random) =>
  letter in SIMPLE ? pick([...SIMPLE[letter]!], random) : letter;

/** Horns and hats are not seen; bowls and strokes are taken for one another. */
const SHAPES: Readonly<Record<string, string>> = {
  ư: 'u',
  ơ: 'o',
  ô: 'o',
  ê: 'e',
  â: 'a',
  ă: 'a',
  l: 't',
  t: 'l',
  c: 'e',
  n: 'u',
  u: 'n',
  h: 'b',
  q: 'g',
  đ: 'd',
  m: 'n',
};
const shapes: Misreading['read'] = (letter, random) => {
  const parts = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  const bare = parts.replace(tone, '').normalize('NFC');
  return bare in SHAPES ? pick([...SHAPES[bare]!], random) + tone : letter;
};

const pick = (from: readonly string[], random: () => number): string =>
  from[Math.floor(random() * from.length)]!;

/** The ways of misreading that the bench and the fit of the rule know. */
export const misreadings = {
  anyTone: { read: anyTone, knowsSyllables: true },
  stacked: { read: stacked, knowsSyllables: false },
  simple: { read: simple, knowsSyllables: false },
  shapes: { read: shapes, knowsSyllables: true },
} as const satisfies Record<string, Misreading>;
