// What a filter needs to know of every deadline, as few bytes as it takes; the rows themselves come in parts.
import type { DueRow, NamedSlug } from './due-row.ts';

/** How many rows a part has. */
export const PART = 150;

/** A deadline: places in the lists of the index, of its time, plan, lead units, all units and tools. */
export type DueKey = [time: number, plan: number, leads: number[], units: number[], tools: number[]];

/** `/thoi-han/muc-luc.json`. */
export interface DueIndex {
  times: string[];
  plans: NamedSlug[];
  units: NamedSlug[];
  tools: NamedSlug[];
  /** In the order of the parts: the n-th stands in part `n / PART`. */
  keys: DueKey[];
}

/** A part: `/thoi-han/phan/1.json`, from 1. */
export type DuePart = DueRow[];

/** What a reader asks for; an empty word asks for nothing. */
export interface DueFilter {
  /** Slug of a unit that leads, of a unit that is named in any part, of a tool; id of a plan; a time. */
  lead: string;
  unit: string;
  tool: string;
  plan: string;
  time: string;
}

/** The places in `keys` of the deadlines that a filter lets pass, in their order. */
export function passing(index: DueIndex, filter: DueFilter): number[] {
  const place = (all: readonly NamedSlug[], slug: string): number =>
    all.findIndex((one) => one.slug === slug);
  const [lead, unit] = [place(index.units, filter.lead), place(index.units, filter.unit)];
  const [tool, plan] = [place(index.tools, filter.tool), place(index.plans, filter.plan)];
  const time = index.times.indexOf(filter.time);
  return index.keys.flatMap(([ofTime, ofPlan, leads, units, tools], at) =>
    (filter.time === '' || ofTime === time) &&
    (filter.plan === '' || ofPlan === plan) &&
    (filter.lead === '' || leads.includes(lead)) &&
    (filter.unit === '' || units.includes(unit)) &&
    (filter.tool === '' || tools.includes(tool))
      ? [at]
      : [],
  );
}
