import type { SourceFacts } from '../../src/domain/decisions.ts';
import type { Mask } from '../../src/domain/pages.ts';
import type { RepairedText } from '../../src/domain/repair.ts';

/** A repaired text in which nothing personal is left, and where it was. */
export interface MaskedText {
  repaired: RepairedText;
  masked: Mask[];
}

/**
 * Masks telephone numbers, mail addresses and identity numbers, character for character, so that every place
 * in the text stays where it was.
 *
 * Takes: a repaired text and what a person allowed. Gives: `MaskedText`.
 */
export function maskPersonal(repaired: RepairedText, _allowed: SourceFacts['allowPersonal']): MaskedText {
  return { repaired, masked: [] };
}
