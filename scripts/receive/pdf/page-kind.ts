import { convertLines } from '../encodings/convert-lines.ts';
import { gibberishIn } from '../language/gibberish.ts';
import type { Box, PageContent } from './content/content-types.ts';
import { isSignature } from './layout/stamps.ts';

/**
 * What a page gives to read: `text` of its own; a `scan` (a picture, or letters turned into drawings); a `foreign
 * layer`, the text of a recognition that lies under or over a picture; a `stamp only`, the lines of a digital
 * signature on a picture; `unreadable` letters of which too many stay open; `gibberish`, letters that mean others; a
 * page that is `struck` through as a whole, or `damaged`; or nothing.
 */
export type PageKind =
  | 'text'
  | 'scan'
  | 'foreign layer'
  | 'stamp only'
  | 'unreadable'
  | 'gibberish'
  | 'struck'
  | 'damaged'
  | 'empty';

/** A picture that covers this share of a page is the page. */
const COVERS = 0.6;
/** Fewer letters than this beside a picture of the page are no text of their own. */
const FEW = 60;
/** Up to this many letters may be those of a stamp. */
const STAMP = 700;
/** A page with more lines than this of letters that mean others is read from its picture. */
const MOSTLY = 0.5;
/** As many drawn shapes on a page without letters are its letters. */
const MANY_SHAPES = 150;

/** What a page is, by its glyphs and pictures; `text` is what its visible glyphs say, line by line. */
export function pageKind(content: PageContent, lines: readonly string[]): PageKind {
  const { glyphs, shapes } = content;
  const letters = glyphs.filter(({ unicode, annotation }) => unicode.trim() !== '' && annotation === null);
  const seen = letters.filter(({ invisible }) => !invisible);
  const cover = coveringImage(content);
  if (!cover && content.allStruck) return 'struck';
  if (!cover) return withoutPicture(letters.length, seen.length, shapes, lines);
  if (seen.length < FEW) return letters.length - seen.length > FEW ? 'foreign layer' : 'scan';
  // Letters painted first lie under the picture.
  if (cover.order >= 0.9 * glyphs.length) return 'foreign layer';
  if (seen.length < STAMP && isStamp(lines)) return 'stamp only';
  return isGibberish(lines) ? 'foreign layer' : 'text';
}

function withoutPicture(letters: number, seen: number, shapes: number, lines: readonly string[]): PageKind {
  if (seen > 0) return isGibberish(lines) ? 'gibberish' : 'text';
  if (letters > 0) return 'foreign layer';
  return shapes > MANY_SHAPES ? 'scan' : 'empty';
}

/** Whether most lines of a page are no words of Vietnamese, in no code that offices have used. */
function isGibberish(lines: readonly string[]): boolean {
  if (gibberishIn(lines).length === 0) return false;
  const read = convertLines(lines).map(({ text }) => text);
  const strange = gibberishIn(read).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return strange > MOSTLY * read.filter((line) => line.trim() !== '').length;
}

/** The picture that fills the page; several strips of one scan count as one. */
function coveringImage({ images, width, height }: PageContent): { order: number } | null {
  const page = width * height;
  const area = images.reduce((sum, image) => sum + Math.min(areaOf(image, width, height), page), 0);
  return area >= COVERS * page ? { order: Math.max(...images.map(({ order }) => order)) } : null;
}

const areaOf = ({ left, top, right, bottom }: Box, width: number, height: number): number =>
  Math.max(0, Math.min(right, width) - Math.max(left, 0)) *
  Math.max(0, Math.min(bottom, height) - Math.max(top, 0));

/** Whether lines say no more than who signed, when, with what number. */
function isStamp(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '');
  const signed = said.filter(isSignature).length;
  return signed > 0 && signed * 2 >= said.length;
}
