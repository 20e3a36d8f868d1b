import { z } from 'zod';
import { planIdSchema } from './ids.ts';

/** One text that speaks for others, as a person took it in, or one that a person keeps from speaking. */
const witnessSchema = z.strictObject({
  plan: planIdSchema,
  /** `false`: withdrawn, doubtful or the like; `relearn` does not take it in, and `reason` says why. */
  speaks: z.boolean().default(true),
  /** The files of `content/witnesses/<plan>/` and the SHA-256 of each: the text, and what was known and decided that day. */
  files: z
    .record(
      z.string().regex(/^[a-z][a-z0-9.-]*$/, 'must be the name of a file'),
      z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
    )
    .default({}),
  by: z.string().min(1),
  at: z.iso.date('must be a day like 2024-02-29'),
  reason: z.string().nullable().default(null),
});
export type WitnessEntry = z.infer<typeof witnessSchema>;

/**
 * `content/witnesses.yaml`: which texts may vouch for a reading in another plan, and whose decided members describe the
 * canonical models. `relearn` alone changes it; whatever else is added, edited or removed changes no other plan.
 */
export const witnessesSchema = z
  .array(witnessSchema)
  .refine((all) => new Set(all.map(({ plan }) => plan)).size === all.length, 'holds a plan twice');
