import { describe, expect, it } from 'vitest';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { judgesOf } from '../../scripts/witnesses/judges.ts';
import { repairPlan } from '../../scripts/read-plan.ts';
import { noVocabulary, sources, textOf } from '../repair/setup.ts';

const plan = sources.get('duy-tien-2023')!;
const others = [...sources.values()].filter((source) => source !== plan);
const corrections = correctionsSchema.parse({});

/** The plan with two lines changed and its lines broken elsewhere. */
const version = textOf(
  plan.lines
    .map(({ text }) => text)
    .join('\n')
    .replace('Phân công', 'Giao việc')
    .replaceAll(' và ', '\nvà ')
    .replace(/2023/, '2025'),
);

describe('a version of the text', () => {
  it('is no judge of it, and of two versions only one judges another text', () => {
    expect(judgesOf(plan, [...others, version])).toEqual(others);
    expect(judgesOf(others[0]!, [plan, version, ...others.slice(1)])).toEqual([plan, ...others.slice(1)]);
  });

  it('does not vouch for the misread words that both have', () => {
    const applied = (witnesses: typeof others) =>
      repairPlan({ source: plan, corrections }, { witnesses, vocabulary: noVocabulary })
        .ledger.filter((entry) => entry.applied)
        .map(({ line, raw, text }) => `${line} ${raw} ${text}`);
    expect(applied(others).length).toBeGreaterThan(5);
    expect(applied([...others, version])).toEqual(applied(others));
  });

  it('is told from a plan of another locality', () => {
    for (const source of sources.values()) {
      const rest = [...sources.values()].filter((other) => other !== source);
      expect(judgesOf(source, rest)).toEqual(rest);
    }
  });
});
