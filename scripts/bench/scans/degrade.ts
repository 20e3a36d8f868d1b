import { loadCanvas } from '../../receive/ocr/load-canvas.ts';
import type { PageImage } from '../../receive/ocr/read-page.ts';

/** How a page suffers on the scanner. */
export interface Damage {
  /** Degrees that it lies askew. */
  askew: number;
  /** Radius of the blur in dots. */
  blur: number;
  /** Spread of the noise in greys. */
  noise: number;
  /** Specks of dirt on the page. */
  specks: number;
  /** Quality of the JPEG, 1 to 100. */
  jpeg: number;
  /** Grey of the paper at its darkest corner. */
  shadow: number;
  /** The share of the ink's darkness that is left; all of it where absent. */
  ink?: number;
  /** How dark the fold is, 0 to 1; none where absent. */
  fold?: number;
  /** By how many dots the lines bend, as of a page that was not flat; none where absent. */
  bend?: number;
  /** Whether each dot is either black or white. */
  bitonal?: boolean;
}

/** A damage drawn at random, as scanners of offices do it at 200 dots an inch; a hard one as bad copiers do. */
export const randomDamage = (random: () => number, hard: boolean): Damage => ({
  askew: (random() - 0.5) * 2.4,
  blur: (hard ? 0.7 : 0.3) + random() * 0.5,
  noise: (hard ? 10 : 4) + random() * 10,
  specks: Math.floor(random() * 60),
  jpeg: (hard ? 25 : 40) + Math.floor(random() * 40),
  shadow: 190 + Math.floor(random() * 60),
});

/** Kinds of damage that are worse than noise. */
export const kinds: Readonly<Record<string, (random: () => number) => Partial<Damage>>> = {
  light: (random) => ({ ink: 0.33 + random() * 0.17 }),
  fold: (random) => ({ fold: 0.4 + random() * 0.2 }),
  bend: (random) => ({ bend: 4 + random() * 5 }),
  bitonal: () => ({ bitonal: true }),
};

/** A printed page as the scanner sees it. */
export async function scan(png: Buffer, damage: Damage, random: () => number): Promise<PageImage> {
  const { createCanvas, loadImage } = await loadCanvas('a page of the bench');
  const printed = await loadImage(png);
  const { width, height } = printed;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.filter = `blur(${damage.blur}px)`;
  context.translate(width / 2, height / 2);
  context.rotate((damage.askew * Math.PI) / 180);
  drawBent(context, printed, damage.bend ?? 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
  const pixels = context.getImageData(0, 0, width, height);
  soil(pixels.data, width, height, damage, random);
  context.filter = 'none';
  context.putImageData(pixels, 0, 0);
  const jpeg = await loadImage(canvas.toBuffer('image/jpeg', damage.jpeg));
  context.drawImage(jpeg, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[4 * at]!;
  return { grey: { width, height, data: grey }, width: (width * 72) / 200, height: (height * 72) / 200 };
}

type Canvas = Awaited<ReturnType<typeof loadCanvas>>;
type Context = ReturnType<ReturnType<Canvas['createCanvas']>['getContext']>;
type Picture = Awaited<ReturnType<Canvas['loadImage']>>;

/** Draws a page about the middle, column by column so that its lines bend. */
function drawBent(context: Context, page: Picture, bend: number): void {
  const { width, height } = page;
  const step = bend === 0 ? width : 8;
  for (let x = 0; x < width; x += step) {
    const down = bend * Math.cos((Math.PI * x) / width);
    context.drawImage(page, x, 0, step, height, x - width / 2, down - height / 2, step, height);
  }
}

/** Shadow, fold, noise and specks, in place. */
function soil(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  { noise, specks, shadow, ink = 1, fold = 0, bitonal = false }: Damage,
  random: () => number,
): void {
  const paint = (at: number, grey: number): void => {
    data[4 * at] = data[4 * at + 1] = data[4 * at + 2] = grey;
  };
  for (let at = 0; at < width * height; at += 1) {
    const dark = ((at % width) / width) * (Math.floor(at / width) / height);
    const fromFold = ((at % width) / width - 0.06) / 0.06;
    const paper = (250 - (250 - shadow) * dark) * (1 - fold * Math.exp(-(fromFold ** 2)));
    const grain = (random() + random() + random() - 1.5) * 2 * noise;
    const grey = ((255 - (255 - data[4 * at]!) * ink) * paper) / 255 + grain;
    paint(at, bitonal ? (grey > 150 ? 255 : 0) : grey);
  }
  for (let speck = 0; speck < specks; speck += 1) {
    const [x, y] = [Math.floor(random() * (width - 3)), Math.floor(random() * (height - 3))];
    const side = 1 + Math.floor(random() * 2.4);
    for (let down = 0; down < side; down += 1)
      for (let across = 0; across < side; across += 1) paint((y + down) * width + x + across, 40);
  }
}
