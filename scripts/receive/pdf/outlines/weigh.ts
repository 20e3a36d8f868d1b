import type { PdfFont } from '../content/content-types.ts';

/** Whether a claim says nothing that could be read: a control code, a private one, the sign for "unknown". */
export const isEmptyClaim = (claim: string): boolean =>
  claim === '' || /^[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd\u200b-\u200f\ufeff]+$/u.test(claim);

/** Whether a claim is a blank. */
export const isBlankClaim = (claim: string): boolean => /^[\s\u00a0\u2000-\u200a\u202f\u3000]+$/u.test(claim);

/** Whether a claim is only the code again, as readers show where a font has no map. */
export const isCodeAgain = (claim: string, code: number): boolean =>
  claim === String.fromCodePoint(Math.min(code, 0x10ffff));

/** Fonts of pictures: their letters mean no letters. */
const SIGNS = /wingdings|webdings|dingbats|symbol|marlett|fontawesome|icons?\b/i;

export const isSignFont = ({ name }: PdfFont): boolean => SIGNS.test(name);

/** What fonts of one style are called alike: "ABCDEF+TimesNewRomanPS-BoldMT" and "Times New Roman,Bold". */
export function styleKey({ name, bold, italic }: PdfFont): string {
  const family = name
    .toLowerCase()
    .replace(/bold|italic|oblique|regular|semi|demi|black|psmt|ps|mt\b|[^a-z]/g, '');
  return `${family}${bold ? ' bold' : ''}${italic ? ' italic' : ''}`;
}
