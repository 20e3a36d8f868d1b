import { findPatches, wipe, wipeTails, type Patch, type Patches } from './components.ts';
import { besideCells, findGrids, type Grid } from './grid.ts';
import { heightOf, level, widthOf, type Box, type Grey, type Ink } from './raster.ts';
import { eraseRules, findRules } from './rules.ts';
import { asRule, findStreaks } from './streaks.ts';
import { isSideways, letterHeight, slopeOf } from './skew.ts';
import { faintThreshold, flatten, inkOf, inkThreshold } from './threshold.ts';

/** A page made ready for recognition: level, on white paper, without rules, frames, pictures and specks. */
export interface CleanPage {
  grey: Grey;
  ink: Patches;
  /** Height of a typical letter in pixels. */
  letter: number;
  /** How much the lines fell to the right before they were levelled. */
  slope: number;
  grids: Grid[];
  /** Where a stamp, a signature or a picture was taken away. */
  pictures: Box[];
}

/** Slopes below this are left: a line then falls by less than two pixels over a page. */
const LEVEL_ENOUGH = 0.0008;

/** Makes a scanned page ready for recognition. */
export function preparePage(scan: Grey): CleanPage {
  const flat = flatten(scan);
  const threshold = inkThreshold(flat);
  const askew = inkOf(flat, threshold);
  const first = findPatches(askew).patches;
  const letter = letterHeight(first);
  const streaks = findStreaks(findRules(askew, letter), letter);
  eraseRules(flat, askew, { horizontal: [], vertical: streaks.map((streak) => asRule(streak, flat.height)) });
  const slope = slopeOf(first, letter);
  const grey = Math.abs(slope) > LEVEL_ENOUGH ? level(flat, slope) : flat;
  const ink = inkOf(grey, threshold);
  const faint = inkOf(grey, faintThreshold(flat, threshold));
  const rules = findRules(faint, letter);
  const grids = findGrids(ink, faint, rules, letter);
  eraseRules(grey, ink, besideCells(rules, grids));
  wipeTails(ink, findPatches(ink), (patch) => heightOf(patch) > 2.6 * letter, 0.2 * letter);
  const found = findPatches(ink);
  const pictures = found.patches.filter((patch) => isPicture(patch, letter));
  const near = nearness(found.patches, letter);
  wipe(ink, found, (patch) => isPicture(patch, letter) || isSpeck(patch, letter, near));
  whitenBeyond(grey, ink);
  return { grey, ink: findPatches(ink), letter, slope, grids, pictures };
}

/** Whether the lines of a scanned page run up or down. */
export function liesSideways(scan: Grey): boolean {
  const flat = flatten(scan);
  const { patches } = findPatches(inkOf(flat, inkThreshold(flat)));
  return isSideways(patches, letterHeight(patches));
}

/** Higher than any letter, or a bar along the edge: a stamp, a signature, a photograph, the shadow of the lid. */
function isPicture(patch: Patch, letter: number): boolean {
  return heightOf(patch) > 5 * letter || (heightOf(patch) > 3 * letter && widthOf(patch) > 8 * letter);
}

/** Whether a patch is dirt: tiny, or small with neither a letter nor two of its like beside it. */
function isSpeck(
  patch: Patch,
  letter: number,
  near: (patch: Patch) => { letters: number; small: number },
): boolean {
  if (patch.pixels < 0.01 * letter * letter) return true;
  if (heightOf(patch) > 0.5 * letter || widthOf(patch) > 0.8 * letter) return false;
  const { letters, small } = near(patch);
  return letters === 0 && small < 3;
}

/** Counts what lies within one letter of a patch, by a coarse map of the page. */
function nearness(
  patches: readonly Patch[],
  letter: number,
): (patch: Patch) => { letters: number; small: number } {
  const places = new Map<string, Patch[]>();
  const key = (x: number, y: number): string =>
    `${Math.floor(x / (4 * letter))} ${Math.floor(y / (4 * letter))}`;
  for (const patch of patches)
    for (let x = patch.left; x < patch.right + 4 * letter; x += 4 * letter)
      for (let y = patch.top; y < patch.bottom + 4 * letter; y += 4 * letter) {
        const place = key(Math.min(x, patch.right), Math.min(y, patch.bottom));
        const there = places.get(place);
        if (there === undefined) places.set(place, [patch]);
        else if (there.at(-1) !== patch) there.push(patch);
      }
  return (patch) => {
    const found = new Set<Patch>();
    const reach = 1.1 * letter;
    for (const x of [patch.left - reach, patch.right + reach])
      for (const y of [patch.top - reach, patch.bottom + reach])
        for (const other of places.get(key(x, y)) ?? []) if (touches(patch, other, reach)) found.add(other);
    const all = [...found];
    return {
      letters: all.filter((other) => heightOf(other) > 0.6 * letter && !isPicture(other, letter)).length,
      small: all.filter((other) => heightOf(other) <= 0.6 * letter).length,
    };
  };
}

const touches = (one: Box, two: Box, reach: number): boolean =>
  two.left < one.right + reach &&
  two.right > one.left - reach &&
  two.top < one.bottom + reach &&
  two.bottom > one.top - reach;

/** Paints white what is not within two pixels of ink: noise of the paper costs the recogniser time and errors. */
function whitenBeyond(grey: Grey, ink: Ink): void {
  const { width, height } = grey;
  const wide = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let until = -1;
    for (let x = 0; x < width; x += 1) {
      if (x + 2 < width && ink.data[y * width + x + 2] === 1) until = x + 4;
      if (x <= until || (x < 2 && ink.data[y * width + x] === 1)) wide[y * width + x] = 1;
    }
  }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let kept = false;
      for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2) && !kept; row += 1)
        kept = wide[row * width + x] === 1;
      if (!kept) grey.data[y * width + x] = 255;
    }
}
