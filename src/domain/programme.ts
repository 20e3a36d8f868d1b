import { z } from 'zod';
import { slugSchema } from './ids.ts';

/** A group into which a programme puts its models ("nhóm tiện ích"). */
const groupKindSchema = z.strictObject({
  slug: slugSchema,
  title: z.string().min(1),
  order: z.number().int().positive(),
  aliases: z.array(z.string()).default([]),
});
export type GroupKind = z.infer<typeof groupKindSchema>;

/**
 * `content/programmes/<slug>.yaml`: a programme that localities carry out by plans of their own.
 *
 * All that is peculiar to one programme stands here and nowhere in code: another programme is another file, with
 * canonical models that name it.
 */
export const programmeSchema = z.strictObject({
  /** As it stands in a sentence of the interface: "Đề án 06". */
  name: z.string().min(1),
  /** One sentence in Vietnamese that says what the site does for this programme. */
  sentence: z.string().min(1),
  /** The day from which a plan for it can set a deadline; null where there is none. */
  start: z.iso.date().nullable().default(null),
  /** Whether a plan that names no programme is taken to be of this one; exactly one file says so. */
  default: z.boolean().default(false),
  /** What a plan calls its items in headings, the usual word first: "Mô hình", "Sáng kiến". */
  itemWords: z.array(z.string().min(1)).min(1),
  /** Words by which a plan shows that it is of this programme: its name, its number, its subject. */
  signs: z.array(z.string().min(1)).min(1),
  /** Words that frame the titles of this programme and do not tell its models apart. */
  frameWords: z.array(z.string().min(1)).default([]),
  /** Phrases of the same meaning: the first is read as the second when models are compared. */
  synonyms: z.array(z.strictObject({ said: z.string().min(1), read: z.string().min(1) })).default([]),
  /** The groups into which the programme puts its models, in its order. */
  groups: z.array(groupKindSchema),
});

/** A programme with the name of its file. */
export const namedProgrammeSchema = programmeSchema.extend({ slug: slugSchema });
export type Programme = z.infer<typeof namedProgrammeSchema>;

/** The programme of a plan or model that names this one; what names none belongs to the default. */
export function programmeNamed(programmes: readonly Programme[], slug: string | null): Programme {
  const found = programmes.find((one) => (slug === null ? one.default : one.slug === slug));
  if (!found) throw new Error(`There is no programme "${slug ?? 'by default'}" in content/programmes.`);
  return found;
}
