/**
 * The front matter of the generated MDX in `content/plans/<plan>/`: the contract between the write stage and
 * the site. Write checks every page with these schemas before a file is written, `src/content.config.ts` uses
 * the same ones, so what the pipeline accepts the site cannot reject.
 *
 * | file                     | `kind`  | schema            | body                                                       |
 * |--------------------------|---------|-------------------|------------------------------------------------------------|
 * | `index.mdx`              | `plan`  | `planPageSchema`  | title, the sections as headings, paragraphs and lists      |
 * | `mo-hinh-<n>.mdx`        | `model` | `modelPageSchema` | title, one `<Field>` for each reading                      |
 * | `nhiem-vu-<slug>.mdx`    | `task`  | `taskPageSchema`  | the task's paragraphs and lists                            |
 * | `van-ban.mdx`            | `text`  | `textPageSchema`  | one `<Line>` for each source line that is not blank        |
 *
 * Components in the bodies, all attributes as written here:
 *
 * - `<Field name="objective" label="Mục tiêu" where="body" first={136} last={138} uncertain="…">`: one
 *   reading of a field; `name` is a `FieldId`, `label` the printed label, `first` and `last` source lines;
 *   `uncertain` stands only where the reading may be put together wrongly. Its children are paragraphs and lists.
 * - `<Repair line={137} column={60} raw=" " status="repaired" confidence={0.99}>ợ</Repair>`: a mark, inline.
 *   `line` and `column` are the key in the ledger, `raw` the text as received, the child the text as printed.
 *   Where nothing is applied (`suggested`, or left by a person) the child equals `raw` and `reading="ợ"` is
 *   what is offered. The child may be empty (a blank too many) or several words.
 * - `<Line n={273} kind="model" of="mo-hinh-24">`: a source line, repaired; `of` stands only where the line
 *   belongs to a model or task and is the last part of its URL.
 *
 * The bullet of a block ("-", "a)", "(1)") is printed as text at the start of its list item, as the plan has
 * it, so lists in plan text want `list-style: none`.
 */
import { z } from 'zod';
import { edgeSchema, taskEdgeSchema, undecidedSchema } from './concordance.ts';
import { withdrawalSchema } from './decisions.ts';
import { anomalySchema, correctedSchema, modelSchema, planSchema, taskSchema } from './plan.ts';
import { repairSchema } from './repair.ts';
import { deletedSchema, pageStartSchema, receivedSchema } from './received.ts';
import { readNoteKinds } from './source.ts';
import { todaySchema } from './today.ts';

const count = z.number().int().nonnegative();

/**
 * How many entries of the ledger have each status. The author's own slips that the program found change nothing and wait
 * for nobody, so they are counted apart (`verbatim`) and not among the suggested ones.
 */
const repairCountsSchema = z.strictObject({
  repaired: count,
  likely: count,
  suggested: count,
  reviewed: count,
  verbatim: count.default(0),
});
export type RepairCounts = z.infer<typeof repairCountsSchema>;

/** A note of reading: what was unusual in the bytes of one line (see `ReadNote`). */
const readNoteSchema = z.strictObject({
  kind: z.enum(readNoteKinds),
  line: z.number().int().positive(),
  count: z.number().int(),
  message: z.string(),
});

/** A place where personal data was masked; what stood there is published nowhere. */
const maskSchema = z.strictObject({
  kind: z.enum(['phone', 'email', 'identity', 'account']),
  line: z.number().int().positive(),
  /** From 1, in UTF-16 units of the NFC line as received. */
  column: z.number().int().positive(),
  /** How many characters were replaced, one for one, by `MASK`. */
  length: z.number().int().positive(),
});
export type Mask = z.infer<typeof maskSchema>;

/** Stands for one masked character. A full block, because no plan uses it as a bullet. */
export const MASK = '\u2588';

/** `index.mdx`: a plan without its models and tasks, which have pages of their own. */
const planPageSchema = planSchema.omit({ models: true, tasks: true }).extend({
  kind: z.literal('plan'),
  /** The plan's name in lists, "Xã Thiệu Vân, 2024". */
  shortName: z.string().min(1),
  /** Where the text came from, a sentence of `source.yaml`. */
  origin: z.string(),
  /** The day the text was received, null where nobody noted it. */
  received: z.string().nullable(),
  /** What was received; absent for a plain text. */
  document: receivedSchema.optional(),
  /** The plan that this one is a newer version of, and the plan that is a newer version of this one. */
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  withdrawn: withdrawalSchema.nullable().default(null),
  /** What its locality is today; null where it is what the plan calls it, or nobody said so. */
  today: todaySchema.nullable().default(null),
  repairs: repairCountsSchema,
  notes: z.array(readNoteSchema),
  masked: z.array(maskSchema),
  /** Its models for which the aligner abstains. */
  undecided: z.array(undecidedSchema),
  /** Numbers of its models and paths of its tasks, in the plan's order. */
  models: z.array(z.number().int().positive()),
  tasks: z.array(z.string()),
});
export type PlanPage = z.infer<typeof planPageSchema>;

/** `mo-hinh-<n>.mdx`: one numbered model of a plan. */
const modelPageSchema = z.strictObject({
  kind: z.literal('model'),
  plan: z.string(),
  model: modelSchema,
  /** Its places in the concordance; none where nothing fits or the aligner abstains. */
  edges: z.array(edgeSchema),
  undecided: undecidedSchema.nullable(),
  /** The plan's anomalies that belong to this model. */
  anomalies: z.array(anomalySchema),
  /** What a person decided against the reading of this model; absent where nothing was. */
  corrected: z.array(correctedSchema).optional(),
});
export type ModelPage = z.infer<typeof modelPageSchema>;

/** `nhiem-vu-<slug>.mdx`: one task of a plan. */
const taskPageSchema = z.strictObject({
  kind: z.literal('task'),
  plan: z.string(),
  task: taskSchema,
  /** The canonical models that it bears on. */
  edges: z.array(taskEdgeSchema),
});
export type TaskPage = z.infer<typeof taskPageSchema>;

/** `van-ban.mdx`: the whole text of a plan and the ledger of its repairs. */
export const textPageSchema = z.strictObject({
  kind: z.literal('text'),
  plan: z.string(),
  file: z.string(),
  sha256: z.string(),
  encoding: z.enum(['utf-8', 'utf-8-bom']),
  ledger: z.array(repairSchema),
  /** Every line as received (NFC, personal data masked); the first one is line 1. */
  received: z.array(z.string()),
  /** Where pages begin; absent where the received file has none. */
  pageStarts: z.array(pageStartSchema).optional(),
  /** What tracked changes deleted and what is struck through; absent where nothing was. */
  deleted: z.array(deletedSchema).optional(),
});
export type TextPage = z.infer<typeof textPageSchema>;

/** What a line of the whole text is. */
export type LineKind = 'blank' | 'furniture' | 'model' | 'task' | 'section' | 'metadata';

/** Any generated page, told apart by `kind`. */
export const pageSchema = z.discriminatedUnion('kind', [
  planPageSchema,
  modelPageSchema,
  taskPageSchema,
  textPageSchema,
]);
export type PageData = z.infer<typeof pageSchema>;
