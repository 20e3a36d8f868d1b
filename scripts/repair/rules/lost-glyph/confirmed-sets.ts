import type { Corrections } from '../../../../src/domain/decisions.ts';
import type { RunType } from './profiles.ts';

/** The glyphs that a person confirmed to be lost, by the type of the run. */
export type ConfirmedSets = Readonly<Record<RunType, ReadonlySet<string>>>;

/**
 * What a person confirmed in the plan's corrections.
 *
 * The text does not say what is bold or italic; `splitRuns` tells it from the shape of the page.
 */
export function confirmedSets(lostGlyphs: Corrections['lostGlyphs']): ConfirmedSets {
  const setOf = (type: RunType): Set<string> =>
    new Set(lostGlyphs.filter(({ run }) => run === type || run === 'any').flatMap(({ glyphs }) => glyphs));
  return { regular: setOf('regular'), bold: setOf('bold'), italic: setOf('italic') };
}
