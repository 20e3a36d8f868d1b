import { z } from 'zod';
import { modelKeySchema } from './ids.ts';

/**
 * The relation of a plan's model to a canonical model. `broader`: the plan's covers more; `narrower`: less;
 * `overlaps`: partly the same.
 */
export const relations = ['same', 'broader', 'narrower', 'overlaps'] as const;
export const relationSchema = z.enum(relations);
export type Relation = z.infer<typeof relationSchema>;

/** In the open data's `relation`, all but `same` count as `partial`. */
export function openRelation(relation: Relation): 'same' | 'partial' {
  return relation === 'same' ? 'same' : 'partial';
}

/** The front matter of `content/models/<slug>.mdx`; the slug is permanent, its body is a person's note. */
export const canonicalModelSchema = z.strictObject({
  title: z.string().min(1),
  /** Slug of `content/programmes/`; null for the programme that is the default. */
  programme: z.string().nullable().default(null),
  /** Slug of one of the groups of its programme. */
  group: z.string().min(1),
  /** Other names, shown on its page. */
  aliases: z.array(z.string()).default([]),
  /** How plans may word it, in plain or in short words: for the aligner alone, shown nowhere. */
  wordings: z.array(z.string().min(1)).default([]),
  /**
   * Phrases by which a task of a plan without models bears on this model. Parts joined by " + " stand in one
   * sentence in any place; "^" before the first: in the first sentence of the task. `strong`: the task asks
   * for what the model does or for a named part of it; `weak`: for its means, its subject or a condition of it.
   */
  signs: z
    .strictObject({
      strong: z.array(z.string().min(1)).default([]),
      weak: z.array(z.string().min(1)).default([]),
    })
    .optional(),
  /** Slugs that this model had before; they redirect for ever. */
  formerly: z.array(z.string()).default([]),
});
export type CanonicalModel = z.infer<typeof canonicalModelSchema> & { slug: string };

/** Words of a plan that carry a decision. */
export const quoteSchema = z.strictObject({
  plan: z.string(),
  line: z.number().int().positive().nullable().default(null),
  text: z.string(),
});

/** One part of the aligner's score, for the page that explains it. */
const scorePartSchema = z.strictObject({ name: z.string(), value: z.number(), note: z.string() });

/**
 * One edge of the concordance: one plan's model and one canonical model. Nothing follows by transitivity.
 */
export const edgeSchema = z.strictObject({
  plan: z.string(),
  number: z.number().int().positive(),
  /** Where groups count anew: see `modelKey`. */
  key: modelKeySchema.optional(),
  model: z.string(),
  relation: relationSchema,
  decision: z.enum(['proposed', 'reviewed']),
  by: z.string().nullable(),
  at: z.string().nullable(),
  /** In Vietnamese; required for every relation but `same`. */
  reason: z.string().nullable(),
  quotes: z.array(quoteSchema),
  /** The aligner's own score, 0 to 1, null where it was not asked. */
  score: z.number().nullable(),
  parts: z.array(scorePartSchema),
});
export type Edge = z.infer<typeof edgeSchema>;

/** A task of a plan without models, and a canonical model it bears on. */
export const taskEdgeSchema = z.strictObject({
  plan: z.string(),
  path: z.string(),
  model: z.string(),
  strength: z.enum(['strong', 'weak']),
  decision: z.enum(['proposed', 'reviewed']),
  score: z.number().nullable(),
});
export type TaskEdge = z.infer<typeof taskEdgeSchema>;

/** A canonical model that a plan's model may be, with what speaks for and against it, in Vietnamese. */
const candidateSchema = z.strictObject({
  model: z.string(),
  /** The chance that it is the one, 0 to 1. */
  probability: z.number(),
  for: z.array(z.string()),
  against: z.array(z.string()),
});
export type Candidate = z.infer<typeof candidateSchema>;

/**
 * A plan model of which the aligner is not sure: listed on /soat-loi/ until a person decides. `check`: it may be one of
 * the candidates; `none`: no canonical model is near.
 */
export const undecidedSchema = z.strictObject({
  plan: z.string(),
  number: z.number().int().positive(),
  /** Where groups count anew: see `modelKey`. */
  key: modelKeySchema.optional(),
  title: z.string(),
  decision: z.enum(['check', 'none']),
  /** The best first, three at most. */
  candidates: z.array(candidateSchema),
  reason: z.string(),
});
export type Undecided = z.infer<typeof undecidedSchema>;

/** A canonical model that the title of a model seems to name beside the one that it surely is. */
export interface Besides {
  plan: string;
  number: number;
  /** Where its number is not enough: see `modelKey`. */
  key?: string;
  model: string;
  /** The chance that the rest of the title means it, 0 to 1. */
  probability: number;
}

/** What `align` prints for a model of a plan. */
export interface AlignRow {
  number: number;
  /** Where its number is not enough: see `modelKey`. */
  key?: string;
  title: string;
  /** The canonical model that a person or the program put it under; null where that is open. */
  model: string | null;
  relation: 'same' | 'partial' | null;
  /** The finer kind of `relation`. */
  kind: Relation | null;
  /** The chance of `model`, 0 to 1, null where there is none. */
  score: number | null;
  /** `check`: it may be one of the candidates; `none`: nothing is near. */
  decision: Edge['decision'] | 'check' | 'none';
  /** The best first; none where a person or the program has decided. */
  candidates: Candidate[];
}

/** What the align stage gives. */
export interface Concordance {
  edges: Edge[];
  tasks: TaskEdge[];
  undecided: Undecided[];
}
