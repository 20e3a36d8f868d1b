import { z } from 'zod';
import { quoteSchema, relationSchema } from './concordance.ts';
import { modelKeySchema } from './ids.ts';
import { fieldIds } from './fields.ts';
import { levels } from './plan.ts';
import { daysOf } from './time.ts';
import { todaySchema } from './today.ts';

/** A day that the calendar has: what a person writes down here is not a plan's own date. */
const isoDay = z.iso.date('must be a day like 2024-02-29');

/** A repaired line stays one line: a break in a decision (as a YAML block gives it by accident) would shift all that follow. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
/** A name or a sentence that is shown as one. */
const oneLine = z.string().regex(ONE_LINE, 'must be one line of readable characters').normalize('NFC');

/**
 * What a ready-made entry of `/soat-loi/` leaves to whoever decides. They are not valid on purpose: an entry that was
 * copied and not finished stops the run with a sentence.
 */
export const PLACEHOLDERS = { reason: 'LÝ DO', by: 'NGƯỜI SOÁT', at: 'NĂM-THÁNG-NGÀY' } as const;
/** A reason or a name, really given. */
const filledIn = oneLine
  .min(1)
  .refine((value) => !Object.values<string>(PLACEHOLDERS).includes(value.trim()), 'is still to be filled in');

/** That a plan is no longer in force: since when, and by what. */
export const withdrawalSchema = z.strictObject({ at: isoDay, reason: filledIn });

