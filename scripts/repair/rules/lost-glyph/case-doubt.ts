import type { RepairStatus } from '../../../../src/domain/repair.ts';
import type { Edge } from '../../lattice/edges.ts';

/** How often a glyph is lost at a place of the stream, as far as was learned or confirmed. */
export type LossRate = (glyph: string, at: number) => number;

/** So much more often must the other case of a letter be lost here for the reading to take it. */
const OTHER_CASE = 3;

/**
 * Weighs the case of a lost first letter by the font, where else the words around decide: a glyph that is seen all around
 * is hardly the one that is lost.
 *
 * Takes: a reading and how far the words carry it. Gives: the same; no longer sure where its capital (or small letter)
 * is lost less often than the other, and in the other case, only to be offered, where far less often.
 */
export function weighCaseByFont(
  edge: Edge,
  status: RepairStatus,
  lossRate: LossRate,
): { edge: Edge; status: RepairStatus } {
  const [first, ...rest] = edge.lost;
  if (!first || !isCaseFree(edge)) return { edge, status };
  const isSmall = first.glyph === first.glyph.toLowerCase();
  const glyph = isSmall ? first.glyph.toUpperCase() : first.glyph.toLowerCase();
  const [own, other] = [lossRate(first.glyph, first.at), lossRate(glyph, first.at)];
  if (other > OTHER_CASE * own) {
    const lost = [{ at: first.at, glyph }, ...rest];
    const text = glyph + edge.text.slice(1);
    return { edge: { ...edge, text, lost, firstLost: isSmall ? 'upper' : 'lower' }, status: 'suggested' };
  }
  return { edge, status: other > own && status === 'repaired' ? 'likely' : status };
}

/** Whether the letters that are left would go with either case of the first one: not in capitals, nor in "VNeID". */
const isCaseFree = ({ firstLost, start, lost, text }: Edge): boolean =>
  firstLost !== null || (lost[0]!.at === start && /^\p{L}\p{Ll}+$/u.test(text));
