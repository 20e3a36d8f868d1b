import type { CanonicalModel } from '../../src/domain/concordance.ts';
import type { Corrections } from '../../src/domain/decisions.ts';
import type { Model, Plan } from '../../src/domain/plan.ts';
import { makeTermWeights, readBody, termsOf, vectorOf, type Body, type TermVector } from './body.ts';
import { initialsOf, type Initials } from './initials.ts';
import { signsOf, type Signs } from './signs.ts';
import { weighWords, type WordWeights } from './word-weights.ts';
import { distinctWords, type Forms, type FormsOf, type Word } from './words.ts';
import { modelKey } from '../../src/domain/model-key.ts';

/** One title under which a canonical model is known. */
export interface KnownTitle {
  text: string;
  forms: Forms;
  /** Its telling words, each once. */
  telling: readonly Word[];
  /** Where the title comes from, in Vietnamese, for the note shown with the score. */
  source: string;
  /** The same for people: with the name of the place instead of the id of its plan. */
  place: string;
  /** Whether the title names exactly the scope of the canonical model. */
  same: boolean;
}

/** All that speaks for one canonical model. */
export interface Profile {
  slug: string;
  group: string;
  titles: KnownTitle[];
  /** Every word of these titles, without marks. */
  words: ReadonlySet<string>;
  /** The printed words of the titles that name exactly the scope of the canonical model. */
  scope: ReadonlySet<string>;
  /** The printed words of all its titles and of the fields of its members. */
  mentioned: ReadonlySet<string>;
  /** The words of the titles, and those of the members' fields, by their keys. */
  said: ReadonlySet<string>;
  bodyWords: ReadonlySet<string>;
  initials: Initials;
  /** Titles and fields of the model and its members together. */
  pooled: TermVector;
  signs: Signs;
}

/** The profiles of one programme, and the weights that they give to words and terms. */
export interface Evidence {
  profiles: Profile[];
  weigh: WordWeights;
  formsOf: FormsOf;
  /** The weight of a term of the fields; what many models contain weighs little. */
  weighTerm: (term: string) => number;
  /** In how many canonical models a sequence of words appears literally. */
  modelsWithRun: (run: string) => number;
  /** Every word of all known titles, without marks. */
  known: ReadonlySet<string>;
}

export interface EvidenceInput {
  plans: readonly Plan[];
  models: readonly CanonicalModel[];
  decisions: ReadonlyMap<string, Corrections>;
  formsOf: FormsOf;
}

/** A model of another plan that a person put under a canonical model. */
interface Member {
  plan: string;
  place: string;
  model: Model;
  same: boolean;
  body: Body;
}

/**
 * Gathers what speaks for each canonical model: its titles, and the members that persons put under it.
 *
 * Proposed members are not used: a guess must not make the program surer the next time. Neither is the note of a model,
 * because it often says what the model is not.
 *
 * @param without the plan that is being aligned; it must not be evidence for itself
 */
export function gatherEvidence(input: EvidenceInput, without: string): Evidence {
  const { models, formsOf } = input;
  const membersBySlug = gatherMembers(input, without);
  const drafts = models.map((model) => {
    const members = membersBySlug.get(model.slug) ?? [];
    const titles = titlesOf(model, members, formsOf);
    const words = [
      ...titles.flatMap(({ forms }) => forms.long),
      ...members.flatMap(({ body }) => body.words),
    ];
    return { model, members, titles, terms: termsOf(words) };
  });
  const weighTerm = makeTermWeights(drafts.map(({ terms }) => terms));
  const runs = countRuns(drafts.map(({ members }) => members));
  const profiles = drafts.map((draft) => profileOf(draft, weighTerm, formsOf));
  const weigh = weighWords(
    profiles.map(({ titles }) => titles.flatMap(({ forms }) => [...forms.long, ...forms.printed])),
  );
  return {
    profiles,
    weigh,
    formsOf,
    weighTerm,
    modelsWithRun: (run) => runs.get(run) ?? 0,
    known: new Set(profiles.flatMap(({ words }) => [...words])),
  };
}