/** `content/sources/<plan>/source.yaml`: where the text came from, and what a person knows; blanks stay blank. */
export const sourceFactsSchema = z.strictObject({
  origin: oneLine.min(1, 'must not be empty'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
  /** The day the text was received. */
  received: isoDay.nullable().default(null),
  title: oneLine.nullable().default(null),
  issuer: oneLine.nullable().default(null),
  /** The name of the plan in lists, "Xã Thiệu Vân, 2024". */
  shortName: oneLine.min(1, 'must not be empty'),
  locality: z.strictObject({
    name: z.string().nullable().default(null),
    level: z.enum(levels).nullable().default(null),
    district: z.string().nullable().default(null),
    province: z.string().nullable().default(null),
  }),
  number: z.string().nullable().default(null),
  date: z
    .strictObject({
      day: z.number().int().min(1).max(31).nullable().default(null),
      month: z.number().int().min(1).max(12).nullable().default(null),
      year: z.number().int().nullable().default(null),
    })
    .default({ day: null, month: null, year: null }),
  /** Slug of `content/programmes/`; null where the text itself says it. */
  programme: z.string().nullable().default(null),
  /** The plan id that this text replaces, where it is a newer version of the same plan. */
  replaces: z.string().nullable().default(null),
  /** Since when the plan is no longer in force, and by what, in one sentence. */
  withdrawn: withdrawalSchema.nullable().default(null),
  /** What the locality is today, where it is no longer what the plan calls it. */
  today: todaySchema.nullable().default(null),
  /** Personal data that may be published all the same: the exact string and the reason. */
  allowPersonal: z.array(z.strictObject({ text: z.string().min(1), reason: filledIn })).default([]),
});
export type SourceFacts = z.infer<typeof sourceFactsSchema>;

/** A person's decision on one place of a text; `raw` must still stand there, else the run stops. */
export const repairDecisionSchema = z.strictObject({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  raw: z.string(),
  /** `accept` the program's reading, `set` another one (`text`), `leave` as received, `verbatim`: the author's own slip. */
  decision: z.enum(['accept', 'set', 'leave', 'verbatim']),
  text: oneLine.nullable().default(null),
  reason: filledIn,
  by: filledIn,
  at: isoDay,
});
export type RepairDecision = z.infer<typeof repairDecisionSchema>;

/** A person's decision on one code of one font: what it shows wherever it stands in the document. */
export const glyphDecisionSchema = z.strictObject({
  font: z.string().min(1),
  code: z.number().int().nonnegative(),
  /** What the paper shows there; one line, "ffi" is possible. */
  text: oneLine.min(1),
  reason: filledIn,
  by: filledIn,
  at: isoDay,
});

/** A person's decision on one place in the concordance; `model: null` says that none fits. */
export const memberDecisionSchema = z.strictObject({
  number: z.number().int().positive(),
  /** Where groups count anew: see `modelKey`. */
  key: modelKeySchema.optional(),
  model: z.string().nullable(),
  relation: relationSchema.default('same'),
  reason: filledIn.nullable().default(null),
  quotes: z.array(quoteSchema).default([]),
  by: filledIn,
  at: isoDay,
});
export type MemberDecision = z.infer<typeof memberDecisionSchema>;

/** What a person says against what the program read: where, and the words that stand there. */
const misread = {
  /** The line on which it stands; for a model or task any line of it, for a number the line of its heading. */
  line: z.number().int().positive(),
  /** Words of that line: where they no longer stand there, the run stops. */
  quote: oneLine.min(1),
  reason: filledIn,
  by: filledIn,
  at: isoDay,
};

/** A deadline as open data has it: "2024-12-31", "2024-06", "2024-Q2", "2024", "2023/2025", or "ongoing". */
const deadlineValue = z
  .string()
  .regex(
    /^(?:ongoing|\d{4}(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?(?:\/\d{4}(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?)?)$/,
    'must be like 2024-12-31, 2024-06, 2024-Q2, 2024, 2023/2025 or ongoing',
  )
  .refine((value) => value === 'ongoing' || daysOf(value) !== null, 'is no time that the calendar has');

/**
 * A person's decision on something that the program read wrongly, or that the paper itself has wrong. The text stays as
 * it is; what is made of it changes, and the pages of the plan say so.
 */
export const readingDecisionSchema = z.discriminatedUnion('change', [
  /** The number of the model whose heading stands there: 18 is printed twice, and the second one is 19. */
  z.strictObject({ change: z.literal('number'), value: z.number().int().positive(), ...misread }),
  z.strictObject({ change: z.literal('title'), value: oneLine.min(1), ...misread }),
  /** `index` of a group of the plan; null for none. */
  z.strictObject({ change: z.literal('group'), value: oneLine.min(1).nullable(), ...misread }),
  /** Which field the reading is that begins there. */
  z.strictObject({ change: z.literal('field'), value: z.enum(fieldIds), ...misread }),
  /** The deadline of the model, which the quoted words state. */
  z.strictObject({ change: z.literal('deadline'), value: deadlineValue, ...misread }),
  /** The unit that leads the model: a slug of `units.yaml`; the quoted words name it. */
  z.strictObject({ change: z.literal('lead'), value: oneLine.min(1), ...misread }),
  /** Whether the paragraph that begins there is a task. */
  z.strictObject({ change: z.literal('task'), value: z.boolean(), ...misread }),
]);
export type ReadingDecision = z.infer<typeof readingDecisionSchema>;

/** Words of a line by which a decision is known to fit still; a point that stands on no line has neither. */
const placed = {
  line: z.number().int().positive().optional(),
  quote: oneLine.min(1).optional(),
};

/** What a person looked at and leaves as it is: it waits for nobody any more. */
export const keptDecisionSchema = z.discriminatedUnion('keep', [
  /** A point to be checked which the paper has so; `says` is its sentence as the pages of the plan have it. */
  z
    .strictObject({
      keep: z.literal('as-printed'),
      says: oneLine.min(1),
      ...placed,
      reason: filledIn,
      by: filledIn,
      at: isoDay,
    })
    .refine(({ line, quote }) => (line === undefined) === (quote === undefined), {
      path: ['quote'],
      message: 'must stand beside "line", with words of it',
    }),
  /** Personal data that stays hidden, by the place where it begins in the line as received. */
  z.strictObject({
    keep: z.literal('masked'),
    line: z.number().int().positive(),
    column: z.number().int().positive(),
    reason: filledIn.nullable().default(null),
    by: filledIn,
    at: isoDay,
  }),
]);
export type KeptDecision = z.infer<typeof keptDecisionSchema>;

/** `content/corrections/<plan>.yaml`: all that a person decided on one plan. Programs write it only on a person's key press. */
export const correctionsSchema = z.strictObject({
  /**
   * Lost glyphs that a person confirmed for this document: raises what may be applied. The kind of run is told from the
   * shape of the page: labels and headings are bold, asides in brackets italic, all else regular.
   */
  lostGlyphs: z
    .array(
      z.strictObject({
        run: z.enum(['regular', 'bold', 'italic', 'any']),
        glyphs: z.array(z.string().min(1)),
        by: filledIn,
        at: isoDay,
      }),
    )
    .default([]),
  /** Letters of a font that has no map, each settled once for all its places; font and code stand in the ledger's note. */
  glyphs: z.array(glyphDecisionSchema).default([]),
  repairs: z.array(repairDecisionSchema).default([]),
  readings: z.array(readingDecisionSchema).default([]),
  kept: z.array(keptDecisionSchema).default([]),
  members: z.array(memberDecisionSchema).default([]),
  tasks: z
    .array(
      z.strictObject({
        path: z.string(),
        model: z.string(),
        /** `none` takes away a relation that the program proposes. */
        strength: z.enum(['strong', 'weak', 'none']),
        by: filledIn,
        at: isoDay,
      }),
    )
    .default([]),
});
export type Corrections = z.infer<typeof correctionsSchema>;
