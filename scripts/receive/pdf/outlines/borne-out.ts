import type { Support } from './consistency.ts';
import type { Reference } from './features.ts';
import { difference } from './raster.ts';
import type { Shape } from './shape.ts';

/** A claim is doubted where its letter differs from the references by this many times the usual, and more. */
const DOUBT_TIMES = 2.2;
const DOUBT_MORE = 0.1;
const DOUBT_MOST = 0.35;
/** The same for its upper and lower edge, in em. */
const DOUBT_SIZE = 0.1;
/** Marks that differ more than this from those of a reference are other marks. */
const OTHER_MARKS = 0.5;

/** A claim of a code, and what is drawn for it. */
interface Claimed {
  claim: string;
  shape: Shape;
}

/** Whether an outline looks like its claim: by the letters of its own style, else by the nearest reference. */
export const isBorneOut = (claimed: Claimed, support: Support, references: readonly Reference[]): boolean =>
  support === 'unknown' ? isLikeReference(claimed, references) : support === 'borne out';

/** The same by the nearest reference alone; true where this has no such letter. */
function isLikeReference({ claim, shape }: Claimed, references: readonly Reference[]): boolean {
  const nearest = references.find(({ known }) => known.letters.has(claim));
  if (!nearest) return true;
  const like = nearest.known.letters.get(claim)!;
  if ((like.below !== null) !== (shape.below !== null) || (like.marks !== null) !== (shape.marks !== null))
    return false;
  if (like.marks && shape.marks && difference(like.marks.raster, shape.marks.raster) > OTHER_MARKS)
    return false;
  const apart = Math.max(
    Math.abs(like.body.top - shape.body.top),
    Math.abs(like.body.bottom - shape.body.bottom),
  );
  const most = Math.min(DOUBT_TIMES * nearest.usual + DOUBT_MORE, DOUBT_MOST);
  return apart < DOUBT_SIZE && difference(like.body.raster, shape.body.raster) < most;
}
