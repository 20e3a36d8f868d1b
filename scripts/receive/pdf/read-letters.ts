import type { PageContent } from './content-types.ts';
import type { FontBook } from './font-book.ts';
import type { Reader } from './layout/printed-line.ts';
import type { GlyphNotes } from './to-reading.ts';

/** What the glyphs of a document say, and what is known of those that lost their letter. */
export interface Letters {
  reader: Reader;
  notes: GlyphNotes;
}

/** Takes each code at its word. */
export function readLetters({ fonts }: FontBook, contents: readonly PageContent[]): Letters {
  void contents;

  return {
    reader: {
      text: (glyph) => glyph.unicode,
      inked: (glyph) =>
        glyph.unicode.trim() !== '' || (fontOf(glyph).outlines.get(glyph.code)?.length ?? 0) > 8,
      blank: () => 0.25,
      style: (key) => ({ bold: fonts.get(key)!.bold, italic: fonts.get(key)!.italic }),
    },
    notes: { lost: () => null, readFrom: () => null },
  };
}
