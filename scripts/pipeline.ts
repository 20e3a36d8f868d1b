import type { CanonicalModel, Concordance } from '../src/domain/concordance.ts';
import type { Plan } from '../src/domain/plan.ts';
import type { Vocabulary } from '../src/domain/vocabulary.ts';
import { alignModels } from './align/index.ts';
import { maskPersonal, type MaskedText } from './mask/index.ts';
import { repairText } from './repair/index.ts';
import type { PlanInput } from './shared/content.ts';
import { structurePlan } from './structure/index.ts';
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
  const texts = new Map<string, MaskedText>();
  for (const { id, source, facts, corrections } of inputs) {
    // A plan is never its own judge: the corpus is the other plans.
    const corpus = inputs
      .filter((other) => other.source.sha256 !== source.sha256)
      .map((other) => other.source);
    // Known after this: the same lines with every sure repair applied, and a ledger of all changes.
    const repaired = repairText(source, { corpus, corrections, vocabulary });
    // Known after this: nothing personal is left. Before structure, so that no later stage can publish it.
    texts.set(id, maskPersonal(repaired, facts.allowPersonal));
  }
  // Known after this: metadata, sections, models, tasks, and that nothing of a source is unplaced.
  const plans = inputs.map(({ id, facts }) =>
    structurePlan(texts.get(id)!.repaired, { id, facts, vocabulary }),
  );
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
