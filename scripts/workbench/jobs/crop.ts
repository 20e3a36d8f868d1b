import { loadPlanInput, planNames, receivedFile } from '../../content/content.ts';
import { contentFolder, readBytes, shownPath } from '../../files/files.ts';
import { openPictureDrawer } from '../../receive/ocr/draw-picture.ts';
import { isPicture } from '../../receive/ocr/is-picture.ts';
import { startsWith } from '../../receive/reader/reader.ts';
import { drawCrop, openDrawer, type PageDrawer } from '../../receive/pdf/render-page.ts';
import { turnOfPage } from './page-turn.ts';

/** Points above and below a line: its neighbours are seen too. */
const NEIGHBOURS = 18;

let open: { plan: string; sum: string; drawer: PageDrawer; turns: Map<number, number> } | null = null;

/** The part of the page on which a line stands, with its neighbours, as a PNG file; null where there is none to draw. */
export async function cropOfLine({ plan, line }: { plan: string; line: number }): Promise<Uint8Array | null> {
  const content = contentFolder();
  if (!planNames(content).includes(plan)) return null;
  const { source } = loadPlanInput(content, plan);
  const place = source.layout?.places.find((one) => one.line === line);
  const path = receivedFile(content, plan);
  if (!source.layout || !place || !path) return null;
  const bytes = readBytes(path);
  if (!startsWith(bytes, '%PDF') && !isPicture(bytes)) return null;
  const { drawer, turns } = await drawerOf(plan, source.sha256, bytes, shownPath(path));
  const { page, box } = place;
  const own = source.layout.places.filter((one) => one.page === page);
  const turn = turns.get(page) ?? (await turnOfPage(drawer, page, own));
  turns.set(page, turn);
  const size = await drawer.size(page);
  const [width, height] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  const part = {
    left: 0,
    right: width,
    top: Math.max(0, box.top - NEIGHBOURS),
    bottom: Math.min(height, box.bottom + NEIGHBOURS),
  };
  return drawCrop(drawer, page, part, turn);
}

/** The last document stays open: whoever reviews goes from line to line of one plan. */
async function drawerOf(
  plan: string,
  sum: string,
  bytes: Uint8Array,
  file: string,
): Promise<NonNullable<typeof open>> {
  if (open?.plan === plan && open.sum === sum) return open;
  await open?.drawer.close();
  open = null;
  const drawer = await (isPicture(bytes) ? openPictureDrawer(bytes, file) : openDrawer(bytes, file));
  return (open = { plan, sum, drawer, turns: new Map() });
}
