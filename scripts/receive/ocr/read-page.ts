import { withColonsByInk } from './colon-ink.ts';
import type { Recogniser } from './engine/recogniser.ts';
import type { ReadWord } from './engine/words.ts';
import { runsByPatch, type Patch } from './image/components.ts';
import { layOut, type LaidBlock } from './image/lay-out.ts';
import { shapeOf } from './image/line-shape.ts';
import { cutSegment, type Segment, type TextLine } from './image/lines.ts';
import { liesSideways, preparePage, type CleanPage } from './image/prepare.ts';
import { heightOf, quarterTurns, scaled, widthOf, type Box, type Grey } from './image/raster.ts';
import { strokesUpTo, type Strokes } from './image/strokes.ts';
import { withPenInk, type PenInk } from './pen-ink.ts';
import { mayBeRoman } from './roman.ts';
import { withDashApart, withoutDirt, withoutGhost, withoutSpecks } from './own-ink.ts';
import { asFirst, closer, isDoubtful, reconcile } from './second-look.ts';

/** A line of a page: its words, and its shape. */
export interface PageLine {
  words: ReadWord[];
  box: Box;
  /** Where its letters stand. */
  baseline: number;
  /** Height of a typical letter and width of a typical stroke. */
  letter: number;
  stroke: number;
  /** The strokes of the first word where it may be a Roman number; else null. */
  strokes: Strokes | null;
  /** Whether it stands in the ink of a stamp, a signature or a picture. */
  stamped: boolean;
}

/** A ruled table on a page: the lines of its grid, its cells, and the lines of text in them. */
export interface PageTable {
  kind: 'table';
  xs: number[];
  ys: number[];
  cells: { row: number; column: number; rowSpan: number; columnSpan: number; lines: PageLine[] }[];
}

/** What stands on a page, in reading order. */
export type PageBlock = { kind: 'text'; lines: PageLine[] } | PageTable;

/** The lines of a block, those of a table cell by cell. */
export const linesOf = <L>(
  block: { kind: 'text'; lines: L[] } | { kind: 'table'; cells: { lines: L[] }[] },
): L[] => (block.kind === 'text' ? block.lines : block.cells.flatMap(({ lines }) => lines));

/** A page as read. All lengths are points from the top left corner of the page, turned so that its text is level. */
export interface ReadPage {
  width: number;
  height: number;
  blocks: PageBlock[];
}

/** The picture of a page, and the size of its paper in points. */
export interface PageImage {
  grey: Grey;
  width: number;
  height: number;
  /** Strokes of a blue pen, which are not in the greys; absent where nobody looked for them. */
  pen?: PenInk | null;
}

/** White paper around what is given to the recogniser, in pixels: it reads letters near the edge badly. */
const MARGIN = 24;

/** Words that are on average less certain than this may stand on their heads. */
const CERTAIN = 0.6;

/** Reads the text of a page from its picture, which may lie on its side or stand on its head. */
export async function readPage(image: PageImage, recogniser: Recogniser): Promise<ReadPage> {
  const upright = liesSideways(image.grey) ? turned(image, 1) : image;
  const read = await readUpright(upright, recogniser);
  if (certaintyOf(read) >= CERTAIN) return read;
  const other = await readUpright(turned(upright, 2), recogniser);
  return certaintyOf(other) > certaintyOf(read) ? other : read;
}

/** A picture turned clockwise by quarters of a circle. */
function turned({ grey, width, height }: PageImage, turns: 1 | 2): PageImage {
  const turn = { grey: quarterTurns(grey, turns) };
  return turns === 1 ? { ...turn, width: height, height: width } : { ...turn, width, height };
}

/** How certain the words of a page are on average, long ones more; 1 where there are hardly any. */
function certaintyOf({ blocks }: ReadPage): number {
  const words = blocks.flatMap(linesOf).flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < 20) return 1;
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

async function readUpright(image: PageImage, recogniser: Recogniser): Promise<ReadPage> {
  const page = preparePage(image.grey);
  const scale = image.width / page.grey.width;
  const laid = layOut(page);
  const read = await readLines(
    page,
    laid.flatMap(linesOf),
    new Set(laid.flatMap(rowNumbers)),
    recogniser,
    scale,
  );
  const found = (lines: readonly TextLine[]): PageLine[] => lines.flatMap((line) => read.get(line) ?? []);
  const blocks = laid.map((block): PageBlock => {
    if (block.kind === 'text') {
      const lines = found(block.lines);
      return { kind: 'text', lines: image.pen ? lines.map((line) => withPenInk(line, image.pen!)) : lines };
    }
    const { xs, ys } = block.grid;
    return {
      kind: 'table',
      xs: xs.map((x) => x * scale),
      ys: ys.map((y) => y * scale),
      cells: block.cells.map(({ cell: { row, column, rowSpan, columnSpan }, lines }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        lines: found(lines),
      })),
    };
  });
  return { width: image.width, height: image.height, blocks };
}

