import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layouts, models, plainLayout, printPlan } from '../plan-texts.ts';
import { structureText } from '../structure-text.ts';

/** What is read of a plan, without the places that a layout moves. */
function valuesOf(text: string): unknown {
  const { models, anomalies } = structureText(text);
  return {
    models: models.map(({ number, units, tools, deadlines }) => ({
      number,
      units: units.map(({ unit, role }) => `${role} ${unit}`).sort(),
      tools: [...tools].sort(),
      deadlines: deadlines.map(({ kind, value }) => `${kind} ${value}`),
    })),
    anomalies: anomalies.map(({ kind, model, values }) => ({ kind, model, values })),
  };
}

it('reads the same units, tools, deadlines and anomalies from every layout of a plan', () => {
  fc.assert(
    fc.property(models, layouts, (known, layout) => {
      expect(valuesOf(printPlan(known, layout))).toEqual(valuesOf(printPlan(known, plainLayout)));
    }),
    { numRuns: 100, seed: 20240229 },
  );
});
