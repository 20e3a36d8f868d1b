import { z } from 'zod';
import { fieldIds } from './fields.ts';
import { modelKeySchema } from './ids.ts';
import {
  blockSchema,
  deadlineSchema,
  noteReferenceSchema,
  readingSchema,
  unitRoleSchema,
} from './reading.ts';
import { lineRangeSchema, markSchema } from './span.ts';

export const levels = ['xã', 'phường', 'thị trấn', 'thị xã', 'huyện', 'quận', 'thành phố', 'tỉnh'] as const;
export const localitySchema = z.strictObject({
  /** Null for a plan that does not name its locality. */
  name: z.string().nullable(),
  level: z.enum(levels).nullable(),
  /** The localities above it, nearest first, with their level: ["thành phố Thanh Hóa", "tỉnh Thanh Hóa"]. */
  parent: z.array(z.string()),
});
export type Locality = z.infer<typeof localitySchema>;

/** A document cited under "Căn cứ" or "Thực hiện"; `number` and `date` as printed, null where blank. */
const citeSchema = z.strictObject({
  number: z.string().nullable(),
  /** ISO where the text gives day, month and year; else null. */
  date: z.string().nullable(),
  title: z.string(),
  lines: lineRangeSchema,
});
export type Cite = z.infer<typeof citeSchema>;

const groupSchema = z.strictObject({
  /** As printed: "I", "1". */
  index: z.string(),
  title: z.string(),
  /** How many models the heading claims; null where it claims none. */
  claimed: z.number().int().nullable(),
  listed: z.number().int(),
  lines: lineRangeSchema,
});
export type Group = z.infer<typeof groupSchema>;

export const anomalySchema = z.strictObject({
  /**
   * For example "count-mismatch", "impossible-date", "out-of-period", "contradiction", "duplicate", "no-such-unit",
   * "name-variant".
   */
  kind: z.string(),
  /** Every source line it was seen on. */
  lines: z.array(z.number().int().positive()),
  /** One plain sentence in Vietnamese. */
  message: z.string(),
  values: z.array(z.string()),
  /** The model it belongs to, null where it belongs to the plan. */
  model: z.number().int().nullable(),
  /** Of that model, where its number is not enough. */
  key: modelKeySchema.optional().describe('Mã của mô hình ấy, khi số của nó không đủ'),
  /** Who looked at it and leaves it as the paper has it; absent while it waits for somebody. */
  kept: z
    .strictObject({ reason: z.string(), by: z.string(), at: z.string() })
    .optional()
    .describe('Người soát đã xem và giữ như văn bản in: lý do, tên, ngày'),
});
export type Anomaly = z.infer<typeof anomalySchema>;

/** A heading with the text below it, up to the next heading; models and tasks stand apart. */
const sectionSchema = z.strictObject({
  /** Printed numbers joined by points, "II.1"; a heading without number gets its order, "mo-dau", "noi-nhan". */
  path: z.string(),
  heading: z.string(),
  headingMarks: z.array(markSchema),
  level: z.number().int().nonnegative(),
  lines: lineRangeSchema,
  blocks: z.array(blockSchema),
});
export type Section = z.infer<typeof sectionSchema>;

export const modelSchema = z.strictObject({
  /** The model's own number, never the sequence number of its heading. */
  number: z.number().int().positive(),
  /** Where groups count anew: see `modelKey`. */
  key: modelKeySchema.optional(),
  /** Its place in the plan's order, from 1. */
  ordinal: z.number().int().positive(),
  /** `index` of its group, null where the plan has none. */
  group: z.string().nullable(),
  title: z.string(),
  titleMarks: z.array(markSchema),
  /** Where the title refers to footnotes; absent where it refers to none. */
  titleNotes: z.array(noteReferenceSchema).optional(),
  /** Of the body text, or of the table row where there is only a table. */
  lines: lineRangeSchema,
  /** Of the row in an appendix that repeats the model; null where there is none. */
  appendixLines: lineRangeSchema.nullable(),
  fields: z.strictObject(
    Object.fromEntries(fieldIds.map((id) => [id, z.array(readingSchema)])) as Record<
      (typeof fieldIds)[number],
      z.ZodArray<typeof readingSchema>
    >,
  ),
  units: z.array(unitRoleSchema),
  /** Slugs of `content/vocabulary/tools.yaml`. */
  tools: z.array(z.string()),
  deadlines: z.array(deadlineSchema),
  /** In the plan's list of pilot models; `pilotUnit` is the lead unit of that list. */
  pilot: z.boolean(),
  pilotUnit: z.string().nullable(),
});
export type Model = z.infer<typeof modelSchema>;

export const taskSchema = z.strictObject({
  /** Printed number, "III.1.1"; "#k" for the k-th unnumbered bullet below it, "#k+j" for a "+" below that. */
  path: z.string(),
  /** The first clause of the text, at most 160 characters: for lists and search. */
  title: z.string(),
  /** The unit the task is given to as printed (usually the heading above it), null where none is named. */
  unit: z.string().nullable(),
  text: z.string(),
  blocks: z.array(blockSchema),
  units: z.array(unitRoleSchema),
  /** Slugs of `content/vocabulary/tools.yaml` that its text names. */
  tools: z.array(z.string()).default([]),
  deadlines: z.array(deadlineSchema),
  lines: lineRangeSchema,
});
export type Task = z.infer<typeof taskSchema>;

