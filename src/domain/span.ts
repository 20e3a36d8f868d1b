import { z } from 'zod';

/**
 * A pair of source line numbers, first and last, both inclusive and counted from 1.
 */
export const lineRangeSchema = z.tuple([z.number().int().positive(), z.number().int().positive()]);
export type LineRange = z.infer<typeof lineRangeSchema>;

/** A part of a text: UTF-16 offsets, start inclusive, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * A stretch of a text that was repaired, or for which a reading is suggested.
 *
 * `start` and `end` are UTF-16 offsets in the text that carries the mark (start inclusive, end exclusive);
 * `line` and `column` are the key of the entry in the plan's ledger (both from 1, see `repairSchema`).
 */
export const markSchema = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});
export type Mark = z.infer<typeof markSchema>;
