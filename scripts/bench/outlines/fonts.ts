import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ALPHABET } from '../../receive/pdf/outlines/alphabet.ts';
import { readWoff } from '../../receive/pdf/outlines/font-file.ts';
import type { Glyph } from '../../receive/pdf/outlines/style.ts';

/** A style of a family, with its letters as drawn. */
export interface FontStyle {
  family: string;
  bold: boolean;
  italic: boolean;
  /** Units to an em in its files. */
  em: number;
  letters: Map<string, Glyph>;
}

const STYLES = [
  { name: '400-normal', bold: false, italic: false },
  { name: '400-italic', bold: false, italic: true },
  { name: '700-normal', bold: true, italic: false },
  { name: '700-italic', bold: true, italic: true },
];

/** The styles of a family of the packages @fontsource, from the folder of its package. */
export function stylesOf(folder: string): FontStyle[] {
  const family = basename(folder);
  return STYLES.flatMap(({ name, bold, italic }) => {
    const { em, letters } = lettersOf(folder, `${family}-`, name);
    return letters.size > 200 ? [{ family, bold, italic, em, letters }] : [];
  });
}

/** All families in a folder of packages. */
export function familiesIn(folder: string): FontStyle[] {
  return readdirSync(folder).flatMap((name) => stylesOf(join(folder, name)));
}

function lettersOf(
  folder: string,
  family: string,
  style: string,
): { em: number; letters: Map<string, Glyph> } {
  let em = 1000;
  const letters = new Map<string, Glyph>();
  for (const part of ['latin', 'vietnamese', 'latin-ext', 'symbols', 'math']) {
    const file = join(folder, 'files', `${family}${part}-${style}.woff`);
    if (!existsSync(file)) continue;
    const font = readWoff(new Uint8Array(readFileSync(file)));
    em = font.em;
    for (const letter of ALPHABET) {
      const glyph = font.letters.get(letter);
      if (glyph && glyph.path.length > 0 && !letters.has(letter)) letters.set(letter, glyph);
    }
  }
  return { em, letters };
}
