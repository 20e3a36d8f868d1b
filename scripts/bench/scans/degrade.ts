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

/** A printed page as the scanner sees it. */
export async function scan(png: Buffer, damage: Damage, random: () => number): Promise<PageImage> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const printed = await loadImage(png);
  const { width, height } = printed;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.filter = `blur(${damage.blur}px)`;
  context.translate(width / 2, height / 2);
  context.rotate((damage.askew * Math.PI) / 180);
  context.drawImage(printed, -width / 2, -height / 2);
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

/** Shadow, noise and specks, in place. */
function soil(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  { noise, specks, shadow }: Damage,
  random: () => number,
): void {
  const paint = (at: number, grey: number): void => {
    data[4 * at] = data[4 * at + 1] = data[4 * at + 2] = grey;
  };
  for (let at = 0; at < width * height; at += 1) {
    const dark = ((at % width) / width) * (Math.floor(at / width) / height);
    const paper = 250 - (250 - shadow) * dark;
    const grain = (random() + random() + random() - 1.5) * 2 * noise;
    paint(at, (data[4 * at]! * paper) / 255 + grain);
  }
  for (let speck = 0; speck < specks; speck += 1) {
    const [x, y] = [Math.floor(random() * (width - 3)), Math.floor(random() * (height - 3))];
    const side = 1 + Math.floor(random() * 2.4);
    for (let down = 0; down < side; down += 1)
      for (let across = 0; across < side; across += 1) paint((y + down) * width + x + across, 40);
  }
}
