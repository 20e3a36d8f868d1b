// Puts together from the site's queries what the open data is made of.
import { allPlans, canonicalModels, modelsOf, tasksOf, textOf } from '../queries/plans.ts';
import { groups, tools, units } from '../queries/vocabulary.ts';
import type { Corpus } from './corpus.ts';

async function gather(): Promise<Corpus> {
  const pages = await Promise.all(
    (await allPlans()).map(async (plan) => ({
      plan,
      models: await modelsOf(plan.id),
      tasks: await tasksOf(plan.id),
      text: await textOf(plan.id),
    })),
  );
  return {
    plans: pages.map(({ plan, models, tasks }) => ({
      ...plan,
      models: models.map(({ model }) => model),
      tasks: tasks.map(({ task }) => task),
    })),
    models: await canonicalModels(),
    concordance: {
      edges: pages.flatMap(({ models }) => models.flatMap(({ edges }) => edges)),
      tasks: pages.flatMap(({ tasks }) => tasks.flatMap(({ edges }) => edges)),
      undecided: pages.flatMap(({ plan }) => plan.undecided),
    },
    ledgers: new Map(pages.map(({ plan, text }) => [plan.id, text.ledger])),
    vocabulary: { units, tools, groups },
  };
}

let gathered: Promise<Corpus> | undefined;

/** The corpus of this build; asked again for every request of the development server. */
export const siteCorpus = (): Promise<Corpus> => (import.meta.env.DEV ? gather() : (gathered ??= gather()));
