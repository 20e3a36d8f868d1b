import type { OtherPlan, Others } from '../data/others.ts';
import { printedProvince } from '../../domain/by-province.ts';
import type { Trial } from '../data/trial.ts';
import { plansBeside } from './own-models.ts';
import { capitalised } from '../../vietnamese/capitalised.ts';

/** What a tried plan is held against. */
export interface Scope {
  /** Stands in the form: "tat-ca", "tinh:tỉnh Thanh Hóa", "da-chon", or the id of a plan. */
  id: string;
  label: string;
  plans: OtherPlan[];
}

/** The choice of plans that a person marks. */
export const MARKED = 'da-chon';

/** All that can be chosen: the whole programme, each province, the marked plans, each plan. Those without models say nothing. */
export function scopesFor(trial: Trial, others: Others, marked: ReadonlySet<string>): Scope[] {
  const withModels = new Set(others.models.map(({ plan }) => plan));
  const plans = plansBeside(trial, others).filter(({ id }) => withModels.has(id));
  const own = printedProvince(trial.plan.locality);
  const provinces = [...Map.groupBy(plans, ({ province }) => province)]
    .flatMap(([province, some]) => (province === null ? [] : [{ province, some }]))
    .sort(
      (a, b) =>
        Number(b.province === own) - Number(a.province === own) || a.province.localeCompare(b.province, 'vi'),
    );
  return [
    { id: 'tat-ca', label: `Cả chương trình (${plans.length} kế hoạch)`, plans },
    ...provinces.map(({ province, some }) => ({
      id: `tinh:${province}`,
      label: `${capitalised(province)} (${some.length} kế hoạch)`,
      plans: some,
    })),
    {
      id: MARKED,
      label: `Các kế hoạch tôi đánh dấu (${plans.filter(({ id }) => marked.has(id)).length})`,
      plans: plans.filter(({ id }) => marked.has(id)),
    },
    ...plans.map((plan) => ({ id: plan.id, label: plan.name, plans: [plan] })),
  ];
}
