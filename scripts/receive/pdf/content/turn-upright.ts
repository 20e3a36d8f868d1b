import type { Box, PageContent, PlacedGlyph, Rule } from './content-types.ts';
import type { ContentReader, DirectedGlyph, Stroke } from './content-reader.ts';

type Turn = PageContent['turn'];
type Upright = Omit<PageContent, 'page' | 'annotations' | 'struck' | 'allStruck'>;

/** Lines that lean more than this many degrees are no level text. */
const LEAN = 3;
/** A ruling may lean by this much, in points over its length. */
const RULE_LEAN = 1;

/**
 * A page turned so that most of its letters stand upright. A table printed along the long side of an upright
 * page is read like any other; the few letters in another direction (a stamp along the margin) are kept apart.
 */
export function turnUpright(reader: ContentReader, width: number, height: number): Upright {
  const turn = mostCommonTurn(reader.glyphs);
  const point = pointTurner(turn, width, height);
  const glyphs: PlacedGlyph[] = [];
  const turned: PlacedGlyph[] = [];
  for (const { direction, ...glyph } of reader.glyphs) {
    const lean = Math.min(Math.abs(direction - turn), 360 - Math.abs(direction - turn));
    const [x, y] =
      lean <= LEAN ? point(glyph.x, glyph.y) : pointTurner(direction, width, height)(glyph.x, glyph.y);
    (lean <= LEAN ? glyphs : turned).push({ ...glyph, x, y });
  }
  const lying = turn === 90 || turn === 270;
  return {
    turn,
    glyphs,
    turned,
    width: lying ? height : width,
    height: lying ? width : height,
    rules: reader.strokes.flatMap((stroke) => ruleOf(stroke, point)),
    images: reader.images.map(({ order, ...box }) => ({ ...boxOf(box, point), order })),
    shapes: reader.shapes,
  };
}

function mostCommonTurn(glyphs: readonly DirectedGlyph[]): Turn {
  const counts = new Map<Turn, number>();
  for (const { direction, invisible } of glyphs)
    for (const turn of [0, 90, 180, 270] as const)
      if (!invisible && Math.abs(((direction - turn + 540) % 360) - 180) <= LEAN)
        counts.set(turn, (counts.get(turn) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Turns points of a page about its corner, so that text in a direction becomes level. */
function pointTurner(
  direction: number,
  width: number,
  height: number,
): (x: number, y: number) => [number, number] {
  if (direction === 0) return (x, y) => [x, y];
  if (direction === 90) return (x, y) => [y, width - x];
  if (direction === 180) return (x, y) => [width - x, height - y];
  if (direction === 270) return (x, y) => [height - y, x];
  const angle = (-direction * Math.PI) / 180;
  return (x, y) => [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

function ruleOf({ from, to }: Stroke, point: (x: number, y: number) => [number, number]): Rule[] {
  const [x1, y1] = point(...from);
  const [x2, y2] = point(...to);
  if (![x1, y1, x2, y2].every(Number.isFinite)) return [];
  if (Math.abs(y1 - y2) <= RULE_LEAN && Math.abs(x1 - x2) > RULE_LEAN)
    return [{ direction: 'level', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (Math.abs(x1 - x2) <= RULE_LEAN && Math.abs(y1 - y2) > RULE_LEAN)
    return [{ direction: 'upright', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

function boxOf({ left, top, right, bottom }: Box, point: (x: number, y: number) => [number, number]): Box {
  const [x1, y1] = point(left, top);
  const [x2, y2] = point(right, bottom);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}
