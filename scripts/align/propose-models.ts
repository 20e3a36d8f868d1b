import type { CanonicalModel } from '../../src/domain/concordance.ts';
import { correctionsSchema, type Corrections } from '../../src/domain/decisions.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import { formsFor, type AlignInput } from './align-plan.ts';
import { chancesOfPlan, SURE } from './chances.ts';
import { gatherEvidence } from './profiles.ts';
import { compareWithModels } from './propose.ts';
import { keyPart, type NumberedModel } from '../../src/domain/model-key.ts';

/** A model of a plan that fits no canonical model. */
export interface LooseModel {
  plan: Plan;
  model: Model;
}

/** Models of different plans that match each other but no canonical model. A person decides whether they are a new one. */
export interface ProposedModel {
  slug: string;
  title: string;
  members: (NumberedModel & { plan: string; title: string })[];
  /** The lowest probability among the links that joined them. */
  chance: number;
}

/** The longest slug that still reads well in an address. */
const LONGEST_SLUG = 48;

/**
 * Finds models of different plans that fit none of the canonical models but each other.
 *
 * Each of these models is treated as if it were a canonical model, and the models of the other plans are compared with it
 * in the usual way. Models that surely match become one proposal.
 */
export function proposeModels(loose: readonly LooseModel[], input: AlignInput): ProposedModel[] {
  const links = loose.flatMap((one) => linksOf(one, loose, input));
  return groupsOf(loose, links)
    .map((group) => toProposal(group, links))
    .filter(({ members }) => new Set(members.map(({ plan }) => plan)).size > 1)
    .sort((a, b) => b.members.length - a.members.length || (a.slug < b.slug ? -1 : 1));
}

interface Link {
  from: LooseModel;
  to: LooseModel;
  chance: number;
}

/** The loose models of other plans that one surely is. */
function linksOf(one: LooseModel, loose: readonly LooseModel[], input: AlignInput): Link[] {
  const others = loose.filter(({ plan }) => plan.id !== one.plan.id);
  const standIns = others.map((other, at) => standIn(other, at, input));
  const { plans, decisions } = input.witnesses ?? input;
  const evidence = gatherEvidence(
    {
      models: [...input.models, ...standIns.map(({ canonical }) => canonical)],
      plans: [...plans, ...standIns.map(({ plan }) => plan)],
      decisions: new Map([...decisions, ...standIns.map(({ plan, decided }) => [plan.id, decided] as const)]),
      formsOf: formsFor(one.plan, input),
    },
    one.plan.id,
  );
  const compared = compareWithModels({ ...one.plan, models: [one.model] }, evidence, () => null);
  const [chances] = chancesOfPlan(
    compared.map(({ features }) => features),
    evidence.profiles.map(() => false),
  );
  return others.flatMap((to, at) => {
    const chance = chances![input.models.length + at]!;
    return chance >= SURE ? [{ from: one, to, chance }] : [];
  });
}

/** A canonical model that a loose model would make, with the loose one as its only member. */
function standIn(
  { plan, model }: LooseModel,
  at: number,
  { programme }: AlignInput,
): { canonical: CanonicalModel; plan: Plan; decided: Corrections } {
  const slug = `rieng-${at}`;
  const canonical = {
    slug,
    title: model.title,
    programme: programme.slug,
    group: '',
    aliases: [],
    wordings: [],
    formerly: [],
  };
  const member = { number: model.number, ...keyPart(model), model: slug, by: 'program', at: '2000-01-01' };
  const decided = correctionsSchema.parse({ members: [member] });
  return { canonical, plan: { ...plan, id: `${plan.id} ${slug}`, models: [model] }, decided };
}

/** Loose models that links join, directly or over others. */
function groupsOf(loose: readonly LooseModel[], links: readonly Link[]): LooseModel[][] {
  const groupOf = new Map(loose.map((one) => [one, [one]]));
  for (const { from, to } of links) {
    const [mine, other] = [groupOf.get(from)!, groupOf.get(to)!];
    if (mine === other) continue;
    mine.push(...other);
    for (const one of other) groupOf.set(one, mine);
  }
  return [...new Set(groupOf.values())];
}

/** The shortest title names the group best: longer ones add places and means. */
function toProposal(group: readonly LooseModel[], links: readonly Link[]): ProposedModel {
  const sorted = [...group].sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1));
  const title = sorted.map(({ model }) => model.title).reduce((a, b) => (b.length < a.length ? b : a));
  const own = links.filter(({ from }) => group.includes(from));
  return {
    slug: slugOf(title)
      .slice(0, LONGEST_SLUG)
      .replace(/-[^-]*$/, (end) => (slugOf(title).length > LONGEST_SLUG ? '' : end)),
    title,
    members: sorted.map(({ plan, model }) => ({
      plan: plan.id,
      number: model.number,
      ...keyPart(model),
      title: model.title,
    })),
    chance: Math.round(1000 * Math.min(...own.map(({ chance }) => chance))) / 1000,
  };
}
