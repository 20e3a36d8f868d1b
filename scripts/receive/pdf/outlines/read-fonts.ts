import type { PdfFont } from '../content/content-types.ts';
import type { GlyphReading } from './font-reading.ts';
import type { ReadCompound } from './overlays.ts';
import { StyleGroup, withoutInk } from './style-group.ts';
import { isSignFont, styleKey } from './weigh.ts';

/** How often each code of each font stands in the document. */
export type Counts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What the codes of fonts say. */
export interface FontReadings {
  readings: Map<string, Map<number, GlyphReading>>;
  /** Fonts that have no map to letters at all. */
  blind: Set<string>;
  /** Reads an outline that is put together from several glyphs. */
  compound: ReadCompound;
}

/** What each code of each font says, by the outlines of all fonts of its style. */
export function readFonts(fonts: readonly PdfFont[], counts: Counts): FontReadings {
  const readings = new Map<string, Map<number, GlyphReading>>();
  const blind = new Set<string>();
  const styles = new Map<PdfFont, StyleGroup>();
  for (const group of Map.groupBy(fonts, styleKey).values()) {
    const style = new StyleGroup(
      group.filter((font) => !isUnreadable(font)),
      counts,
    );
    for (const font of group) {
      readings.set(font.key, isUnreadable(font) ? takenAtTheirWord(font) : style.read(font));
      styles.set(font, style);
      if (style.isMapless(font)) blind.add(font.key);
    }
  }
  return {
    readings,
    blind,
    compound: (font, path, width) => styles.get(font)!.readCompound(font, path, width),
  };
}

/** Fonts whose outlines tell nothing: of signs, or not in the file at all. */
const isUnreadable = (font: PdfFont): boolean => isSignFont(font) || font.missing;

function takenAtTheirWord({ claims }: PdfFont): Map<number, GlyphReading> {
  return new Map([...claims].map(([code, claim]) => [code, withoutInk(claim)]));
}
