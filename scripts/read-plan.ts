import type { Corrections, SourceFacts } from '../src/domain/decisions.ts';
import type { Plan } from '../src/domain/plan.ts';
import type { RepairedText } from '../src/domain/repair.ts';
import type { SourceText } from '../src/domain/source.ts';
import type { Vocabulary } from '../src/domain/vocabulary.ts';
import { correctPlan, numbersOf } from './correct/index.ts';
import { keepAsDecided } from './correct/kept.ts';
import { maskPersonal, type MaskedText } from './mask/index.ts';
import { repairText } from './repair/index.ts';
import type { Rule } from './repair/draft/rule.ts';
import { structurePlan } from './structure/index.ts';
import { judgesOf } from './witnesses/judges.ts';

/** A text to be read as a plan, whether it lies in `content/` or not. */
export interface PlanToRead {
  id: string;
  source: SourceText;
  corrections: Corrections;
  /** What a person knows of it; null for a text that nobody has described. */
  facts: SourceFacts | null;
}

/** What may speak for a reading of any plan. */
export interface ReadingContext {
  /** The texts of other plans; which of them may judge a text is decided here and nowhere else. */
  witnesses: readonly SourceText[];
  vocabulary: Vocabulary;
}

/** A plan read from its text. */
export interface PlanReading {
  /** What repair gave, nothing masked: never to be published or handed on. */
  unmasked: RepairedText;
  text: MaskedText;
  plan: Plan;
}

/** Runs one stage; a caller that takes the time of each hands over its own. */
export type RunStage = <T>(stage: 'repair' | 'mask' | 'structure', work: () => T) => T;

/**
 * Reads one plan: repair, mask, structure. The only place that puts these stages together, so that whatever a command,
 * a bench or a page says of a plan was read in one way.
 *
 * @throws InputError where a person's decision no longer fits the text
 */
export function readPlan(
  asked: PlanToRead,
  context: ReadingContext,
  run: RunStage = (_stage, work) => work(),
): PlanReading {
  const { id, facts } = asked;
  // Known after this: the same lines with every sure repair applied, and a ledger of all changes.
  const unmasked = run('repair', () => repairPlan(asked, context));
  // Known after this: nothing personal is left. Before structure, so that no later stage can publish it.
  const text = run('mask', () => maskPersonal(unmasked, facts?.allowPersonal ?? []));
  // Known after this: metadata, sections, models, tasks, and that nothing of a source is unplaced.
  const { vocabulary } = context;
  const { readings, kept } = asked.corrections;
  const read = run('structure', () =>
    structurePlan(text.repaired, { id, facts, vocabulary, numbers: numbersOf(readings) }),
  );
  // Known after this: what a person knows better than the program or the paper.
  const corrected = correctPlan(read, text.repaired, { readings, vocabulary });
  // Known after this: what a person looked at and leaves as it is.
  const plan = keepAsDecided(corrected, text, kept);
  return { unmasked, text, plan };
}

/**
 * The first of these stages alone, for the tools that show a received text to whoever has it: nothing is masked.
 *
 * @param active the rules of repair; all of them unless a measurement leaves one out
 * @throws InputError where a person's decision no longer fits the text
 */
export function repairPlan(
  { source, corrections }: Pick<PlanToRead, 'source' | 'corrections'>,
  { witnesses, vocabulary }: ReadingContext,
  active?: readonly Rule[],
): RepairedText {
  return repairText(source, { corpus: judgesOf(source, witnesses), corrections, vocabulary }, active);
}
