import type { Edge } from '../../domain/concordance.ts';
import { fieldIds } from '../../domain/fields.ts';
import { keyPart } from '../../domain/model-key.ts';
import type { Model } from '../../domain/plan.ts';
import type { UnitRole } from '../../domain/reading.ts';
import type { OtherModel } from './others.ts';

/** The kinds of units that lead, each once. */
export const leadingUnits = (units: readonly UnitRole[]): string[] => [
  ...new Set(units.filter(({ role }) => role === 'lead').map(({ unit }) => unit)),
];

/** A model of a plan, as a tried plan is compared with it. @param edges of this model alone */
export const otherModel = (plan: string, model: Model, edges: readonly Edge[]): OtherModel => ({
  plan,
  number: model.number,
  ...keyPart(model),
  title: model.title,
  models: [...new Set(edges.map((edge) => edge.model))],
  fields: fieldIds.filter((field) => model.fields[field].length > 0),
  leads: leadingUnits(model.units),
  deadlines: model.deadlines,
  tools: model.tools,
});
