import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { damageText } from '../../scripts/bench/repair/damage.ts';
import { isOneKeystroke, isOneSlip } from '../../scripts/repair/rules/verbatim/keystrokes.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { repair, sources, textOf } from './setup.ts';

const folder = join(projectRoot, 'test/fixtures/repair/slips');
const slips = readFileSync(join(folder, 'marked.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((row) => row.split('\t') as [string, string, string, string]);
/** Every mark on the five plans; each was read in its place and is no sound word. */
const inPlans = Map.groupBy(
  readFileSync(join(folder, 'plans.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t') as [string, string, string, string]),
  ([plan]) => plan,
);
const sound = readFileSync(join(folder, 'sound.txt'), 'utf8').split('\n').filter(Boolean);

const marksOf = (line: string): Repair[] =>
  repair(textOf(line)).ledger.filter(({ rule }) => rule === 'verbatim');

describe("an author's slip", () => {
  it.each(slips)('%s: "%s"', (_class, received, raw, meant) => {
    const { ledger, lines } = repair(textOf(received));
    expect(lines[0]!.text).toBe(received);
    expect(ledger.filter(({ rule }) => rule === 'verbatim')).toMatchObject([
      { raw, text: meant, status: 'suggested', applied: false },
    ]);
  });

  it('is told to the reader in one sentence or two', () => {
    for (const [, received] of slips)
      for (const { evidence } of marksOf(received)) expect(evidence[0]!.note).toMatch(/\.$/);
  });

  it("gives way to a person's decision", () => {
    const decision = {
      column: 26,
      raw: 'tế,',
      text: null,
      reason: 'Đã xem.',
      by: 'ban biên tập',
      at: '2024-05-01',
    };
    const { ledger } = repair(textOf('cung cấp các thông tin y tế,việc làm'), {
      repairs: [{ line: 1, decision: 'leave', ...decision }],
    });
    expect(ledger).toMatchObject([{ status: 'reviewed', raw: 'tế,', applied: false }]);
  });
});

describe('what is sound', () => {
  it.each(sound)('has no mark: "%s"', (line) => {
    expect(marksOf(line)).toEqual([]);
  });
});

describe('a text that lost letters', () => {
  const plan = sources.get('hoang-trung-2022')!;
  const received = plan.lines.map(({ text }) => text);
  const own = new Set(
    repair(plan)
      .ledger.filter(({ rule }) => rule === 'verbatim')
      .map(({ line }) => line),
  );

  it.each([1, 2, 3])('has no piece of a broken word marked as a slip (seed %i)', (seed) => {
    const { damaged } = damageText(received, seed);
    const { ledger } = repair(textOf(damaged.join('\n')));
    expect(ledger.filter(({ rule, line }) => rule === 'verbatim' && !own.has(line))).toEqual([]);
  });
});

describe('the marks of the plans', () => {
  it.each([...sources.keys()])('are what was read in %s, and change no letter', (id) => {
    const result = repair(sources.get(id)!);
    const marks = result.ledger.filter(({ rule }) => rule === 'verbatim');
    expect(marks.map(({ line, raw, text }) => [id, String(line), raw, text])).toEqual(inPlans.get(id));
    for (const { rule, applied } of result.ledger) if (rule === 'verbatim') expect(applied).toBe(false);
    // Under its own digest, so that the plan as received is no witness for its own slips.
    const source = sources.get(id)!;
    const lines = source.lines.map((line, at) => ({ ...line, text: result.lines[at]!.text }));
    const again = repair({ ...source, lines });
    const places = ({ ledger }: typeof again): string[] =>
      ledger.filter(({ rule }) => rule === 'verbatim').map(({ line, raw }) => `${line} ${raw}`);
    expect(places(again)).toEqual(expect.arrayContaining(places(result)));
  });
});

describe('a keystroke', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/);

  it('is added, dropped, replaced or swapped, in either direction', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('a', 'h', 'x'), (text, place, letter) => {
        const at = place % text.length;
        const [head, tail] = [text.slice(0, at), text.slice(at)];
        for (const other of [head + letter + tail, head + tail.slice(1), head + letter + tail.slice(1)]) {
          expect(isOneKeystroke(text, other)).toBe(text !== other);
          expect(isOneKeystroke(other, text)).toBe(text !== other);
        }
      }),
    );
    expect(isOneKeystroke('hien', 'hein')).toBe(true);
    expect(isOneKeystroke('hien', 'eihn')).toBe(false);
  });

  it('is a letter or a mark, not both', () => {
    expect(isOneSlip('thưc', 'thực')).toBe(true);
    expect(isOneSlip('tực', 'thực')).toBe(true);
    expect(isOneSlip('tưc', 'thực')).toBe(false);
  });
});
