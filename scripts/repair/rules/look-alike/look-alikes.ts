/** Letters of other alphabets, or of other uses, that are printed like a letter of Vietnamese. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  // LATIN LETTER ETH and AFRICAN D for the Vietnamese d with stroke.
  ['\u00d0', '\u0110'],
  ['\u0189', '\u0110'],
  ['\u00f0', '\u0111'],
  ['\u0256', '\u0111'],
  // LATIN LETTER OI for u with horn.
  ['\u01a2', '\u01af'],
  ['\u01a3', '\u01b0'],
  // Cyrillic and Greek letters with the shape of Latin ones.
  ...twins('\u0410A\u0412B\u0421C\u0415E\u041dH\u0406I\u041aK\u041cM\u041eO\u0420P\u0422T\u0425X'),
  ...twins('\u0430a\u0441c\u0435e\u0456i\u043eo\u0440p\u0443y\u0445x'),
  ...twins(
    '\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X\u03bfo',
  ),
]);

/** Bullets that word processors write in the private use area. */
export const privateBullets: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '\u2022'],
  ['\uf02d', '-'],
  ['\uf0a7', '\u25aa'],
  ['\uf0fc', '\u2713'],
]);

/** Every two characters of the text as a pair. */
function twins(text: string): [string, string][] {
  return Array.from(text.matchAll(/(.)(.)/gu), ([, foreign, latin]) => [foreign!, latin!]);
}
