import type { LinePlace } from '../../../src/domain/layout.ts';
import type { PageDrawer, PagePicture } from '../../receive/pdf/render-page.ts';

/** Dots to an inch at which a line of text is still a grey bar. */
const DOTS = 36;
/** Darker than this is ink. */
const INK = 160;

/**
 * How far a page must be turned clockwise, in degrees, so that its lines stand where they were read: a sheet that was
 * scanned on its side or on its head was turned before it was read. Of the four ways the one that has most ink in the
 * places of the lines.
 *
 * @param places those of this page
 */
export async function turnOfPage(
  drawer: PageDrawer,
  page: number,
  places: readonly LinePlace[],
): Promise<number> {
  let best = { turn: 0, share: 0 };
  for (const turn of [0, 180, 90, 270]) {
    const share = inkInPlaces(await drawer.draw(page, DOTS, { turn }), places);
    // A tie is no reason to turn anything.
    if (share > best.share * 1.05) best = { turn, share };
  }
  return best.turn;
}

/** The share of the ink of a page that stands in these places. */
function inkInPlaces({ width, height, data }: PagePicture, places: readonly LinePlace[]): number {
  const isText = new Uint8Array(width * height);
  const scale = DOTS / 72;
  for (const { box } of places)
    for (let y = Math.max(0, Math.floor(box.top * scale)); y < Math.min(height, box.bottom * scale); y += 1)
      isText.fill(
        1,
        y * width + Math.max(0, Math.floor(box.left * scale)),
        y * width + Math.min(width, Math.max(0, Math.ceil(box.right * scale))),
      );
  let all = 0;
  let inside = 0;
  for (let at = 0; at < isText.length; at += 1) {
    const [red, green, blue] = [data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!];
    if ((red + green + blue) / 3 > INK) continue;
    all += 1;
    inside += isText[at]!;
  }
  return all === 0 ? 0 : inside / all;
}
