import { z } from 'zod';
import { slugSchema } from './ids.ts';
import { fieldIds } from './fields.ts';
import { namedProgrammeSchema } from './programme.ts';

/** What it was called in addresses before: these lead on to its page. */
const formerSlugs = z.array(slugSchema).default([]);

/** A kind of unit (cơ quan): "Công an xã" of two communes is one kind. */
const unitSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  level: z.enum(['trung ương', 'tỉnh', 'huyện', 'xã', 'thôn', 'khác']),
  variants: z.array(z.string().min(1)).default([]),
  formerly: formerSlugs,
});
/** A tool or platform (công cụ, nền tảng). */
const toolSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  variants: z.array(z.string().min(1)).default([]),
  formerly: formerSlugs,
});
const abbreviationSchema = z.strictObject({ short: z.string().min(1), long: z.string().min(1) });
/** The printed labels of one field; matched without regard to case, marks and a missing colon. */
const fieldLabelSchema = z.strictObject({
  field: z.enum(fieldIds),
  /** Words that are verbs as well: labels only where a time, or the name of a unit, stands behind their colon. */
  before: z.enum(['time', 'unit']).optional(),
  /** Where else they are known: within a paragraph, at its beginning without a colon, for the period of a plan. */
  also: z.array(z.enum(['inside', 'bare', 'period'])).default([]),
  labels: z.array(z.string().min(1)),
});
/** Words by which the head of a column speaks of a field, where its whole name is no label. */
const columnWordSchema = z
  .strictObject({
    field: z.enum(fieldIds),
    /** It begins with one of these. */
    begins: z.array(z.string().min(1)).optional(),
    /** It holds one of these. */
    holds: z.array(z.string().min(1)).optional(),
    /** What more it says of a column; the file explains each. */
    as: z.enum(['instead', 'spans', 'who', 'task']).optional(),
  })
  .refine(({ begins, holds }) => begins !== undefined || holds !== undefined, 'needs "begins" or "holds"');
/**
 * All words that staff may edit. Each key but the last is one file of `content/vocabulary/`, `fieldLabels` is
 * `field-labels.yaml`, `columnWords` is `column-words.yaml`; `programmes` are the files of `content/programmes/`, the default one first.
 */
export const vocabularySchema = z.strictObject({
  units: z.array(unitSchema),
  tools: z.array(toolSchema),
  abbreviations: z.array(abbreviationSchema),
  fieldLabels: z.array(fieldLabelSchema),
  columnWords: z.array(columnWordSchema),
  programmes: z.array(namedProgrammeSchema),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type UnitKind = z.infer<typeof unitSchema>;
export type Tool = z.infer<typeof toolSchema>;
