import { InputError } from '../../../src/domain/issue.ts';
import { startsWith } from '../reader/reader.ts';
import { loadCanvas } from './load-canvas.ts';
import { penInkOf } from './pen-ink.ts';
import type { PageImage } from './read-page.ts';
import { toGrey } from './to-grey.ts';

/** A page at 600 dots an inch has 35 million pixels; a picture of more is a bomb or a poster. */
const MOST_PIXELS = 60_000_000;
/** Dots to an inch at which a picture is read. */
const DOTS = 200;
/** Sides of a sheet of A4 in points. */
const [SHORT, LONG] = [595, 842];

/**
 * The page that a PNG or JPEG file shows, at the resolution that is read best.
 *
 * @throws InputError where it is no such picture, damaged, or larger than any page
 */
export async function openPicture(bytes: Uint8Array, file: string): Promise<PageImage> {
  const size = sizeOf(bytes);
  if (size === null) throw damaged(file);
  if (size.width * size.height > MOST_PIXELS)
    throw new InputError(`this picture has ${size.width} × ${size.height} dots, more than any page.`, {
      refusal: { code: 'file-too-large' },
      place: { file },
      hint: 'Scan each page by itself, at 200 or 300 dots an inch.',
    });
  const { createCanvas, loadImage } = await loadCanvas(file);
  const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => {
    throw damaged(file, cause);
  });
  const paper = paperOf(image.width, image.height);
  const scale = (paper.width / 72) * (DOTS / image.width);
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const picture = { width, height, data: context.getImageData(0, 0, width, height).data };
  return { grey: toGrey(picture), ...paper, pen: penInkOf(picture, paper.width) };
}

const damaged = (file: string, cause?: unknown): InputError =>
  new InputError('this picture is damaged and cannot be opened.', {
    refusal: { code: 'file-damaged' },
    place: { file },
    hint: 'Get the file anew, or scan the page anew.',
    cause,
  });

/** The size of a PNG or JPEG in dots, from its head: nothing is unpacked yet. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, '\u0089PNG'))
    return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    // The frame of a JPEG, in all its kinds; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The sheet that a picture shows, in points: A4 where its sides are in that proportion, else as wide as A4. */
function paperOf(width: number, height: number): { width: number; height: number } {
  const wide = width > height ? LONG : SHORT;
  return { width: wide, height: Math.round((wide * height) / width) };
}
