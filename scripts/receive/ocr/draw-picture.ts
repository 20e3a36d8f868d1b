import type { PageDrawer } from '../pdf/render-page.ts';
import { loadCanvas } from './load-canvas.ts';
import { openPicture } from './open-picture.ts';

/**
 * Opens a PNG or JPEG file for drawing its one page, as `openDrawer` does for a PDF: for the review alone.
 *
 * @throws InputError where it is no such picture, or the package that draws is not installed
 */
export async function openPictureDrawer(bytes: Uint8Array, file: string): Promise<PageDrawer> {
  // Refuses what no reader took; the paper is then as large as that of the places of the lines.
  const paper = await openPicture(bytes, file);
  const { createCanvas, loadImage } = await loadCanvas(file);
  const image = await loadImage(Buffer.from(bytes));
  const { width: wide, height: high } = paper;
  const draw = (dots: number, { box, turn = 0 }: Options) => {
    const [across, down] = turn % 180 === 0 ? [wide, high] : [high, wide];
    const part = box ?? { left: 0, top: 0, right: across, bottom: down };
    const scale = dots / 72;
    const size = [part.right - part.left, part.bottom - part.top].map((side) =>
      Math.max(1, Math.ceil(side * scale)),
    ) as [number, number];
    const surface = createCanvas(...size);
    const context = surface.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, ...size);
    context.scale(scale, scale);
    context.translate(-part.left, -part.top);
    // The corner that comes to lie at the top left once the sheet is turned clockwise.
    const [right, below] = [turn === 90 || turn === 180, turn === 180 || turn === 270];
    context.translate(right ? across : 0, below ? down : 0);
    context.rotate((turn * Math.PI) / 180);
    context.drawImage(image, 0, 0, wide, high);
    return { surface, context, width: size[0], height: size[1] };
  };
  return {
    pages: 1,
    size: () => Promise.resolve({ width: wide, height: high }),
    draw: (_page, dots, options = {}) => {
      const { context, width, height } = draw(dots, options);
      const { data } = context.getImageData(0, 0, width, height);
      return Promise.resolve({ width, height, data: data as Uint8ClampedArray });
    },
    drawPng: (_page, dots, options = {}) =>
      Promise.resolve(draw(dots, options).surface.toBuffer('image/png')),
    close: () => Promise.resolve(),
  };
}

type Options = NonNullable<Parameters<PageDrawer['draw']>[2]>;
