import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { openPictureDrawer } from '../../scripts/receive/ocr/draw-picture.ts';
import { receive } from '../../scripts/receive/index.ts';
import { turnOfPage } from '../../scripts/workbench/jobs/page-turn.ts';
import type { LinePlace } from '../../src/domain/layout.ts';

const SCAN = join(projectRoot, 'test/fixtures/read/small.scan.jpg');

/** The picture as a scanner gives it whose sheet must be turned clockwise by so much to be level. */
async function lying(bytes: Buffer, turn: number): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const [width, height] = turn % 180 === 0 ? [image.width, image.height] : [image.height, image.width];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.translate(turn === 180 || turn === 270 ? width : 0, turn === 90 || turn === 180 ? height : 0);
  context.rotate((-turn * Math.PI) / 180);
  context.drawImage(image, 0, 0);
  return canvas.toBuffer('image/png');
}

test('a picture is turned as its reader turned it, and a line is found on it', async () => {
  const bytes = readFileSync(SCAN);
  const { layout } = await receive(bytes, { file: SCAN, progress: () => undefined });
  const level = await openPictureDrawer(bytes, SCAN);
  const { width } = await level.size(1);
  for (const turn of [0, 90, 180, 270]) {
    const drawer = await openPictureDrawer(await lying(bytes, turn), SCAN);
    // The paper of a sheet on its side is taken to be as wide as A4: the places grow with it.
    const size = await drawer.size(1);
    const scale = (turn % 180 === 0 ? size.width : size.height) / width;
    const places = layout!.places.map((place): LinePlace => {
      const { left, right, top, bottom } = place.box;
      const box = { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
      return { ...place, box };
    });
    expect(await turnOfPage(drawer, 1, places)).toBe(turn);
    const crop = await drawer.draw(1, 72, { box: places[4]!.box, turn });
    const ink = crop.data.filter((value, at) => at % 4 === 0 && value < 128).length;
    expect(ink / (crop.width * crop.height)).toBeGreaterThan(0.05);
  }
}, 120_000);
