/** Signs that stand in a font one after the other. */
const row = (first: number, signs: string): Record<number, string> =>
  Object.fromEntries(Array.from(signs, (sign, at) => [first + at, sign]));

/** Signs of the fonts that have pictures in the place of letters, by the last byte of their code. */
const wingdings: Record<number, string> = {
  0x22: '✂',
  0x28: '☎',
  0x2a: '✉',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe8: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const wingdings2: Record<number, string> = {
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x97: '●',
  0xa3: '□',
};

const symbol: Record<number, string> = {
  0x2d: '−',
  0xa3: '≤',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd7: '·',
  0xde: '⇒',
};

/** What only a font of this name is known to have: in another one "F" may be a letter. */
const wingdingsAlone: Record<number, string> = {
  ...row(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  0x3f: '✍',
  0x46: '☞',
};

/** Letters of the font Symbol. */
const greek: Record<number, string> = {
  ...row(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...row(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
};

const fonts: [name: RegExp, signs: Record<number, string>][] = [
  [/^wingdings 2$/i, wingdings2],
  [/^wingdings$/i, { ...wingdings, ...wingdingsAlone }],
  [/^webdings$/i, wingdings],
  [/^symbol$/i, { ...symbol, ...greek }],
];

/**
 * The sign that a code has in a font of pictures; null where it is not known. Codes above F000 are those of
 * such a font, whatever its name.
 */
export function symbolOf(code: number, font: string | null): string | null {
  const byte = code >= 0xf000 ? code - 0xf000 : code;
  if (byte === 0x20) return ' ';
  const own = fonts.find(([name]) => name.test(font ?? ''));
  // Without a name the signs of lists are the same ones everywhere.
  const tables = own ? [own[1]] : code >= 0xf000 ? [symbol, wingdings] : [];
  for (const signs of tables) if (signs[byte]) return signs[byte];
  if (code >= 0xf021 && code <= 0xf07e && !own) return String.fromCharCode(byte);
  return null;
}

/** Letters of the private area are those of a font of pictures. */
export const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** Whether all letters of a font are pictures. */
export const isPictureFont = (font: string | null): boolean =>
  /^(wingdings( [23])?|webdings|symbol)$/i.test(font ?? '');
