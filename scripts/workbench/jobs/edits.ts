import { z } from 'zod';
import {
  glyphDecisionSchema,
  keptDecisionSchema,
  memberDecisionSchema,
  readingDecisionSchema,
  repairDecisionSchema,
  sourceFactsSchema,
  withdrawalSchema,
} from '../../../src/domain/decisions.ts';

/** What a person knows of a plan and may write into its `source.yaml`. */
export const factsEditSchema = sourceFactsSchema
  .pick({
    title: true,
    issuer: true,
    shortName: true,
    locality: true,
    number: true,
    date: true,
    received: true,
  })
  .partial();

/** One decision, as a person would type it into a file. */
export const editSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('repairs'), entries: z.array(repairDecisionSchema).min(1) }),
  z.strictObject({ to: z.literal('glyphs'), entry: glyphDecisionSchema }),
  z.strictObject({ to: z.literal('members'), entry: memberDecisionSchema }),
  z.strictObject({ to: z.literal('readings'), entry: readingDecisionSchema }),
  z.strictObject({ to: z.literal('kept'), entry: keptDecisionSchema }),
  /** Takes such a decision out again. */
  z.strictObject({ to: z.literal('kept-no-more'), entry: keptDecisionSchema }),
  z.strictObject({ to: z.literal('allowPersonal'), text: z.string().min(1), reason: z.string().min(1) }),
  z.strictObject({ to: z.literal('facts'), set: factsEditSchema }),
  z.strictObject({ to: z.literal('withdrawn'), set: withdrawalSchema.nullable() }),
  z.strictObject({ to: z.literal('replaces'), plan: z.string().nullable() }),
  z.strictObject({
    to: z.literal('model'),
    slug: z.string(),
    title: z.string().min(1),
    programme: z.string().nullable(),
    group: z.string().min(1),
  }),
]);
export type Edit = z.output<typeof editSchema>;

/** An edit of one of the two files of a plan. */
export type PlanEdit = Exclude<Edit, { to: 'model' }>;

/** Which of the two files of a plan an edit changes. */
export const fileOf = ({ to }: PlanEdit): 'corrections' | 'facts' =>
  ['repairs', 'glyphs', 'members', 'readings', 'kept', 'kept-no-more'].includes(to) ? 'corrections' : 'facts';
