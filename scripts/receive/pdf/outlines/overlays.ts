import type { PdfFont, PlacedGlyph } from '../content/content-types.ts';
import type { GlyphReading } from './font-reading.ts';
import { boundsOf, contoursOf } from './contours.ts';
import { isBlankClaim, isEmptyClaim } from './weigh.ts';

/** Reads an outline in the style of a font. */
export type ReadCompound = (
  font: PdfFont,
  path: number[],
  width: number,
) => GlyphReading & { kind: 'lost' | 'read' };

/** A mark painted over a letter covers it by at least this share of its own width. */
const OVER = 0.7;

/**
 * Finds marks that are painted apart, over the letter before them: the second glyph is no letter of its own. Where the
 * first one has no word of the mark, the two are read together. Gives readings for single places, which go before
 * those of their codes.
 */
export function overlaidReadings(
  pages: readonly (readonly PlacedGlyph[])[],
  fonts: ReadonlyMap<string, PdfFont>,
  readingOf: (glyph: PlacedGlyph) => GlyphReading,
  compound: ReadCompound,
): Map<PlacedGlyph, GlyphReading> {
  const found = new Map<PlacedGlyph, GlyphReading>();
  const known = new Map<string, GlyphReading>();
  for (const glyphs of pages)
    for (let index = 1; index < glyphs.length; index += 1) {
      const [letter, mark] = [glyphs[index - 1]!, glyphs[index]!];
      if (!saysNothing(fonts.get(mark.font)!.claims.get(mark.code) ?? '') || !isOver(mark, letter, fonts))
        continue;
      found.set(mark, { kind: 'blank', text: '' });
      const own = readingOf(letter);
      if (own.kind === 'sound' && own.text.normalize('NFD').length > 1) continue;
      const key = [letter.font, letter.code, mark.font, mark.code].join('\t');
      if (!known.has(key)) known.set(key, together(letter, mark, fonts, own, compound));
      found.set(letter, known.get(key)!);
    }
  return found;
}

const saysNothing = (claim: string): boolean => isEmptyClaim(claim) || isBlankClaim(claim);

function isOver(mark: PlacedGlyph, letter: PlacedGlyph, fonts: ReadonlyMap<string, PdfFont>): boolean {
  const [own, under] = [inkOf(mark, fonts), inkOf(letter, fonts)];
  if (!own || !under || Math.abs(mark.y - letter.y) > letter.size) return false;
  const shared = Math.min(own.right, under.right) - Math.max(own.left, under.left);
  return shared > OVER * (own.right - own.left);
}

/** From where to where a glyph has ink. */
function inkOf(
  { font, code, x, size }: PlacedGlyph,
  fonts: ReadonlyMap<string, PdfFont>,
): { left: number; right: number } | null {
  const path = fonts.get(font)!.outlines.get(code);
  const contours = path ? contoursOf(path) : [];
  if (contours.length === 0) return null;
  const { left, right } = boundsOf(contours);
  return { left: x + left * size, right: x + right * size };
}

function together(
  letter: PlacedGlyph,
  mark: PlacedGlyph,
  fonts: ReadonlyMap<string, PdfFont>,
  own: GlyphReading,
  compound: ReadCompound,
): GlyphReading {
  const font = fonts.get(letter.font)!;
  const [dx, dy] = [(mark.x - letter.x) / letter.size, (letter.y - mark.y) / letter.size];
  const path = [
    ...Array.from(font.outlines.get(letter.code)!),
    ...shifted(fonts.get(mark.font)!.outlines.get(mark.code)!, dx, dy, mark.size / letter.size),
  ];
  const read = compound(font, path, font.widths.get(letter.code) ?? 0);
  if (own.kind !== 'sound') return read;
  // The file gives the letter without its mark.
  return {
    kind: 'lost',
    guesses: read.guesses,
    certain: read.kind === 'read' || read.certain,
    shown: own.text,
  };
}

const STEPS = [2, 2, 6, 4, 0];

function shifted(path: ArrayLike<number>, dx: number, dy: number, scale: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < path.length;) {
    const numbers = STEPS[path[at]!] ?? 0;
    out.push(path[at]!);
    for (let index = 0; index < numbers; index += 1)
      out.push(path[at + 1 + index]! * scale + (index % 2 === 0 ? dx : dy));
    at += 1 + numbers;
  }
  return out;
}
