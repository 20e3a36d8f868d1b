/** A grey picture: one byte a pixel, row by row, 0 is black and 255 is white. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Which pixels are ink: 1 or 0 a pixel, row by row. */
export type Ink = Grey;

/** A rectangle in pixels: `left` and `top` inside, `right` and `bottom` just outside. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A picture of one value throughout. */
export function blank(width: number, height: number, value: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(value) };
}

export const widthOf = (box: Box): number => box.right - box.left;
export const heightOf = (box: Box): number => box.bottom - box.top;

/** A box in units of another length. */
export const scaled = ({ left, top, right, bottom }: Box, scale: number): Box => ({
  left: left * scale,
  top: top * scale,
  right: right * scale,
  bottom: bottom * scale,
});

/** The smallest box around all of them; the boxes must not be none. */
export function around(boxes: readonly Box[]): Box {
  const out: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    out.left = Math.min(out.left, box.left);
    out.top = Math.min(out.top, box.top);
    out.right = Math.max(out.right, box.right);
    out.bottom = Math.max(out.bottom, box.bottom);
  }
  return out;
}

/** Whether a point lies in a box. */
export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/**
 * Turns a picture about its middle, same size, white where nothing was.
 *
 * @param slope how many pixels a line of text falls for each pixel to the right; it is level afterwards
 */
export function level(from: Grey, slope: number): Grey {
  const { width, height } = from;
  const out = blank(width, height, 255);
  const length = Math.hypot(1, slope);
  const [cos, sin] = [1 / length, slope / length];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const sx = dx * cos - dy * sin + width / 2;
      const sy = dx * sin + dy * cos + height / 2;
      const left = Math.floor(sx);
      const top = Math.floor(sy);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      out.data[y * width + x] = between(from, left, top, sx - left, sy - top);
    }
  return out;
}

/** The grey between four pixels, by the distance to each. */
function between({ data, width }: Grey, left: number, top: number, right: number, down: number): number {
  const at = top * width + left;
  const above = data[at]! * (1 - right) + data[at + 1]! * right;
  const below = data[at + width]! * (1 - right) + data[at + width + 1]! * right;
  return above * (1 - down) + below * down + 0.5;
}

/** A picture turned by quarters of a circle, clockwise. */
export function quarterTurns(from: Grey, turns: number): Grey {
  let picture = from;
  for (let turn = 0; turn < ((turns % 4) + 4) % 4; turn += 1) {
    const out = blank(picture.height, picture.width, 255);
    for (let y = 0; y < picture.height; y += 1)
      for (let x = 0; x < picture.width; x += 1)
        out.data[x * out.width + (picture.height - 1 - y)] = picture.data[y * picture.width + x]!;
    picture = out;
  }
  return picture;
}
