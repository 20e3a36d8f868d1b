import { allModels, allPlans, allTasks, canonicalModels, textOf } from '../../queries/plans.ts';
import { abbreviations, groups, programmes, tools, units } from '../../queries/vocabulary.ts';
import { indexOf } from './from-pages.ts';

let made: Promise<ReturnType<typeof indexOf>> | undefined;

/** The index of the site's pages; made once for both files of a build. */
export function siteIndex(): Promise<ReturnType<typeof indexOf>> {
  if (import.meta.env.DEV || !made) made = make();
  return made;
}

async function make(): Promise<ReturnType<typeof indexOf>> {
  const [plans, models, tasks, canonical] = await Promise.all([
    allPlans(),
    allModels(),
    allTasks(),
    canonicalModels(),
  ]);
  const texts = await Promise.all(plans.map(({ id }) => textOf(id)));
  return indexOf({
    plans,
    models,
    tasks,
    texts,
    canonical,
    vocabulary: { abbreviations, groups, programmes, tools, units },
  });
}
