import type { PageContent, PlacedGlyph, Rule } from '../pdf/content/content-types.ts';
import type { Reader } from '../pdf/layout/printed-line.ts';
import type { ReadWord } from './engine/words.ts';
import { linesOf, type PageLine, type PageTable, type ReadPage } from './read-page.ts';
import { runningHeads } from './running-heads.ts';

/** What recognition knows of a glyph beside its letter. */
export interface Recognised {
  word: ReadWord;
  /** Place of the letter in the word, in UTF-16 units. */
  at: number;
}

/** Pages of a scan as a PDF would hold them, so that one layout serves both. */
export interface ScanContent {
  pages: PageContent[];
  reader: Reader;
  /** The recognised letter behind each glyph of a letter. */
  recognised: WeakMap<PlacedGlyph, Recognised>;
}

/** The two fonts of a scan: nothing more is known of its letters than how strong they are. */
const [REGULAR, BOLD] = ['regular', 'bold'];
/** Height of an em against that of small letters with their marks, and against that of capitals. */
const EM_OF_SMALL = 2;
const EM_OF_CAPITALS = 1.5;
/** A line is bold where its strokes are by this much stronger than usual. */
const STRONGER = 1.22;
/** The key of what stands in a stamp, as if an annotation had painted it. */
const STAMP = 'stamp';

/**
 * Gives read pages the form of pages of a PDF.
 *
 * @param first number of the first page
 * @param shown what a word is, where that is not what was read
 */
export function toContent(
  pages: readonly ReadPage[],
  first: number,
  shown: (word: ReadWord) => string,
): ScanContent {
  const recognised: ScanContent['recognised'] = new WeakMap();
  const usual = usualShape(pages.flatMap(({ blocks }) => blocks.flatMap(linesOf)));
  const running = runningHeads(pages);
  return {
    pages: pages.map((page, index) => ({
      page: first + index,
      width: page.width,
      height: page.height,
      glyphs: page.blocks
        .flatMap(linesOf)
        .flatMap((line) => glyphsOf(line, running.has(line), usual, recognised, shown)),
      turned: [],
      rules: [
        ...page.blocks.flatMap((block) => (block.kind === 'table' ? rulesOf(block) : [])),
        ...gutters(page),
      ],
      struck: [],
      images: [],
      shapes: 0,
      annotations: new Map([[STAMP, 'Stamp']]),
      turn: 0,
    })),
    reader: {
      text: (glyph) => glyph.unicode,
      inked: (glyph) => glyph.unicode !== ' ',
      blank: () => 0.25,
      style: (font) => ({ bold: font === BOLD, italic: false }),
    },
    recognised,
  };
}

const textOf = (line: PageLine): string => line.words.map(({ text }) => text).join(' ');

/** Whether most letters of a line are capitals or digits, which are all of one height. */
function isHigh(line: PageLine): boolean {
  const letters = [...textOf(line)].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return letters.filter((letter) => /[\p{Lu}\p{N}]/u.test(letter)).length > 0.5 * letters.length;
}

interface Shape {
  letter: number;
  /** Width of a stroke against an em. */
  stroke: number;
}

function usualShape(lines: readonly PageLine[]): Shape {
  const small = lines.filter((line) => !isHigh(line));
  const letter = median((small.length > 0 ? small : lines).map((line) => line.letter));
  return { letter, stroke: ordinaryStroke(lines, letter) };
}

/** The stroke of ordinary letters against an em: a third of the text is surely not bold, however many headings there are. */
function ordinaryStroke(lines: readonly PageLine[], letter: number): number {
  const weighed = lines
    .map((line) => ({ stroke: line.stroke / emOf(line, letter), weight: textOf(line).length }))
    .sort((one, two) => one.stroke - two.stroke);
  let left = weighed.reduce((sum, { weight }) => sum + weight, 0) / 3;
  return weighed.find(({ weight }) => (left -= weight) <= 0)?.stroke ?? 1;
}

/** The height of an em: that of the document, unless the letters are plainly smaller or larger. */
function emOf(line: PageLine, usual: number): number {
  const own = line.letter * (isHigh(line) ? EM_OF_CAPITALS : EM_OF_SMALL);
  const ratio = own / (usual * EM_OF_SMALL);
  // What is typical of a line hangs on its words: one without marks seems smaller, one of capitals larger than it is.
  const most = isHigh(line) ? 1.35 : 1.8;
  return ratio < 0.72 || ratio > most ? own : usual * EM_OF_SMALL;
}

function glyphsOf(
  line: PageLine,
  artifact: boolean,
  usual: Shape,
  recognised: ScanContent['recognised'],
  shown: (word: ReadWord) => string,
): PlacedGlyph[] {
  const size = emOf(line, usual.letter);
  const font = line.stroke / size > STRONGER * usual.stroke ? BOLD! : REGULAR!;
  const annotation = line.stamped ? STAMP : null;
  const glyph = (unicode: string, x: number, width: number): PlacedGlyph => ({
    font,
    code: unicode.codePointAt(0)!,
    unicode,
    x,
    y: line.baseline,
    advance: width,
    width,
    size,
    invisible: false,
    mark: 0,
    artifact,
    annotation,
  });
  return line.words.flatMap((word, index) => {
    const letters = [...shown(word)];
    const step = (word.box.right - word.box.left) / Math.max(1, letters.length);
    let at = 0;
    const glyphs = letters.map((letter, place) => {
      const placed = glyph(letter, word.box.left + place * step, step);
      recognised.set(placed, { word, at });
      at += letter.length;
      return placed;
    });
    const next = line.words[index + 1];
    return next ? [...glyphs, glyph(' ', word.box.right, next.box.left - word.box.right)] : glyphs;
  });
}

/** The borders of the cells of a table as rules. */
function rulesOf({ xs, ys, cells }: PageTable): Rule[] {
  return cells.flatMap(({ row, column, rowSpan, columnSpan }) => {
    const [left, right] = [xs[column]!, xs[column + columnSpan]!];
    const [top, bottom] = [ys[row]!, ys[row + rowSpan]!];
    return [
      { direction: 'level', at: top, from: left, to: right },
      { direction: 'level', at: bottom, from: left, to: right },
      { direction: 'upright', at: left, from: top, to: bottom },
      { direction: 'upright', at: right, from: top, to: bottom },
    ];
  });
}

/**
 * A rule that nobody drew between the end of a column and the head of the next one, where both stand at one height:
 * whoever puts glyphs together to lines would take them for one line.
 */
function gutters({ blocks }: ReadPage): Rule[] {
  return blocks.flatMap((block, index): Rule[] => {
    const next = blocks[index + 1];
    if (block.kind === 'table' || next === undefined || next.kind === 'table') return [];
    const [last, first] = [block.lines.at(-1)!, next.lines[0]!];
    const room = first.box.left - last.box.right;
    const height = last.letter * EM_OF_SMALL;
    if (room <= 0 || Math.abs(first.baseline - last.baseline) > height / 2) return [];
    const at = last.box.right + room / 2;
    return [{ direction: 'upright', at, from: first.baseline - height / 2, to: first.baseline + height / 5 }];
  });
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, two) => one - two)[Math.floor(numbers.length / 2)] ?? 1;
