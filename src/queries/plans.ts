// All queries of the site: pages call these functions and never read a collection directly.
import { getCollection } from 'astro:content';
import { once } from './once.ts';
import { readPlanFiles } from './plan-files.ts';
import { stateOf, type ModelState } from './model-state.ts';
import type { CanonicalModel, Edge, TaskEdge } from '../domain/concordance.ts';
import type { ModelPage, PageData, PlanPage, TaskPage, TextPage } from '../domain/pages.ts';
import { indexLedger, type Ledger } from '../domain/ledger.ts';
import { isSameModel, keyPart, type NumberedModel } from '../domain/model-key.ts';
import { isSameProgramme } from './programmes.ts';
import { groups } from './vocabulary.ts';

/** The generated files of every plan, by id. */
export const planFiles = once(async () => new Map(readPlanFiles().map((files) => [files.plan, files])));

const pages = once(async (): Promise<PageData[]> =>
  [...(await planFiles()).values()].flatMap((files) => files.pages),
);

const ofKind =
  <Kind extends PageData['kind']>(kind: Kind) =>
  async (): Promise<Extract<PageData, { kind: Kind }>[]> =>
    (await pages()).filter((page): page is Extract<PageData, { kind: Kind }> => page.kind === kind);

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Every plan, the newest first, then by id. */
export const allPlans = once(async (): Promise<PlanPage[]> => {
  const age = ({ date }: PlanPage): number => (date.year ?? 0) * 100 + (date.month ?? 0);
  return (await ofKind('plan')()).sort(
    (one, other) => age(other) - age(one) || byCodeUnits(one.id, other.id),
  );
});

/**
 * The plans that count: of several versions of one plan the newest. What compares localities or counts them takes these;
 * an older version keeps its pages, and is compared with the newer one.
 */
export const currentPlans = once(async (): Promise<PlanPage[]> => {
  const all = await allPlans();
  const ids = new Set(all.map(({ id }) => id));
  return all.filter(({ replacedBy }) => replacedBy === null || !ids.has(replacedBy));
});

const currentIds = once(async () => new Set((await currentPlans()).map(({ id }) => id)));

const plansById = once(async () => new Map((await allPlans()).map((plan) => [plan.id, plan])));

/** The short name of each plan, by its id. */
export const planNames = once(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await allPlans()).map(({ id, shortName }) => [id, shortName])),
);

/** One plan. @throws Error where there is none: an id in the content that leads nowhere */
export async function planOf(id: string): Promise<PlanPage> {
  const plan = (await plansById()).get(id);
  if (!plan) throw new Error(`There is no plan "${id}" in content/plans.`);
  return plan;
}

/** Every numbered model of every plan, plans in the order of `allPlans`, models in the plan's own. */
export const allModels = once(async (): Promise<ModelPage[]> => {
  const ofPlans = Map.groupBy(await ofKind('model')(), ({ plan }) => plan);
  return (await allPlans()).flatMap(({ id }) =>
    (ofPlans.get(id) ?? []).sort((one, other) => one.model.ordinal - other.model.ordinal),
  );
});

const modelsByPlan = once(async () => Map.groupBy(await allModels(), ({ plan }) => plan));

/** The numbered models of one plan, in its order. */
export const modelsOf = async (plan: string): Promise<ModelPage[]> => (await modelsByPlan()).get(plan) ?? [];

/** Every task of the plans that have tasks, in the plan's order. */
export const allTasks = once(async (): Promise<TaskPage[]> => {
  const all = new Map((await ofKind('task')()).map((page) => [`${page.plan} ${page.task.path}`, page]));
  const found = ({ id, tasks }: PlanPage): TaskPage[] =>
    tasks.flatMap((path) => all.get(`${id} ${path}`) ?? []);
  return (await allPlans()).flatMap(found);
});

const tasksByPlan = once(async () => Map.groupBy(await allTasks(), ({ plan }) => plan));

/** The tasks of one plan, in its order. */
export const tasksOf = async (plan: string): Promise<TaskPage[]> => (await tasksByPlan()).get(plan) ?? [];

const texts = once(async () => new Map((await ofKind('text')()).map((text) => [text.plan, text])));

/** The whole text of a plan as received, with its ledger. @throws Error where there is none */
export async function textOf(plan: string): Promise<TextPage> {
  const text = (await texts()).get(plan);
  if (!text) throw new Error(`There is no whole text of the plan "${plan}" in content/plans.`);
  return text;
}

const ledgers = once(async () => {
  const entries = [...(await texts()).values()].map(
    ({ plan, ledger }) => [plan, indexLedger(ledger)] as const,
  );
  return new Map(entries);
});

/** The ledger of one plan; empty where the plan has no text page. */
export const ledgerOf = async (plan: string): Promise<Ledger> => (await ledgers()).get(plan) ?? new Map();

/** Every canonical model: by group in the order of the programme, then by title. */
export const canonicalModels = once(async (): Promise<CanonicalModel[]> => {
  const order = new Map(groups.map(({ slug, order }) => [slug, order]));
  const rank = ({ group }: CanonicalModel): number => order.get(group) ?? Number.MAX_SAFE_INTEGER;
  return (await getCollection('models'))
    .map(({ id, data }) => ({ slug: id, ...data }))
    .sort((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, 'vi'));
});

/**
 * What a plan has of a canonical model.
 *
 * `present`: at least one numbered model; `related`: no model, but a task bears on it strongly; `check`: one of its
 * models may be it, and a person has to look; `pending`: the plan has models that nobody has decided on; `absent`: the
 * plan was read to its end and has none.
 */
