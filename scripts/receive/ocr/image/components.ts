import { holds, type Box, type Ink } from './raster.ts';

/** A connected patch of ink; `pixels` is its area. */
export interface Patch extends Box {
  pixels: number;
}

/** Patches of ink, and which patch each run of ink in a row belongs to. */
export interface Patches {
  patches: Patch[];
  /** Four numbers a run: row, first column, column after the last, index of the patch. */
  runs: Int32Array;
}

/** Finds the connected patches of ink, neighbours across a corner included. */
export function findPatches(ink: Ink): Patches {
  const runs = runsOf(ink);
  const parents = joinRuns(runs);
  const index = new Map<number, number>();
  const patches: Patch[] = [];
  for (let run = 0; run < parents.length; run += 1) {
    const root = rootOf(parents, run);
    const [y, left, right] = [runs[4 * run]!, runs[4 * run + 1]!, runs[4 * run + 2]!];
    const known = index.get(root);
    if (known === undefined) {
      index.set(root, patches.length);
      runs[4 * run + 3] = patches.length;
      patches.push({ left, top: y, right, bottom: y + 1, pixels: right - left });
      continue;
    }
    const patch = patches[known]!;
    runs[4 * run + 3] = known;
    patch.left = Math.min(patch.left, left);
    patch.right = Math.max(patch.right, right);
    patch.bottom = y + 1;
    patch.pixels += right - left;
  }
  return { patches, runs };
}

/** All runs of ink, row by row, not yet given to a patch. */
function runsOf({ width, height, data }: Ink): Int32Array {
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0, before = 0; x < width; x += 1) {
      const here = data[y * width + x]!;
      if (here === 1 && before === 0) count += 1;
      before = here;
    }
  const runs = new Int32Array(4 * count);
  let at = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] === 0) continue;
      const left = x;
      while (x < width && data[y * width + x] === 1) x += 1;
      runs.set([y, left, x, -1], at);
      at += 4;
    }
  return runs;
}

/** Joins each run with those of the row above that it touches: a forest of parents. */
function joinRuns(runs: Int32Array): Int32Array {
  const count = runs.length / 4;
  const parents = Int32Array.from({ length: count }, (_, run) => run);
  let above = 0;
  for (let run = 0; run < count; run += 1) {
    const [y, left, right] = [runs[4 * run]!, runs[4 * run + 1]!, runs[4 * run + 2]!];
    while (
      above < run &&
      (runs[4 * above]! < y - 1 || (runs[4 * above] === y - 1 && runs[4 * above + 2]! < left))
    )
      above += 1;
    for (
      let other = above;
      other < run && runs[4 * other] === y - 1 && runs[4 * other + 1]! <= right;
      other += 1
    ) {
      const [one, two] = [rootOf(parents, run), rootOf(parents, other)];
      parents[Math.max(one, two)] = Math.min(one, two);
    }
  }
  return parents;
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}

/** Wipes the patches for which `unwanted` holds out of a picture of ink. */
export function wipe(ink: Ink, { patches, runs }: Patches, unwanted: (patch: Patch) => boolean): void {
  const wiped = patches.map(unwanted);
  for (let run = 0; run < runs.length; run += 4)
    if (wiped[runs[run + 3]!]) {
      const row = runs[run]! * ink.width;
      ink.data.fill(0, row + runs[run + 1]!, row + runs[run + 2]!);
    }
}

/**
 * Wipes the rows of such patches that hold nothing but one thin run: what is left of a streak of the scanner beside a
 * letter that it crosses. The letter stays.
 */
export function wipeTails(
  ink: Ink,
  { patches, runs }: Patches,
  suspect: (patch: Patch) => boolean,
  thin: number,
): void {
  const suspects = patches.map(suspect);
  const rows = new Map<string, number>();
  const row = (run: number): string => `${runs[run + 3]!} ${runs[run]!}`;
  for (let run = 0; run < runs.length; run += 4)
    if (suspects[runs[run + 3]!]) rows.set(row(run), (rows.get(row(run)) ?? 0) + 1);
  for (let run = 0; run < runs.length; run += 4) {
    if (!suspects[runs[run + 3]!] || rows.get(row(run)) !== 1 || runs[run + 2]! - runs[run + 1]! > thin)
      continue;
    ink.data.fill(0, runs[run]! * ink.width + runs[run + 1]!, runs[run]! * ink.width + runs[run + 2]!);
  }
}

/** The patches whose middle lies in a box. */
export const patchesIn = (patches: readonly Patch[], box: Box): Patch[] =>
  patches.filter((patch) => holds(box, (patch.left + patch.right) / 2, (patch.top + patch.bottom) / 2));

/** The places in `runs` of the runs of each patch. */
export function runsByPatch({ patches, runs }: Patches): Map<Patch, number[]> {
  const out = new Map<Patch, number[]>(patches.map((patch) => [patch, []]));
  for (let run = 0; run < runs.length; run += 4) out.get(patches[runs[run + 3]!]!)!.push(run);
  return out;
}
