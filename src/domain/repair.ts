import { z } from 'zod';
import type { SourceLayout } from './layout.ts';

/**
 * How far a repair may be trusted.
 *
 * `repaired`: applied, sure. `likely`: applied, marked as uncertain. `suggested`: the text stays as received
 * and the reading is only offered. `reviewed`: a person decided.
 */
export const repairStatuses = ['repaired', 'likely', 'suggested', 'reviewed'] as const;
const repairStatusSchema = z.enum(repairStatuses);
export type RepairStatus = z.infer<typeof repairStatusSchema>;

export { GAP } from './gap.ts';

/** The evidence for a repair: a model's posterior, a parallel passage, a line of the same plan, a person. */
const evidenceSchema = z.strictObject({
  kind: z.enum(['model', 'passage', 'lexicon', 'structure', 'unicode', 'person']),
  /** One sentence in Vietnamese, shown to the reader. */
  note: z.string(),
  /** The plan of the cited line, where it is not the repaired plan. */
  plan: z.string().nullable(),
  line: z.number().int().positive().nullable(),
  /** The words cited, as they stand there. */
  quote: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The word around a change, as received and as read: "h p" and "hợp". Lost letters at its edges show as "·". */
export const patternSchema = z.strictObject({ raw: z.string(), text: z.string() });
export type Pattern = z.infer<typeof patternSchema>;

/** A pattern as people read it. */
export const patternInWords = ({ raw, text }: Pattern): string => `${raw} → ${text}`;

/**
 * One entry of the ledger: what stood there, what is read, why and how sure.
 *
 * `line` and `column` count from 1; `column` is in UTF-16 units of the NFC line as received; `raw` is exactly
 * what stands there. Entries of one line never overlap and are sorted by column.
 */
export const repairSchema = z.strictObject({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  raw: z.string(),
  text: z.string(),
  status: repairStatusSchema,
  confidence: z.number().min(0).max(1),
  /** The id of the rule, the name of its folder in `scripts/repair/rules/`. */
  rule: z.string(),
  evidence: z.array(evidenceSchema),
  /** False where the text stays as received: every `suggested` one, and a `reviewed` one that was left. */
  applied: z.boolean(),
  /** Entries with one pattern are reviewed together. */
  pattern: patternSchema.optional(),
});
export type Repair = z.infer<typeof repairSchema>;

/** A repaired line, with where each ledger entry stands in the repaired text. */
export interface RepairedLine {
  number: number;
  /** The NFC line as received. */
  received: string;
  /** The line with all applied repairs. */
  text: string;
  /** Offsets in `text`, start inclusive, end exclusive; for suggestions the stretch as received. */
  spans: { start: number; end: number; repair: Repair }[];
}

/** What the repair stage gives: the same number of lines as the source, and the ledger. */
export interface RepairedText {
  file: string;
  sha256: string;
  lines: RepairedLine[];
  ledger: Repair[];
  /** Carried through from the source, for structure. */
  layout?: SourceLayout;
}
