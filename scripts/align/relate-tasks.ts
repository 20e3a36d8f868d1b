import type { CanonicalModel, TaskEdge } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { chancesOfPlan } from './chances.ts';
import { featuresOf } from './features.ts';
import type { Evidence } from './profiles.ts';
import { runOf, signsOf, standsIn, type Sign, type Signs } from './signs.ts';
import { witnessesFor, namedInTitle, readSubject } from './witnesses.ts';
import type { FormsOf } from './words.ts';

/** A canonical model that a task bears on; the score is a chance, null where a sign says it. */
export type Bearing = Pick<TaskEdge, 'model' | 'strength' | 'score'>;

/** What tells which models a task bears on. */
export interface TaskReader {
  /** By the signs of the models: words that persons chose. */
  bySigns: (text: string) => Bearing[];
  /** By each sentence as if it were the title of a model: the one that it is more likely than not. */
  byWords: (text: string) => Bearing[];
}

/** From here on it is likelier that a task is about a model than that it is not. */
const LIKELY = 0.5;

/**
 * Relates the tasks of plans without models to the canonical models that they bear on.
 *
 * A task is not one model: it may bear on several or on none, so nothing is assigned one to one. A plan with models has
 * its tasks inside them and gives none.
 *
 * @param ruled persons' decisions on the tasks of the plan; "none" takes a relation away
 */
export function relateTasks(plan: Plan, reader: () => TaskReader, ruled: Corrections['tasks']): TaskEdge[] {
  if (plan.models.length > 0 || plan.tasks.length === 0) return [];
  const { bySigns, byWords } = reader();
  const decided = new Set(ruled.map(({ path, model }) => `${path} ${model}`));
  const proposed = plan.tasks.flatMap(({ path, text }) =>
    joinBearings(bySigns(text), byWords(text))
      .filter(({ model }) => !decided.has(`${path} ${model}`))
      .map((bearing) => ({ path, ...bearing, decision: 'proposed' as const })),
  );
  const reviewed = ruled.flatMap(({ path, model, strength }) =>
    strength === 'none' ? [] : [{ path, model, strength, decision: 'reviewed' as const, score: null }],
  );
  const order = new Map(plan.tasks.map(({ path }, index) => [path, index]));
  return [...proposed, ...reviewed]
    .map((edge) => ({ plan: plan.id, ...edge }))
    .sort((a, b) => order.get(a.path)! - order.get(b.path)! || (a.model < b.model ? -1 : 1));
}

/**
 * What both say of one task. A sign is what a person chose and holds alone; the words find what no sign was chosen for,
 * and make a weak sign strong.
 */
export function joinBearings(signed: readonly Bearing[], read: readonly Bearing[]): Bearing[] {
  const strong = signed.filter(({ strength }) => strength === 'strong');
  const isIn = (list: readonly Bearing[], { model }: Bearing): boolean =>
    list.some((one) => one.model === model);
  const added = read.filter((one) => !isIn(strong, one));
  const weak = signed.filter((one) => one.strength === 'weak' && !isIn(added, one));
  return [...strong, ...added, ...weak];
}

/**
 * Makes what reads tasks.
 *
 * @param signForms the words in which signs are looked for
 * @param evidence all that speaks for the canonical models
 */
export function makeTaskReader(
  models: readonly CanonicalModel[],
  signForms: FormsOf,
  evidence: Evidence,
): TaskReader {
  const signs = models.map((model) => signsOf(model, signForms));
  return {
    bySigns: (text) => readSigns(text, signs, signForms),
    byWords: (text) => readWords(text, evidence),
  };
}

/** The sentences of a task, and the items of a list in it. */
const sentencesOf = (text: string): string[] => text.split(/;|\.\s|\n/);

function readSigns(text: string, all: readonly Signs[], formsOf: FormsOf): Bearing[] {
  const sentences = sentencesOf(text).map((sentence) => runOf(sentence, formsOf));
  const stands = (sign: Sign): boolean => standsIn(sign, sentences);
  return all.flatMap(({ slug, strong, weak }) => {
    const strength = strong.some(stands) ? ('strong' as const) : weak.some(stands) ? ('weak' as const) : null;
    return strength ? [{ model: slug, strength, score: null }] : [];
  });
}

/** A sentence that names less than this of every model, by weight, is likely about none, and is heard no further. */
const NAMED = 0.65;
/** A shorter sentence orders nothing: it is a name in a list ("Bộ phận Một cửa xã;"). */
const FEWEST_WORDS = 8;

function readWords(text: string, evidence: Evidence): Bearing[] {
  const best = new Map<string, number>();
  for (const sentence of sentencesOf(text)) {
    if (sentence.trim().split(/\s+/).length < FEWEST_WORDS) continue;
    for (const [at, chance] of chancesFor(sentence, evidence).entries()) {
      const { slug } = evidence.profiles[at]!;
      best.set(slug, Math.max(best.get(slug) ?? 0, Math.round(chance * 1000) / 1000));
    }
  }
  return [...best].flatMap(([model, score]) =>
    score >= LIKELY ? [{ model, strength: 'strong', score }] : [],
  );
}

/** The chances of the canonical models for a sentence on its own. */
function chancesFor(sentence: string, evidence: Evidence): number[] {
  const fields = { objective: [], assignment: [], outcome: [] };
  const subject = readSubject({ number: 0, title: sentence.trim(), fields }, null, evidence);
  if (evidence.profiles.every((profile) => namedInTitle(subject, profile, evidence) < NAMED)) return [];
  const features = featuresOf(witnessesFor(subject, evidence));
  const [chances] = chancesOfPlan(
    [features],
    evidence.profiles.map(() => false),
  );
  return chances!;
}
