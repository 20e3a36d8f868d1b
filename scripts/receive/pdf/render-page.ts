import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { InputError } from '../../../src/domain/issue.ts';
import { openPdf } from './open-pdf.ts';
import type { Box } from './content/content-types.ts';

/** A drawn page or a part of it: four bytes a point of colour (red, green, blue, opacity), row by row. */
export interface PagePicture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A document whose pages can be drawn. */
export interface PageDrawer {
  pages: number;
  /** Sizes of a page in points, as it is looked at. */
  size(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page; `dots` are those to an inch. `turn` turns it clockwise first, by whole right angles. */
  draw(page: number, dots: number, options?: { box?: Box; turn?: number }): Promise<PagePicture>;
  /** The same as a PNG file. */
  drawPng(page: number, dots: number, options?: { box?: Box; turn?: number }): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** No page of an office has more; a picture of it in memory has four bytes a point. */
const MOST_POINTS = 40_000_000;
/** A larger picture in a file is a bomb, or of no use: it is left out. */
const MOST_IMAGE_POINTS = 120_000_000;

/**
 * Opens a PDF for drawing its pages, for recognition and for the review: nothing of it is published.
 *
 * @throws InputError where it cannot be opened, or the package that draws is not installed
 */
export async function openDrawer(bytes: Uint8Array, file: string): Promise<PageDrawer> {
  const canvas = await import('@napi-rs/canvas').catch((cause: unknown) => {
    throw new InputError('pages cannot be drawn: the optional package @napi-rs/canvas is not installed.', {
      refusal: { code: 'no-recogniser' },
      place: { file },
      hint: 'Run npm ci without --omit=optional.',
      cause,
    });
  });
  const { document, close } = await openPdf(bytes, file, { maxImagePixels: MOST_IMAGE_POINTS });
  const draw = async (number: number, dots: number, options: { box?: Box; turn?: number } = {}) => {
    const page = await document.getPage(number);
    const { viewport, width, height } = placed(page, dots, options);
    const surface = canvas.createCanvas(width, height);
    const context = surface.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    const target = { canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport };
    await page.render(target).promise;
    page.cleanup();
    return { surface, context, width, height };
  };
  return {
    pages: document.numPages,
    size: async (number) => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: async (number, dots, options) => {
      const { context, width, height } = await draw(number, dots, options);
      return { width, height, data: context.getImageData(0, 0, width, height).data as Uint8ClampedArray };
    },
    drawPng: async (number, dots, options) =>
      (await draw(number, dots, options)).surface.toBuffer('image/png'),
    close,
  };
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** Where a page, or a box of it, comes to lie on a picture; a page beyond all measure is drawn smaller. */
function placed(page: Page, dots: number, { box, turn = 0 }: { box?: Box; turn?: number }) {
  const rotation = (page.rotate + turn) % 360;
  const whole = page.getViewport({ scale: 1, rotation });
  const part = box ?? { left: 0, top: 0, right: whole.width, bottom: whole.height };
  const [wide, high] = [part.right - part.left, part.bottom - part.top];
  const scale = Math.min(dots / 72, Math.sqrt(MOST_POINTS / Math.max(1, wide * high)));
  const viewport = page.getViewport({
    scale,
    rotation,
    offsetX: -part.left * scale,
    offsetY: -part.top * scale,
  });
  return {
    viewport,
    width: Math.max(1, Math.ceil(wide * scale)),
    height: Math.max(1, Math.ceil(high * scale)),
  };
}

/** Room around a line or a letter in a crop, in points. */
const AROUND = 3;

/** The crop of a line or a letter for the review: twice the size of the paper, as a PNG file. */
export async function drawCrop(drawer: PageDrawer, page: number, box: Box, turn = 0): Promise<Uint8Array> {
  const wider = {
    left: box.left - AROUND,
    top: box.top - AROUND,
    right: box.right + AROUND,
    bottom: box.bottom + AROUND,
  };
  return await drawer.drawPng(page, 144, { box: wider, turn });
}
