import type { APIRoute } from 'astro';
import type { Choice, Choices } from '../../comparison/chooser/choice.ts';
import { keyPart, modelKey } from '../../domain/model-key.ts';
import { mainEdge } from '../../open-data/edges.ts';
import { allModels, planOf } from '../../queries/plans.ts';
import { abbreviations } from '../../queries/vocabulary.ts';

/** Every model that can be chosen, in canonical order (plans as they are shown, then by number), and the abbreviations. */
export const GET: APIRoute = async () => {
  const choices = await Promise.all(
    (await allModels()).map(async ({ plan, model, edges }): Promise<Choice> => ({
      id: `${plan}.${modelKey(model)}`,
      plan,
      planName: (await planOf(plan)).shortName,
      number: model.number,
      ...keyPart(model),
      title: model.title,
      model: mainEdge(edges)?.model ?? null,
    })),
  );
  const plans = [...new Set(choices.map(({ plan }) => plan))];
  const sorted = choices.sort(
    (one, other) => plans.indexOf(one.plan) - plans.indexOf(other.plan) || one.number - other.number,
  );
  const answer: Choices = { choices: sorted, abbreviations };
  return new Response(JSON.stringify(answer), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
