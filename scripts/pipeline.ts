import type { CanonicalModel, Concordance } from '../src/domain/concordance.ts';
import type { Plan } from '../src/domain/plan.ts';
import type { RepairedText } from '../src/domain/repair.ts';
import type { Vocabulary } from '../src/domain/vocabulary.ts';
import { alignModels } from './align/index.ts';
import { repairText } from './repair/index.ts';
import type { PlanInput } from './shared/content.ts';
import { structurePlan } from './structure/index.ts';
import { writePages, type Page } from './write/index.ts';

/** All that the stages give, for the commands to print or to write. */
export interface PipelineResult {
  repaired: Map<string, RepairedText>;
  plans: Plan[];
  concordance: Concordance;
  pages: Page[];
}

/**
 * The stages in order, pure: what was read goes in, pages come out; no file is touched.
 */
export function runPipeline(inputs: PlanInput[], models: CanonicalModel[], vocabulary: Vocabulary): PipelineResult {
  const repaired = new Map<string, RepairedText>();
  for (const { id, source, corrections } of inputs) {
    // Known after this: the same lines with every sure repair applied, and a ledger of all changes.
    // A plan is never its own judge: the corpus is the other plans.
    const corpus = inputs.filter((other) => other.source.sha256 !== source.sha256).map(({ source }) => source);
    repaired.set(id, repairText(source, { corpus, corrections, vocabulary }));
  }
  // Known after this: metadata, sections, models, tasks, and that nothing of a source is unplaced.
  const plans = inputs.map(({ id, facts }) => structurePlan(repaired.get(id)!, { id, facts, vocabulary }));
  // Known after this: which model of each plan is which canonical model, and where the program abstains.
  const decisions = new Map(inputs.map(({ id, corrections }) => [id, corrections]));
  const concordance = alignModels({ plans, models, decisions, vocabulary });
  // Known after this: the text of every generated file.
  const pages = writePages({ plans, repaired, concordance, models });
  return { repaired, plans, concordance, pages };
}