/** Where the rows of a table may have their numbers: few signs alone in a cell of its first column. */
const rowNumbers = (block: LaidBlock): TextLine[] =>
  block.kind === 'text'
    ? []
    : block.cells.flatMap(({ cell, lines }) =>
        cell.column === 0 && lines.length === 1 && lines[0]!.parts.every(({ patches }) => patches.length <= 3)
          ? lines
          : [],
      );

/** A word that is seen and not read: what stands beside it may tell what it is. */
const unread = ({ left, top, right, bottom }: TextLine): ReadWord => ({
  text: '',
  confidence: 0,
  box: { left, top, right, bottom },
  letters: [],
});

/**
 * Stretch by stretch: across a wide gap the recogniser loses the blanks of the words beside it.
 *
 * @param numbers lines that are kept where no letter of them was read
 */
async function readLines(
  page: CleanPage,
  lines: readonly TextLine[],
  numbers: ReadonlySet<TextLine>,
  recogniser: Recogniser,
  scale: number,
): Promise<Map<TextLine, PageLine>> {
  const { runs } = page.ink;
  const runsOf = runsByPatch(page.ink);
  const parts = lines.flatMap((line) => line.parts);
  const read = await lookTwice(
    parts.map((part) => cutSegment(page.grey, runs, runsOf, part, MARGIN)),
    recogniser,
  );
  const byInk = (words: ReadWord[], part: Segment): ReadWord[] => {
    const signed = withColonsByInk(
      withoutGhost(words, part, page.letter),
      part.patches,
      page.grey,
      page.letter,
    );
    return withoutDirt(signed, part, page.letter);
  };
  const wordsOf = new Map(parts.map((part, at) => [part, byInk(moved(read[at] ?? [], part), part)]));
  const out = new Map<TextLine, PageLine>();
  for (const line of lines) {
    const words = withDashApart(
      withoutSpecks(line.parts.flatMap((part) => wordsOf.get(part)!)),
      line,
      page.letter,
    );
    if (words.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      out.set(line, pageLine(page, runsOf, line, words, scale));
    else if (numbers.has(line)) out.set(line, pageLine(page, runsOf, line, [unread(line)], scale));
  }
  return out;
}

/** Reads pictures; those that the first look left unsure are enlarged and read again. */
async function lookTwice(pictures: readonly Grey[], recogniser: Recogniser): Promise<ReadWord[][]> {
  const read = await recogniser.recognise(pictures);
  const again = read.flatMap((words, at) => (isDoubtful(words) ? [at] : []));
  const seen = await recogniser.recognise(again.map((at) => closer(pictures[at]!)));
  again.forEach((at, index) => {
    read[at] = reconcile(read[at]!, asFirst(seen[index] ?? []));
  });
  return read;
}

function pageLine(
  page: CleanPage,
  runsOf: ReadonlyMap<Patch, readonly number[]>,
  line: TextLine,
  words: readonly ReadWord[],
  scale: number,
): PageLine {
  const { runs } = page.ink;
  const { baseline, letter, stroke } = shapeOf(runs, runsOf, line);
  const [first] = words;
  const edge = first!.box.right + 0.3 * page.letter;
  return {
    words: words.map((word) => ({ ...word, box: scaled(word.box, scale) })),
    box: scaled(line, scale),
    baseline: baseline * scale,
    letter: letter * scale,
    stroke: stroke * scale,
    strokes: mayBeRoman(first!.text) ? strokesUpTo(runs, runsOf, line.parts[0]!, edge) : null,
    stamped: page.pictures.some((picture) => covered(line, picture) > 0.5),
  };
}

/** Words of the picture of a stretch as words of the page. */
const moved = (words: readonly ReadWord[], { left, top }: Box): ReadWord[] =>
  words.map((word) => ({
    ...word,
    box: {
      left: word.box.left + left - MARGIN,
      right: word.box.right + left - MARGIN,
      top: word.box.top + top - MARGIN,
      bottom: word.box.bottom + top - MARGIN,
    },
  }));

/** The share of a box that lies in another one. */
function covered(box: Box, other: Box): number {
  const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.max(1, widthOf(box) * heightOf(box));
}
