import type { Corrections } from '../src/domain/decisions.ts';
import type { Plan } from '../src/domain/plan.ts';
import type { SourceText } from '../src/domain/source.ts';
import { alignWith, speakersOf } from './align-with.ts';
import type { Speakers } from './align/align-plan.ts';
import type { AlignedModels } from './align/index.ts';
import type { PlanInput, SharedContent } from './content/content.ts';
import type { MaskedText } from './mask/index.ts';
import { readPlan, type PlanToRead, type ReadingContext } from './read-plan.ts';
import type { Witness } from './witnesses/witness.ts';
import { writePages, type Page } from './write/index.ts';

/** A plan read: its text without personal data, a ledger of all changes, and the structure. */
export interface PlanReading {
  text: MaskedText;
  plan: Plan;
}

/** What all plans are read with: the same for each, whatever other plans there are. */
export interface PipelineContext extends SharedContent {
  witnesses: readonly Witness[];
}

/** What the other plans say of one plan: nothing but names. */
export interface Neighbours {
  /** The plan that replaces it. */
  replacedBy: string | null;
  /** Every plan that a decision may quote. */
  ids: ReadonlySet<string>;
}

/** What the stages before the last one give of one plan. */
export interface UnwrittenPlan extends PlanReading {
  /** The edges of this plan alone. */
  concordance: AlignedModels;
}

/** What the stages give of one plan. */
export interface PlanResult extends UnwrittenPlan {
  pages: Page[];
}

/** Reads a plan; who reads many may keep what was read. */
export type ReadOne = (asked: PlanToRead) => PlanReading;

/**
 * The stages in order for one plan, pure: a function of the plan, its decisions, what is said for all plans, and the
 * frozen witnesses. No other plan changes a byte of it.
 */
export class Pipeline {
  private readonly context: PipelineContext;
  private readonly readOne: ReadOne;
  private speaking: Speakers | undefined;

  constructor(context: PipelineContext, readOne: ReadOne = planReader(context)) {
    this.context = context;
    this.readOne = readOne;
  }

  /** @throws InputError where a person's decision no longer fits the plan */
  run(input: PlanInput, neighbours: Neighbours): PlanResult {
    // Known after this: a text without personal data, a ledger of all changes, and the structure.
    const { text, plan } = this.readOne(input);
    // Known after this: which model of the plan is which canonical model, and where the program abstains.
    const concordance = this.align(plan, input.corrections, neighbours.ids);
    // Known after this: the text of every generated file.
    const pages = this.write(input, { text, plan, concordance }, neighbours);
    return { text, plan, concordance, pages };
  }

  /** How the models and tasks of a plan stand to the canonical models. @throws InputError */
  align(plan: Plan, own: Corrections, ids: ReadonlySet<string> = new Set()): AlignedModels {
    return alignWith(plan, own, { ...this.context, speakers: this.speakers(), ids });
  }

  /** What the stages before align give of a text. @throws InputError */
  read(asked: PlanToRead): PlanReading {
    return this.readOne(asked);
  }

  /** The last stage alone, for facts that become known only once a plan is read. */
  write(
    { facts, source }: PlanInput,
    { text, plan, concordance }: UnwrittenPlan,
    { replacedBy }: Neighbours,
  ): Page[] {
    return writePages({ plans: [{ plan, facts, source, replacedBy, ...text }], concordance });
  }

  /** The witnesses whose members persons decided: they say what the canonical models are. */
  speakers(): Speakers {
    const { witnesses, models } = this.context;
    this.speaking ??= speakersOf(witnesses, models, (asked) => this.readOne(asked).plan);
    return this.speaking;
  }
}

/** Who replaces each plan, and the names of all. */
export function neighboursIn(plans: readonly { id: string; replaces: string | null }[]): {
  of: (id: string) => Neighbours;
} {
  const ids = new Set(plans.map(({ id }) => id));
  const newer = new Map(plans.flatMap(({ id, replaces }) => (replaces === null ? [] : [[replaces, id]])));
  return { of: (id) => ({ replacedBy: newer.get(id) ?? null, ids }) };
}

/** All plans, one after the other. @throws InputError */
export function runPipeline(inputs: readonly PlanInput[], context: PipelineContext): PlanResult[] {
  const pipeline = new Pipeline(context);
  const neighbours = neighboursIn(inputs.map(({ id, facts }) => ({ id, replaces: facts.replaces })));
  return inputs.map((input) => pipeline.run(input, neighbours.of(input.id)));
}

const textsOfWitnesses = new WeakMap<readonly Witness[], readonly SourceText[]>();

/** What is read with these witnesses. The same ones give the same texts: what was learned from them serves again. */
export function readingContext({ witnesses, vocabulary }: PipelineContext): ReadingContext {
  const texts = textsOfWitnesses.get(witnesses) ?? witnesses.map(({ source }) => source);
  textsOfWitnesses.set(witnesses, texts);
  return { witnesses: texts, vocabulary };
}

function planReader(context: PipelineContext): ReadOne {
  const reading = readingContext(context);
  return (asked) => {
    const { text, plan } = readPlan(asked, reading);
    return { text, plan };
  };
}
