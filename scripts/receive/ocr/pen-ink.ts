import type { ReadWord } from './engine/words.ts';
import type { ColourPicture } from './to-grey.ts';
import type { Box } from './image/raster.ts';

/** Where on a page somebody wrote with a blue pen: blue dots, counted in squares. Lengths are points of the page. */
export interface PenInk {
  /** The side of a square. */
  side: number;
  columns: number;
  rows: number;
  counts: Uint16Array;
}

/** Side of a square in dots of the picture. */
const SIDE = 8;
/** Blue is stronger than red by this much, and at least so strong: red is the ink of stamps, black has no colour. */
const BLUE = { ahead: 50, least: 90 };
/** A page of which more of the ink is blue is printed so. */
const MOSTLY = 0.5;
/** As many dots are a stroke of a pen. */
const STROKE = 120;
/**
 * A gap was left for handwriting where it is this many letter heights wide: more than a blank, less than between
 * columns.
 */
const GAP = { least: 1.2, most: 16 };
/** What is written into a gap keeps to its line: of the ink above, in and below it at least this part is in it. */
const IN_LINE = 0.5;
/** How far above and below is looked, in heights of a letter. */
const AROUND = 3;

/**
 * The blue pen strokes of a page, which are taken off before its print is read; null where there are none, or where the
 * print itself is blue.
 *
 * @param width of the page in points
 */
export function penInkOf(picture: ColourPicture, width: number): PenInk | null {
  const { data } = picture;
  const columns = Math.ceil(picture.width / SIDE);
  const rows = Math.ceil(picture.height / SIDE);
  const counts = new Uint16Array(columns * rows);
  let blue = 0;
  let dark = 0;
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const at = 4 * (y * picture.width + x);
      const [red, green, strength] = [data[at]!, data[at + 1]!, data[at + 2]!];
      if (strength - red >= BLUE.ahead && strength >= BLUE.least) {
        blue += 1;
        counts[Math.floor(y / SIDE) * columns + Math.floor(x / SIDE)]! += 1;
      } else if (red < 128 && green < 128) dark += 1;
    }
  if (blue < STROKE || blue > MOSTLY * (blue + dark)) return null;
  return { side: (SIDE * width) / picture.width, columns, rows, counts };
}

/** What has to be known of a line: its words, and how high its letters are. */
interface WrittenLine {
  words: ReadWord[];
  box: Box;
  letter: number;
  stamped: boolean;
}

/** A line whose words know behind which of them somebody wrote into the gap. */
export function withPenInk<Line extends WrittenLine>(line: Line, pen: PenInk): Line {
  if (line.stamped) return line;
  return {
    ...line,
    words: line.words.map((word, at) => {
      const next = line.words[at + 1];
      return next && isWritten(word.box.right, next.box.left, line, pen)
        ? { ...word, inkBehind: true as const }
        : word;
    }),
  };
}

function isWritten(left: number, right: number, { box, letter }: WrittenLine, pen: PenInk): boolean {
  const width = right - left;
  if (width < GAP.least * letter || width > GAP.most * letter) return false;
  const inLine = dotsIn(pen, { left, right, top: box.top - letter, bottom: box.bottom + letter });
  if (inLine < STROKE) return false;
  const around = { top: box.top - AROUND * letter, bottom: box.bottom + AROUND * letter };
  return inLine >= IN_LINE * dotsIn(pen, { left, right, ...around });
}

/** Blue dots in the squares whose middle lies in a box. */
function dotsIn({ side, columns, rows, counts }: PenInk, { left, right, top, bottom }: Box): number {
  const within = (from: number, to: number, most: number): [number, number] => [
    Math.max(0, Math.round(from / side)),
    Math.min(most, Math.round(to / side)),
  ];
  const [first, last] = within(left, right, columns);
  const [upper, lower] = within(top, bottom, rows);
  let sum = 0;
  for (let row = upper; row < lower; row += 1)
    for (let column = first; column < last; column += 1) sum += counts[row * columns + column]!;
  return sum;
}
