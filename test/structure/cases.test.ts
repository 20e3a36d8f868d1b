import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { Block, Reading } from '../../src/domain/reading.ts';
import { casesOf, expectFile, readCase } from '../support/cases.ts';
import { misplaced, structureText, undamaged } from './structure-text.ts';

const blockLine = ({ level, bullet, text }: Block): string =>
  `${'  '.repeat(level)}${bullet ? `${bullet} ` : ''}${text}`;
const readingView = ({ label, where, blocks, uncertain }: Reading): unknown => ({
  label,
  where,
  ...(uncertain ? { uncertain } : {}),
  blocks: blocks.map(blockLine),
});

/** What a person can check in a plan: texts with their nesting, without places and marks. */
function view(plan: Plan): unknown {
  const { title, issuer, locality, number, date, place, signer, period, modelsClaimed, recipients } = plan;
  return {
    metadata: { title, issuer, locality, number, date, place, signer, period, modelsClaimed, recipients },
    cites: plan.cites.map(({ number, date }) => `${number}, ${date}`),
    groups: plan.groups.map(
      ({ index, title, claimed, listed }) => `${index}: ${title} (${claimed} claimed, ${listed} listed)`,
    ),
    sections: plan.sections.map(({ path, heading, level, blocks }) => ({
      path,
      heading,
      level,
      blocks: blocks.map(blockLine),
    })),
    models: plan.models.map(({ number, group, title, fields, pilotUnit }) => ({
      number,
      group,
      title,
      ...(pilotUnit ? { pilotUnit } : {}),
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([id, readings]) =>
          readings.length > 0 ? [[id, readings.map(readingView)]] : [],
        ),
      ),
    })),
    tasks: plan.tasks.map(({ path, unit, text, blocks }) => ({
      path,
      unit,
      text,
      blocks: blocks.map(blockLine),
    })),
    furniture: plan.furniture.map(({ text }) => text),
  };
}

describe('each folder of test/fixtures/structure', () => {
  test.each(casesOf('structure'))('%s', (name) => {
    const text = readCase(`structure/${name}/input.txt`);
    expectFile(`structure/${name}/expected.json`, view(structureText(text)));
    expect(misplaced(undamaged(text))).toEqual([]);
  });
});