/** Lines that are no part of the document's text, by what proves that. */
const furnitureKinds = [
  'page-number',
  'running-head',
  'table-head',
  'table-rule',
  'rule',
  'contents',
  'stamp',
  'annotation',
  'markup',
  /** Letters that mean others or nothing. */
  'unreadable',
  'note-mark',
] as const;
export type FurnitureKind = (typeof furnitureKinds)[number];

/** Where each non-blank character of the source went; `unplaced` is 0. */
const coverageSchema = z.strictObject({
  characters: z.number().int(),
  placed: z.number().int(),
  furniture: z.number().int(),
  unplaced: z.number().int(),
  /** The characters of each kind of furniture; kinds of which there is none are left out. */
  kinds: z.partialRecord(z.enum(furnitureKinds), z.number().int()).default({}),
});

/** A note at the foot of a page or the end of the document, apart from the text that refers to it. */
const footnoteSchema = z.strictObject({
  /** As printed before it: "1", "[2]", "(*)"; empty where nothing is. */
  mark: z.string(),
  text: z.string(),
  lines: lineRangeSchema,
  /** The place that refers to it, line and column from 1; null where it was not found. */
  anchor: z
    .strictObject({ line: z.number().int().positive(), column: z.number().int().positive() })
    .nullable(),
});
export type Footnote = z.infer<typeof footnoteSchema>;

/** A paper that another one puts in force and that is printed behind its signature. */
const attachedSchema = z.strictObject({
  /** "quy chế", "kế hoạch", "danh mục". */
  kind: z.string(),
  title: z.string(),
  lines: lineRangeSchema,
});

/** What a plan wants to have reached: it stands in its section and is nobody's task. */
const targetSchema = z.strictObject({
  /** The section or table it stands in. */
  path: z.string(),
  text: z.string(),
  lines: lineRangeSchema,
});

/** What a person decided against what the program read, shown on the plan's pages. */
export const correctedSchema = z.strictObject({
  line: z.number().int().positive(),
  /** One sentence in Vietnamese: what the paper prints or the program read, and what it counts as. */
  message: z.string(),
  /** The model that it belongs to, by number and key; null where it is no model's. */
  model: z.number().int().nullable(),
  key: z.string().optional(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Corrected = z.infer<typeof correctedSchema>;

/** One plan with its structure: what `inspect` prints. */
export const planSchema = z.strictObject({
  id: z.string(),
  /** What kind of paper it is, "kế hoạch", "quyết định", "công văn"; null where nothing says so. */
  paper: z.string().nullable().default(null),
  title: z.string(),
  /** Slug of `content/programmes/`; null where neither the text nor a person says it: then it counts to the default. */
  programme: z.string().nullable(),
  /** What the plan calls its numbered models in their headings: "Mô hình", "Sáng kiến". */
  itemWord: z.string(),
  issuer: z.string().nullable(),
  /** The body that stands over the issuer in the letterhead: "UBND tỉnh Sen Hồng" over "Sở Nội vụ". */
  superior: z.string().nullable().default(null),
  locality: localitySchema,
  /** The document number as printed, "/KH-UBND" with a blank serial; null where there is none. */
  number: z.string().nullable(),
  date: z.strictObject({
    day: z.number().int().nullable(),
    month: z.number().int().nullable(),
    year: z.number().int().nullable(),
  }),
  place: z.string().nullable(),
  signer: z.strictObject({ name: z.string().nullable(), title: z.string().nullable() }),
  /** The period of the plan as printed, null where it states none. */
  period: z.string().nullable(),
  /**
   * The number of models the plan itself claims, null where it claims none (the body's claim before an appendix
   * heading's).
   */
  modelsClaimed: z.number().int().nullable(),
  modelsListed: z.number().int(),
  groups: z.array(groupSchema),
  cites: z.array(citeSchema),
  recipients: z.array(z.string()),
  source: z.strictObject({ file: z.string(), sha256: z.string(), lines: z.number().int() }),
  /** For each datum that a person gave or overruled, or that was read: its name, who says so, and the lines. */
  provenance: z.record(
    z.string(),
    z.strictObject({ from: z.enum(['text', 'person']), lines: lineRangeSchema.nullable() }),
  ),
  anomalies: z.array(anomalySchema),
  /** What a person decided against the reading; absent where nothing was. */
  corrected: z.array(correctedSchema).optional(),
  sections: z.array(sectionSchema),
  models: z.array(modelSchema),
  tasks: z.array(taskSchema),
  targets: z.array(targetSchema).default([]),
  footnotes: z.array(footnoteSchema).default([]),
  attached: z.array(attachedSchema).default([]),
  /** Page numbers, running heads, heads of tables, stamps: what is known to be no text of the plan. */
  furniture: z.array(
    z.strictObject({
      line: z.number().int(),
      text: z.string(),
      kind: z.enum(furnitureKinds).default('page-number'),
    }),
  ),
  coverage: coverageSchema,
});
export type Plan = z.infer<typeof planSchema>;
