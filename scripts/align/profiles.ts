import type { CanonicalModel } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import { contentText, makeVectorOf, termsOf, type ContentVector } from './content-vector.ts';
import { signsOf, type Signs } from './signs.ts';
import { weighWords, type WordWeights } from './word-weights.ts';
import type { Forms } from './words.ts';

/** One title under which a canonical model is known. */
export interface KnownTitle {
  forms: Forms;
  /** Where it stands, in Vietnamese, for the note shown with the score. */
  source: string;
  /** Whether what stands under it is the canonical model, no more and no less. */
  same: boolean;
}

/** All that speaks for one canonical model. */
export interface Profile {
  slug: string;
  group: string;
  titles: KnownTitle[];
  /** Every word of these titles, without marks. */
  words: ReadonlySet<string>;
  /** The same of those titles only that cover what the canonical model covers and no more. */
  scope: ReadonlySet<string>;
  contents: ContentVector[];
  tools: ReadonlySet<string>[];
  signs: Signs;
}

/** The profiles, and the weights that they give to words and terms. */
export interface Evidence {
  profiles: Profile[];
  weigh: WordWeights;
  formsOf: (text: string) => Forms;
  vectorOf: (model: Model) => ContentVector;
  /** Every word of all known titles, without marks. */
  known: ReadonlySet<string>;
}

export interface EvidenceInput {
  plans: readonly Plan[];
  models: readonly CanonicalModel[];
  decisions: ReadonlyMap<string, Corrections>;
  formsOf: (text: string) => Forms;
}

/**
 * Gathers what speaks for each canonical model: its titles, and the members that persons put under it.
 *
 * Proposed members are no evidence: what the program guessed once must not make it surer the next time.
 *
 * @param without the plan that is being aligned: a plan is never its own judge
 */
export function gatherEvidence(
  { plans, models, decisions, formsOf }: EvidenceInput,
  without: string,
): Evidence {
  const terms = new Map<Model, Set<string>>();
  for (const plan of plans)
    for (const model of plan.models) terms.set(model, termsOf(formsOf(contentText(model)).long));
  const weighTerms = makeVectorOf([...terms.values()].filter(({ size }) => size > 0));
  const vectorOf = (model: Model): ContentVector =>
    weighTerms(terms.get(model) ?? termsOf(formsOf(contentText(model)).long));
  const profiles = models.map((model) => {
    const members = membersOf(model.slug, plans, decisions, without);
    const own = [
      { forms: formsOf(model.title), source: 'tên chuẩn', same: true },
      ...model.aliases.map((alias) => ({ forms: formsOf(alias), source: 'tên gọi khác', same: true })),
    ];
    const titles = [
      ...own,
      ...members.map(({ plan, member, same }) => ({
        forms: formsOf(member.title),
        source: `mô hình ${member.number} của ${plan}`,
        same,
      })),
    ];
    return {
      slug: model.slug,
      group: model.group,
      titles,
      words: foldedWords(titles),
      scope: foldedWords(titles.filter(({ same }) => same)),
      contents: members.map(({ member }) => vectorOf(member)).filter(({ size }) => size > 0),
      tools: members.map(({ member }) => new Set(member.tools)).filter(({ size }) => size > 0),
      signs: signsOf(model, formsOf),
    };
  });
  const weigh = weighWords(
    profiles.map(({ titles }) => titles.flatMap(({ forms }) => [...forms.long, ...forms.printed])),
  );
  const known = new Set(profiles.flatMap(({ words }) => [...words]));
  return { profiles, weigh, formsOf, vectorOf, known };
}

const foldedWords = (titles: readonly KnownTitle[]): Set<string> =>
  new Set(titles.flatMap(({ forms }) => [...forms.long, ...forms.printed].map(({ folded }) => folded)));

function membersOf(
  slug: string,
  plans: readonly Plan[],
  decisions: ReadonlyMap<string, Corrections>,
  without: string,
): { plan: string; member: Model; same: boolean }[] {
  return plans.flatMap((plan) => {
    if (plan.id === without) return [];
    const numbers = (decisions.get(plan.id)?.members ?? []).filter(({ model }) => model === slug);
    return numbers.flatMap(({ number, relation }) => {
      const member = plan.models.find((model) => model.number === number);
      return member ? [{ plan: plan.id, member, same: relation === 'same' }] : [];
    });
  });
}
