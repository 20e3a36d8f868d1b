import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../scripts/read/index.ts';
import { loadCanonicalModels, loadCorrections } from '../../scripts/content/content.ts';

const plans = ['thieu-van-2024', 'xa-khong-ten-2023', 'duy-tien-2023'];
const members = plans.flatMap((plan) =>
  loadCorrections('content', plan).members.map((member) => ({ plan, ...member })),
);

/** The text of a source from a line on, blanks joined: a quotation may run over a line break. */
function textFrom(plan: string, line: number): string {
  const file = `content/sources/${plan}/source.txt`;
  const { lines } = readSource(readFileSync(file), file);
  return lines
    .slice(line - 1, line + 5)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

test('each of the 85 models has one decision', () => {
  expect(members).toHaveLength(85);
  expect(new Set(members.map(({ plan, number }) => `${plan} ${number}`)).size).toBe(85);
});

test('no canonical model is without a member, and none is named that does not exist', () => {
  const slugs = loadCanonicalModels('content').map(({ slug }) => slug);
  expect(new Set(members.map(({ model }) => model))).toEqual(new Set(slugs));
});

test.each(members.filter(({ quotes }) => quotes.length > 0))(
  'the words quoted for $plan $number stand in the sources',
  ({ quotes }) => {
    for (const { plan, line, text } of quotes) expect(textFrom(plan, line!)).toContain(text);
  },
);

test('every relation but "same" has a reason and quotes both plans', () => {
  for (const { relation, reason, quotes } of members.filter((member) => member.relation !== 'same')) {
    expect(relation).not.toBe('same');
    expect(reason).toBeTruthy();
    expect(new Set(quotes.map(({ plan }) => plan)).size).toBeGreaterThan(1);
  }
});
