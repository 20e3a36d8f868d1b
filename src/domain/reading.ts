import { z } from 'zod';
import { lineRangeSchema, markSchema } from './span.ts';

/** A place in a text that refers to a footnote: the printed mark is no part of the text. */
export const noteReferenceSchema = z.strictObject({
  /** Offset in the text, in UTF-16 units: the mark stands before this character. */
  at: z.number().int().nonnegative(),
  /** Place of the footnote in those of its plan, from 0. */
  note: z.number().int().nonnegative(),
});
export type NoteReference = z.infer<typeof noteReferenceSchema>;

/**
 * A paragraph, bullet or table cell: the smallest piece of a plan that keeps its own place.
 *
 * `text` is without the bullet; `bullet` is the mark as printed ("-", "+", "a)", "(1)", "1.1."), null for a
 * plain paragraph; `level` is the depth of nesting, 0 outermost.
 */
export const blockSchema = z.strictObject({
  text: z.string(),
  bullet: z.string().nullable(),
  level: z.number().int().nonnegative(),
  lines: lineRangeSchema,
  marks: z.array(markSchema),
  /** Where it refers to footnotes; absent where it refers to none. */
  notes: z.array(noteReferenceSchema).optional(),
});
export type Block = z.infer<typeof blockSchema>;

/**
 * One occurrence of a field in the plan: a plan that has it in prose and again in a table has two readings.
 *
 * `text` is the whole text with bullets as printed, blocks joined by a line feed; `items` is the text of each
 * block without bullet; `blocks` the same with place and nesting. `uncertain` says in Vietnamese why the
 * reading may be put together wrongly (a flattened table), null where it is sure.
 */
export const readingSchema = z.strictObject({
  label: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  where: z.enum(['body', 'appendix']),
  lines: lineRangeSchema,
  blocks: z.array(blockSchema),
  uncertain: z.string().nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/**
 * A deadline as the text states it.
 *
 * `value`: date "2023-12-30", month "2024-06", quarter "2024-Q1", year "2024", range "2023/2025" (two of the
 * former, by a slash); null for `ongoing` and `dependent`, and for a date that the calendar does not have.
 */
export const deadlineSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(['date', 'month', 'quarter', 'year', 'range', 'ongoing', 'dependent']),
  value: z.string().nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Vietnamese: chủ trì, phối hợp, hỗ trợ, thực hiện. */
export const roles = ['lead', 'coordinating', 'supporting', 'implementing'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** A unit named in a model or task: `unit` is the slug of its kind in `content/vocabulary/units.yaml`. */
export const unitRoleSchema = z.strictObject({
  unit: z.string(),
  /** The name as printed, repaired. */
  name: z.string(),
  role: roleSchema,
  /** The source line it was read from. */
  line: z.number().int().positive(),
});
export type UnitRole = z.infer<typeof unitRoleSchema>;
