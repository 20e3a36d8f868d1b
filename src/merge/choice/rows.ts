import { modelKey } from '../../domain/model-key.ts';
import { timeInWords } from '../../domain/time.ts';
import type { OtherModel, OtherPlan, Others } from '../../trial/data/others.ts';

/** A model of one of the chosen plans. */
export interface Holder {
  /** "thieu-van-2024.24": what stands in addresses. */
  id: string;
  plan: OtherPlan;
  model: OtherModel;
}

/** What the holders of a model do not say alike. */
export interface Contradiction {
  /** What it is about: "Chủ trì", "Thời hạn". */
  what: string;
  /** What each of them says, in their order. */
  says: { holder: Holder; words: string }[];
}

/** A model of the union: a canonical one, or one that is like none. */
export interface MergeRow {
  /** Slug of the canonical model, or the id of the one holder. */
  key: string;
  title: string;
  /** The group of the canonical model; null for a model that is like none. */
  group: string | null;
  holders: Holder[];
  /** The chosen plans that have nothing of it. */
  silent: OtherPlan[];
  contradictions: Contradiction[];
}

/** Shown where a plan says nothing. */
const UNSAID = 'không nêu';

/** Who leads, in words. */
export const leadsOf = ({ model }: Holder, { units }: Others): string =>
  model.leads.map((unit) => units[unit] ?? unit).join(', ') || UNSAID;

/** Until when, in words. */
export const deadlinesOf = ({ model }: Holder): string =>
  [...new Set(model.deadlines.map(({ value, text }) => timeInWords(value) ?? text))].join('; ') || UNSAID;

/** With what, in words. */
export const toolsOf = ({ model }: Holder, { tools }: Others): string =>
  model.tools.map((tool) => tools[tool] ?? tool).join(', ') || UNSAID;

function contradictionsOf(holders: readonly Holder[], others: Others): Contradiction[] {
  const about = (what: string, wordsOf: (holder: Holder) => string): Contradiction[] => {
    const says = holders.map((holder) => ({ holder, words: wordsOf(holder) }));
    return new Set(says.map(({ words }) => words)).size > 1 ? [{ what, says }] : [];
  };
  return [
    ...about('Chủ trì', (holder) => leadsOf(holder, others)),
    ...about('Thời hạn', deadlinesOf),
    ...about('Công cụ', (holder) => toolsOf(holder, others)),
  ];
}

/**
 * The union of the models of these plans: the canonical ones in the order of the concordance, then those that are like
 * none, in the order of the plans.
 */
export function unionRows(others: Others, plans: readonly OtherPlan[]): MergeRow[] {
  const all = plans.flatMap((plan) =>
    others.models
      .filter((model) => model.plan === plan.id)
      .map((model): Holder => ({ id: `${plan.id}.${modelKey(model)}`, plan, model })),
  );
  const row = (key: string, title: string, group: string | null, holders: Holder[]): MergeRow => ({
    key,
    title,
    group,
    holders,
    silent: plans.filter(({ id }) => !holders.some(({ plan }) => plan.id === id)),
    contradictions: contradictionsOf(holders, others),
  });
  const canonical = others.canonical.flatMap(({ slug, title, group }) => {
    const holders = all.filter(({ model }) => model.models.includes(slug));
    return holders.length > 0 ? [row(slug, title, group, holders)] : [];
  });
  const alone = all
    .filter(({ model }) => model.models.length === 0)
    .map((holder) => row(holder.id, holder.model.title, null, [holder]));
  return [...canonical, ...alone];
}
