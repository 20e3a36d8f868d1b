import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { Block, Reading } from '../../src/domain/reading.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { misplaced, structureText, undamaged } from './structure-text.ts';

const folder = join(projectRoot, 'test/fixtures/structure');
/** `ACCEPT=1` writes what the program gives; the difference is then reviewed like any other change. */
const accept = process.env['ACCEPT'] === '1';

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
  for (const name of readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'input.txt'))))
    test(name, () => {
      const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
      const expected = join(folder, name, 'expected.json');
      const got = view(structureText(text));
      if (accept) writeFileSync(expected, `${JSON.stringify(got, null, 2)}\n`);
      if (!existsSync(expected))
        throw new Error(
          `${name} has no expected.json: make it with ACCEPT=1 npm run test:unit -- test/structure/cases.test.ts`,
        );
      expect(got).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      expect(misplaced(undamaged(text))).toEqual([]);
    });
});
