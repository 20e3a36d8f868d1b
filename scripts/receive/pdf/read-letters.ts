import type { PageContent, PdfFont, PlacedGlyph, Struck } from './content/content-types.ts';
import type { FontBook } from './content/font-book.ts';
import type { Reader } from './layout/printed-line.ts';
import { overlaidReadings } from './outlines/overlays.ts';
import { readFonts } from './outlines/read-fonts.ts';
import { settleByWords } from './outlines/settle.ts';
import type { GlyphReading } from './outlines/font-reading.ts';
import type { GlyphNotes } from './to-reading.ts';

/** What the glyphs of a document say, and what is known of those that lost their letter. */
export interface Letters {
  reader: Reader;
  notes: GlyphNotes;
}

/** Reads each code of each font: by the file's own word where the outline bears it out, else by the outline. */
export function readLetters({ fonts }: FontBook, contents: readonly PageContent[]): Letters {
  const { readings, blind, compound } = readFonts([...fonts.values()], countsOf(contents));
  const pages = contents.map(({ glyphs }) => glyphs);
  const struck = contents.flatMap((content) => content.struck);
  settleByWords(readings, pages, blind);
  const ofCode = ({ font, code }: PlacedGlyph): GlyphReading => readings.get(font)!.get(code)!;
  const overlaid = overlaidReadings(pages, fonts, ofCode, compound);
  const of = (glyph: PlacedGlyph): GlyphReading => overlaid.get(glyph) ?? ofCode(glyph);
  const blanks = new Map([...fonts].map(([key, font]) => [key, blankOf(font)]));
  return {
    reader: {
      text: (glyph) => textOf(of(glyph)),
      inked: (glyph) => of(glyph).kind !== 'blank',
      blank: (key) => blanks.get(key) ?? 0.25,
      style: (key) => ({ bold: fonts.get(key)!.bold, italic: fonts.get(key)!.italic }),
    },
    notes: {
      lost: (glyph) => lostGlyph(of(glyph), fonts.get(glyph.font)!, glyph.code),
      readFrom: (glyph) =>
        of(glyph).kind === 'read' ? `đường nét của phông ${fonts.get(glyph.font)!.name}` : null,
      struck: struckBeside(struck, (glyph) => textOf(of(glyph))),
    },
  };
}

/** Finds what was struck through beside a glyph. */
function struckBeside(
  struck: readonly Struck[],
  textOf: (glyph: PlacedGlyph) => string,
): GlyphNotes['struck'] {
  const beside = new Map<PlacedGlyph, { before: string; behind: string }>();
  for (const { glyphs, beside: glyph, behind } of struck) {
    const text = glyphs.map(textOf).join('').trim().normalize('NFC');
    const known = beside.get(glyph) ?? { before: '', behind: '' };
    beside.set(glyph, behind ? { ...known, behind: text } : { ...known, before: text });
  }
  return (glyph) => beside.get(glyph) ?? null;
}

/** The number of candidates handed over for a lost letter. */
const SHOWN = 3;

/** A lost letter leaves a blank in its place. */
const textOf = (reading: GlyphReading): string => (reading.kind === 'lost' ? ' ' : reading.text);

function lostGlyph(reading: GlyphReading, font: PdfFont, code: number): ReturnType<GlyphNotes['lost']> {
  if (reading.kind !== 'lost') return null;
  const candidates = reading.guesses.slice(0, SHOWN).map(({ letter, probability }) => ({
    text: letter,
    probability: Math.round(probability * 10_000) / 10_000,
  }));
  const shown = reading.shown === '' ? {} : { shown: reading.shown };
  return { candidates, certain: reading.certain, font: font.name, code, ...shown };
}

/** The width of the blank of a font, in em. */
function blankOf({ claims, widths }: PdfFont): number | null {
  for (const [code, claim] of claims) if (/^[ \u00a0]$/.test(claim)) return widths.get(code) || null;
  return null;
}

function countsOf(contents: readonly PageContent[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { glyphs, turned, struck } of contents)
    for (const { font, code } of [...glyphs, ...turned, ...struck.flatMap((each) => each.glyphs)]) {
      const codes = counts.get(font) ?? new Map<number, number>();
      counts.set(font, codes.set(code, (codes.get(code) ?? 0) + 1));
    }
  return counts;
}
