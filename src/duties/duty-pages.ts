// The pages that the tables of duties stand on: one list for each unit, tool and canonical model, cut where it is long.
import { formerSlugs } from '../addresses/former-slugs.ts';
import { listParam, pagesOf, type ListPage } from '../components/paging.ts';
import { once } from '../queries/once.ts';
import { allSubjects, subjectsOfTool, subjectsOfUnit } from '../queries/subjects.ts';
import { placeSubjects, type PlacedSubject } from './duty-groups.ts';
import { dutyPageKey } from './duty-key.ts';

/** More rows make a page heavier than a phone should load. */
const ROWS = 40;

/** One page of a list of duties, with what the head of the list tells of the whole. */
export interface DutyPage extends ListPage<PlacedSubject> {
  /** How many models, tasks and plans the whole list has. */
  models: number;
  tasks: number;
  plans: number;
}

interface Addressed {
  slug: string;
  formerly: readonly string[];
}

/** A page of the list of a unit or tool. */
export interface DutyRoute<Of, Head = null> {
  of: Of;
  page: DutyPage;
  /** What the head of the list shows besides. */
  head: Head;
  /** Whether this is an address that it had before. */
  moved: boolean;
}

const isModel = ({ subject }: PlacedSubject): boolean => subject.key.startsWith('mo-hinh-');

function cut(placed: readonly PlacedSubject[]): DutyPage[] {
  const models = placed.filter(isModel).length;
  const plans = new Set(placed.map(({ subject }) => subject.plan.id)).size;
  return pagesOf(placed, ROWS).map((page) => ({ ...page, models, tasks: placed.length - models, plans }));
}

/** The pages of a unit: what it leads or has a part in, in every plan. */
export const pagesOfUnit = async (unit: string): Promise<DutyPage[]> =>
  cut(await placeSubjects(await subjectsOfUnit(unit)));

/** The pages of a tool: the models and tasks that name it, in every plan. */
export const pagesOfTool = async (tool: string): Promise<DutyPage[]> =>
  cut(await placeSubjects(await subjectsOfTool(tool)));

const subjectsByModel = once(async () => {
  const pairs = (await allSubjects()).flatMap((subject) =>
    subject.canonical.map((slug) => ({ slug, subject })),
  );
  return Map.groupBy(pairs, ({ slug }) => slug);
});

/** The pages of a canonical model: a row for each model, and for each task that does its work, plan after plan. */
export async function pagesOfModel(slug: string): Promise<DutyPage[]> {
  const own = (await subjectsByModel()).get(slug) ?? [];
  return cut(own.map(({ subject }) => ({ group: null, subject })));
}

/**
 * Units or tools on their pages, and under the slugs that one had before: old addresses lead on for ever.
 *
 * @param headOf what the head of a list shows besides what its page has, as plain data
 */
export async function dutyRoutes<Of extends Addressed, Head>(
  all: readonly Of[],
  pagesFor: (slug: string) => Promise<DutyPage[]>,
  headOf: (slug: string) => Head | Promise<Head>,
): Promise<{ params: { list: string }; props: DutyRoute<Of, Head>; cacheKey: string }[]> {
  const former = formerSlugs(all);
  const routes = all.map(async (of) => {
    const pages = await pagesFor(of.slug);
    const head = await headOf(of.slug);
    const slugs = [of.slug, ...former.filter(({ now }) => now === of).map(({ slug }) => slug)];
    return slugs.flatMap((slug) =>
      pages.map((page) => ({
        params: { list: listParam(slug, page.number) },
        props: { of, page, head, moved: slug !== of.slug },
        cacheKey: `${of.slug}/${dutyPageKey(page, of, slug, head)}`,
      })),
    );
  });
  return (await Promise.all(routes)).flat();
}
