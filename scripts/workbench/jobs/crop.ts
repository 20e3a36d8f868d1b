import { loadPlanInput, planNames, receivedFile } from '../../content/content.ts';
import { contentFolder, readBytes, shownPath } from '../../files/files.ts';
import { startsWith } from '../../receive/reader/reader.ts';
import { drawCrop, openDrawer, type PageDrawer } from '../../receive/pdf/render-page.ts';

/** Points above and below a line: its neighbours are seen too. */
const NEIGHBOURS = 18;

let open: { plan: string; sum: string; drawer: PageDrawer } | null = null;

/** The part of the page on which a line stands, with its neighbours, as a PNG file; null where there is none to draw. */
export async function cropOfLine({ plan, line }: { plan: string; line: number }): Promise<Uint8Array | null> {
  const content = contentFolder();
  if (!planNames(content).includes(plan)) return null;
  const { source } = loadPlanInput(content, plan);
  const place = source.layout?.places.find((one) => one.line === line);
  const path = receivedFile(content, plan);
  if (!place || !path) return null;
  const bytes = readBytes(path);
  if (!startsWith(bytes, '%PDF')) return null;
  const drawer = await drawerOf(plan, source.sha256, bytes, shownPath(path));
  const { width, height } = await drawer.size(place.page);
  const { top, bottom } = place.box;
  const box = {
    left: 0,
    right: width,
    top: Math.max(0, top - NEIGHBOURS),
    bottom: Math.min(height, bottom + NEIGHBOURS),
  };
  return drawCrop(drawer, place.page, box);
}

/** The last document stays open: whoever reviews goes from line to line of one plan. */
async function drawerOf(plan: string, sum: string, bytes: Uint8Array, file: string): Promise<PageDrawer> {
  if (open?.plan === plan && open.sum === sum) return open.drawer;
  await open?.drawer.close();
  open = null;
  const drawer = await openDrawer(bytes, file);
  open = { plan, sum, drawer };
  return drawer;
}
