import type { Model } from '../../../src/domain/plan.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { compareVersions, type ComparedVersion } from '../../../src/comparison/difference/index.ts';
import { casesOf, expectFile, readCase } from '../../support/cases.ts';
import { inWords } from './in-words.ts';

const abbreviations = parse(readFileSync('content/vocabulary/abbreviations.yaml', 'utf8')) as {
  short: string;
  long: string;
}[];

/** The programme of these plans. */
const programme = { name: 'Đề án 06', start: '2022-01-06', frameWords: ['đề', 'án', 'cp'] };

/** `versions.json`: two versions as structured, and the names of their units and tools; `expected.txt`: how they differ, read by a person. */
function readVersions(name: string) {
  const { names, versions } = JSON.parse(readCase(`comparison/${name}/versions.json`)) as {
    names: { units: Record<string, string>; tools: Record<string, string> };
    versions: ComparedVersion[];
  };
  return {
    versions: versions.map((version) => ({ ...version, programme })),
    names: {
      unit: (slug: string) => names.units[slug] ?? slug,
      tool: (slug: string) => names.tools[slug] ?? slug,
      abbreviations,
    },
  };
}

const cases = casesOf('comparison');

test('twenty pairs were checked by hand', () => {
  expect(cases.length).toBeGreaterThanOrEqual(20);
});

test.each(cases)('%s differ as a person checked', (name) => {
  const { versions, names } = readVersions(name);
  expectFile(`comparison/${name}/expected.txt`, `${inWords(versions, names).join('\n')}\n`);
});

test.each(cases)('every value of %s has a source line in its model', (name) => {
  const { versions, names } = readVersions(name);
  for (const { values } of compareVersions(versions, names).substance)
    for (const { plan, line, text } of values) {
      const model = versions.find((version) => version.plan === plan)!.model as Model;
      const ranges = [model.lines, model.appendixLines].filter((range) => range !== null);
      expect(
        ranges.some(([first, last]) => first <= line && line <= last),
        `${plan}:${line}`,
      ).toBe(true);
      expect(text).not.toBe('');
    }
});

test.each(cases)('%s compared with itself does not differ', (name) => {
  const { versions, names } = readVersions(name);
  const [one] = versions;
  const twin = { ...one!, plan: 'ban-sao', name: 'bản sao' };
  expect(inWords([one!, twin], names)).toEqual([]);
});
