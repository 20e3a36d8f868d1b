// What the page of a plan's model says of other plans: all of it, so that the page changes only where this does.
import { planModelUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import type { Relation } from '../domain/concordance.ts';
import type { ModelPage } from '../domain/pages.ts';
import { nearest } from '../queries/nearest.ts';
import { elsewhere, modelsNumbered, planNames } from '../queries/plans.ts';

/** Beyond this number the nearest are listed; the page of the model has all. */
const MOST = 8;

/** A model of another plan, as it is led on to. */
interface ElsewhereModel {
  path: string;
  title: string;
  place: string;
}

/** The same model in the other plans, and what its number means there. */
export interface Elsewhere {
  /** The nearest of those that are the same canonical model. */
  others: (ElsewhereModel & { numeral: string; relation: Relation })[];
  /** How many there are in all. */
  count: number;
  /** The nearest of those that have the same number, and whether they are the same model. */
  alike: (ElsewhereModel & { isSame: boolean })[];
  countAlike: number;
}

/** What is elsewhere, seen from one model of a plan. */
export async function elsewhereOf(page: ModelPage): Promise<Elsewhere> {
  const everywhere = await elsewhere(page);
  const others = await nearest(page.plan, everywhere, MOST, (other) => other.page.plan);
  const numbered = (await modelsNumbered(page.model.number)).filter(({ plan }) => plan !== page.plan);
  const alike = await nearest(page.plan, numbered, MOST, ({ plan }) => plan);
  const names = await planNames();
  const shown = ({ plan, model }: ModelPage): ElsewhereModel => ({
    path: planModelUrl(plan, model),
    title: model.title,
    place: names.get(plan) ?? plan,
  });
  return {
    others: others.map(({ page: other, edge: { relation } }) => ({
      ...shown(other),
      numeral: numeralOf(other.model),
      relation,
    })),
    count: everywhere.length,
    alike: alike.map((other) => ({
      ...shown(other),
      isSame: everywhere.some((member) => member.page === other),
    })),
    countAlike: numbered.length,
  };
}