/** A canonical model with what is said of it, before terms are weighed. */
interface Draft {
  model: CanonicalModel;
  members: Member[];
  titles: KnownTitle[];
  terms: Set<string>;
}

function profileOf(
  { model, members, titles, terms }: Draft,
  weighTerm: (term: string) => number,
  formsOf: FormsOf,
): Profile {
  const same = members.filter((member) => member.same);
  return {
    slug: model.slug,
    group: model.group,
    titles,
    words: foldedWords(titles),
    scope: plainKeys(titles.filter((title) => title.same && title.source !== WORDING)),
    mentioned: new Set([
      ...plainKeys(titles),
      ...same.flatMap(({ body }) => body.words.map(({ key }) => key)),
    ]),
    said: keysOf(titles.flatMap(({ forms }) => [...forms.long, ...forms.printed])),
    bodyWords: keysOf(members.flatMap(({ body }) => body.words)),
    initials: initialsOf(titles.map(({ forms }) => forms.long)),
    pooled: vectorOf(terms, weighTerm),
    signs: signsOf(model, formsOf),
  };
}

/** The source of a title that is only another way of saying it. */
const WORDING = 'cách nói khác';

function titlesOf(model: CanonicalModel, members: readonly Member[], formsOf: FormsOf): KnownTitle[] {
  const title = (text: string, source: string, same = true, place = source): KnownTitle => {
    const forms = formsOf(text);
    return {
      text,
      forms,
      telling: distinctWords(forms.long.filter(({ frame }) => !frame)),
      source,
      same,
      place,
    };
  };
  return [
    title(model.title, 'tên chuẩn'),
    ...model.aliases.map((alias) => title(alias, 'tên gọi khác')),
    ...model.wordings.map((wording) => title(wording, WORDING)),
    ...members.map(({ plan, place, model: member, same }) => {
      const model = `mô hình ${member.number} của`;
      return title(member.title, `${model} ${plan}`, same, `${model} ${place}`);
    }),
  ];
}

const foldedWords = (titles: readonly KnownTitle[]): Set<string> =>
  new Set(titles.flatMap(({ forms }) => [...forms.long, ...forms.printed].map(({ folded }) => folded)));

const plainKeys = (titles: readonly KnownTitle[]): Set<string> =>
  new Set(titles.flatMap(({ forms }) => [...forms.plain, ...forms.long].map(({ key }) => key)));

const keysOf = (words: readonly Word[]): Set<string> => new Set(words.map(({ key }) => key));

/** For each sequence of words, the number of canonical models whose members contain it. */
function countRuns(members: readonly (readonly Member[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of members)
    for (const run of new Set(own.flatMap(({ body }) => [...body.runs])))
      counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

/** "thị xã Duy Tiên, 2023"; the id where the plan does not say its place. */
function placeOf({ id, locality: { name, level }, date: { year } }: Plan): string {
  if (name === null) return id;
  return `${level === null ? '' : `${level} `}${name}${year === null ? '' : `, ${year}`}`;
}

function gatherMembers({ plans, decisions, formsOf }: EvidenceInput, without: string): Map<string, Member[]> {
  const members = new Map<string, Member[]>();
  for (const plan of plans) {
    if (plan.id === without) continue;
    const byKey = new Map(plan.models.map((model) => [modelKey(model), model]));
    for (const decided of decisions.get(plan.id)?.members ?? []) {
      const { model: slug, relation } = decided;
      const model = byKey.get(modelKey(decided));
      if (slug === null || !model) continue;
      const body = readBody(model, formsOf);
      const member = { plan: plan.id, place: placeOf(plan), model, same: relation === 'same', body };
      members.set(slug, [...(members.get(slug) ?? []), member]);
    }
  }
  return members;
}
