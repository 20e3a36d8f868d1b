import type { CanonicalModel, Concordance } from '../src/domain/concordance.ts';
import type { Plan } from '../src/domain/plan.ts';
import type { Vocabulary } from '../src/domain/vocabulary.ts';
import { alignModels } from './align/index.ts';
import type { MaskedText } from './mask/index.ts';
import { readPlan } from './read-plan.ts';
import type { PlanInput } from './content/content.ts';
import { writePages, type Page } from './write/index.ts';

/** All that the stages give, for the commands to print or to write. */
export interface PipelineResult {
  texts: Map<string, MaskedText>;
  plans: Plan[];
  concordance: Concordance;
  pages: Page[];
}

/**
 * The stages in order, pure: what was read goes in, pages come out; no file is touched.
 */
export function runPipeline(
  inputs: PlanInput[],
  models: CanonicalModel[],
  vocabulary: Vocabulary,
): PipelineResult {
  // Known after this: of each plan a text without personal data, a ledger of all changes, and the structure.
  const context = { witnesses: inputs.map(({ source }) => source), vocabulary };
  const readings = inputs.map((input) => readPlan(input, context));
  const texts = new Map(readings.map(({ plan, text }) => [plan.id, text]));
  const plans = readings.map(({ plan }) => plan);
  // Known after this: which model of each plan is which canonical model, and where the program abstains.
  const decisions = new Map(inputs.map(({ id, corrections }) => [id, corrections]));
  const concordance = alignModels({ plans, models, decisions, vocabulary });
  // Known after this: the text of every generated file.
  const pages = writeAll(inputs, { texts, plans, concordance });
  return { texts, plans, concordance, pages };
}

/** The last stage alone, for facts that become known only once a plan is read. */
export function writeAll(
  inputs: PlanInput[],
  { texts, plans, concordance }: Omit<PipelineResult, 'pages'>,
): Page[] {
  const written = inputs.map(({ id, facts, source }, index) => ({
    plan: plans[index]!,
    facts,
    source,
    ...texts.get(id)!,
  }));
  return writePages({ plans: written, concordance });
}
