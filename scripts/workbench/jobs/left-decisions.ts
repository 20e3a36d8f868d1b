import type { Corrections, KeptDecision } from '../../../src/domain/decisions.ts';
import { isSameModel, numeralOf } from '../../../src/domain/model-key.ts';
import type { LostGlyph } from '../../../src/domain/layout.ts';
import type { PlanInput } from '../../content/content.ts';
import type { Edit } from './edits.ts';
import { leaveSame } from './kept-entry.ts';

/** A decision of the older version, as a person finds it again. */
export interface LeftDecision {
  kind: 'repair' | 'reading' | 'member' | 'glyph' | 'allowed' | 'kept';
  /** What it speaks of: the words as received, "18" for a model, a letter of a font. */
  of: string;
  /** Of the older text, from 1; null where it speaks of no line. */
  line: number | null;
}

/** The decisions that are in no edit, and that the newer version does not have already. */
export function leftOf(
  { corrections, facts }: PlanInput,
  now: PlanInput,
  edits: readonly Edit[],
  lineNow: ReadonlyMap<number, number>,
): LeftDecision[] {
  const taken = <K extends Edit['to']>(to: K) =>
    edits.filter((edit): edit is Extract<Edit, { to: K }> => edit.to === to);
  const repairs = [...now.corrections.repairs, ...taken('repairs').flatMap(({ entries }) => entries)];
  const readings = [...now.corrections.readings, ...taken('readings').map(({ entry }) => entry)];
  const members = [...now.corrections.members, ...taken('members').map(({ entry }) => entry)];
  const kept = [...now.corrections.kept, ...taken('kept').map(({ entry }) => entry)];
  const allowed = [...now.facts.allowPersonal, ...taken('allowPersonal')];
  return [
    ...corrections.repairs
      .filter(
        ({ line, column }) => !repairs.some((one) => one.line === lineNow.get(line) && one.column === column),
      )
      .map(({ line, raw }): LeftDecision => ({ kind: 'repair', of: raw, line })),
    ...corrections.readings
      .filter(
        ({ line, change }) =>
          !readings.some((one) => one.line === lineNow.get(line) && one.change === change),
      )
      .map(({ line, quote }): LeftDecision => ({ kind: 'reading', of: quote, line })),
    ...corrections.members
      .filter((member) => !members.some((one) => isSameModel(one, member)))
      .map((member): LeftDecision => ({ kind: 'member', of: numeralOf(member), line: null })),
    ...lettersLeft(corrections, now).map((of): LeftDecision => ({ kind: 'glyph', of, line: null })),
    ...facts.allowPersonal
      .filter(({ text }) => !allowed.some((one) => one.text === text))
      .map(({ text }): LeftDecision => ({ kind: 'allowed', of: text, line: null })),
    ...corrections.kept
      .filter((one) => !kept.some((other) => isKeptAs(other, one, lineNow)))
      .map((one): LeftDecision => ({
        kind: 'kept',
        of: one.keep === 'masked' ? 'vẫn che' : one.says,
        line: one.line ?? null,
      })),
  ];
}

/** A plan as far as letters of fonts are concerned. */
interface WithLetters {
  source: { layout?: { glyphs: readonly Pick<LostGlyph, 'font' | 'code' | 'certain'>[] } };
  corrections: Pick<Corrections, 'glyphs'>;
}

/**
 * Letters of fonts that somebody settled in the older version, where the newer one still has letters that nobody knows:
 * its codes are others, so which of them they are is seen only there.
 */
export function lettersLeft(
  { glyphs }: Pick<Corrections, 'glyphs'>,
  { source, corrections }: WithLetters,
): string[] {
  const isDecided = ({ font, code }: { font: string; code: number }): boolean =>
    corrections.glyphs.some((one) => one.font === font && one.code === code);
  const isOpen = (source.layout?.glyphs ?? []).some((glyph) => !glyph.certain && !isDecided(glyph));
  const known = new Set(corrections.glyphs.map(({ text }) => text));
  return isOpen ? glyphs.map(({ text }) => text).filter((text) => !known.has(text)) : [];
}

/** Whether a decision of the newer version leaves the same thing as it is. */
export const isKeptAs = (
  now: KeptDecision,
  old: KeptDecision,
  lineNow: ReadonlyMap<number, number>,
): boolean => leaveSame(now, { ...old, line: old.line === undefined ? undefined : lineNow.get(old.line) });