export type CellState = ModelState | 'related';
export interface ConcordanceCell {
  plan: PlanPage;
  state: CellState;
  members: { page: ModelPage; edge: Edge }[];
  tasks: { page: TaskPage; edge: TaskEdge }[];
  /** The undecided models that may be it, with their chances. */
  open: (NumberedModel & { title: string; probability: number })[];
}

/** What is related to each canonical model: by its slug, then by plan. */
type BySlugAndPlan<Item> = Map<string, Map<string, Item[]>>;

/** The edges of pages, in their order, each with its page. */
function edgesByModel<Page extends { plan: string; edges: { model: string }[] }>(
  pages: readonly Page[],
): BySlugAndPlan<{ page: Page; edge: Page['edges'][number] }> {
  const edges = pages.flatMap((page) => page.edges.map((edge) => ({ page, edge })));
  const bySlug = Map.groupBy(edges, ({ edge }) => edge.model);
  return new Map([...bySlug].map(([slug, own]) => [slug, Map.groupBy(own, ({ page }) => page.plan)]));
}

const membersByModel = once(
  async () => edgesByModel(await allModels()) as BySlugAndPlan<ConcordanceCell['members'][number]>,
);
const tasksByModel = once(
  async () => edgesByModel(await allTasks()) as BySlugAndPlan<ConcordanceCell['tasks'][number]>,
);

/** The cell of a canonical model in one plan, of what bears on it there. */
function cellOf(
  slug: string,
  plan: PlanPage,
  members: ConcordanceCell['members'],
  related: ConcordanceCell['tasks'],
): ConcordanceCell {
  const open = plan.undecided.flatMap(({ number, key, title, candidates }) =>
    candidates
      .filter(({ model }) => model === slug)
      .map(({ probability }) => ({ number, ...keyPart({ key }), title, probability })),
  );
  const known = stateOf({
    edges: members.map(({ edge }) => edge),
    unplaced: plan.coverage.unplaced,
    ofProgramme: plan.programme !== null,
    undecided: plan.undecided.length,
    candidates: open.length,
    hasModels: plan.modelsListed > 0,
  });
  // A plan without models of its own may still carry one out, by a task that asks for just that.
  const carriedOut = known !== 'present' && related.some(({ edge }) => edge.strength === 'strong');
  return { plan, state: carriedOut ? 'related' : known, members, tasks: related, open };
}

/** The plans of which a model or a task stands in the concordance. */
const plansWithEdges = once(async (): Promise<ReadonlySet<string>> => {
  const pages = [...(await allModels()), ...(await allTasks())];
  return new Set(pages.filter(({ edges }) => edges.length > 0).map(({ plan }) => plan));
});

/** One row of the concordance: a canonical model in every plan that counts of its programme, the newest first. */
export async function planRow(model: CanonicalModel): Promise<ConcordanceCell[]> {
  const { slug } = model;
  const [all, members, tasks] = await Promise.all([currentPlans(), membersByModel(), tasksByModel()]);
  const placed = await plansWithEdges();
  const plans = all.filter(
    // A plan that names no programme is one of this only by what is found in it; else nothing is said of it.
    (plan) => isSameProgramme(plan, model) && (plan.programme !== null || placed.has(plan.id)),
  );
  const [ownMembers, ownTasks] = [members.get(slug), tasks.get(slug)];
  return plans.map((plan) =>
    cellOf(slug, plan, ownMembers?.get(plan.id) ?? [], ownTasks?.get(plan.id) ?? []),
  );
}

/** The whole concordance: one row for each canonical model. */
export const concordance = once(async (): Promise<{ model: CanonicalModel; cells: ConcordanceCell[] }[]> => {
  const models = await canonicalModels();
  return Promise.all(models.map(async (model) => ({ model, cells: await planRow(model) })));
});

/** The models before and after one in its plan's order. */
export async function neighbours(page: ModelPage): Promise<{ previous?: ModelPage; next?: ModelPage }> {
  const all = await modelsOf(page.plan);
  const at = all.findIndex(({ model }) => isSameModel(model, page.model));
  const [previous, next] = [all[at - 1], all[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

const modelsByNumber = once(async () => {
  const current = await currentIds();
  return Map.groupBy(
    (await allModels()).filter(({ plan }) => current.has(plan)),
    ({ model }) => model.number,
  );
});

/** Every model that is "mô hình n" in some plan that counts: the same number is seldom the same model. */
export const modelsNumbered = async (number: number): Promise<readonly ModelPage[]> =>
  (await modelsByNumber()).get(number) ?? [];

/** The members of each canonical model in plans that count, in the order of `allModels`. */
const currentMembers = once(async () => {
  const current = await currentIds();
  const own = [...(await membersByModel())].map(
    ([slug, byPlan]) =>
      [slug, [...byPlan.values()].flat().filter(({ page: { plan } }) => current.has(plan))] as const,
  );
  return new Map(own);
});

/** The models of other plans that count that are the same canonical model as this one. */
export async function elsewhere(page: ModelPage): Promise<{ page: ModelPage; edge: Edge }[]> {
  const members = await currentMembers();
  const slugs = [...new Set(page.edges.map(({ model }) => model))];
  const found = slugs.flatMap((slug) =>
    (members.get(slug) ?? []).filter(({ page: { plan } }) => plan !== page.plan),
  );
  // Those of one canonical model are in order already.
  if (slugs.length < 2) return found;
  const place = await placeInOrder();
  return found.sort((one, other) => place.get(one.page)! - place.get(other.page)!);
}

/** The place of each model page in the order of `allModels`. */
const placeInOrder = once(async () => new Map((await allModels()).map((page, at) => [page, at])));
