import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { withEdit } from '../../scripts/workbench/jobs/edit-yaml.ts';
import type { PlanEdit } from '../../scripts/workbench/jobs/edits.ts';

const signed = { by: 'Tổ soát', at: '2026-11-27' };
const accept = (line: number, column: number, raw: string): PlanEdit => ({
  to: 'repairs',
  entries: [{ line, column, raw, decision: 'accept', text: null, reason: 'Đã xem.', ...signed }],
});

const folder = join(projectRoot, 'content/corrections');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('a decision in a YAML text', () => {
  test.each(files)('every line of %s stays as it was', (name) => {
    const before = readFileSync(join(folder, name), 'utf8');
    const after = withEdit(before, accept(999, 1, 'x'));
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toBe(
      'repairs:\n  - { line: 999, column: 1, raw: x, decision: accept, reason: Đã xem., by: Tổ soát, at: 2026-11-27 }\n',
    );
  });

  test('comments, order and blank lines stay; the entry comes at the end of its list', () => {
    const before = [
      '# Ghi tay.',
      'repairs:',
      '  # chỗ đầu',
      '  - { line: 3, column: 2, raw: a, decision: leave, reason: "vì: thế", by: A, at: 2026-01-02 } # cuối dòng',
      '',
      'members: []',
      '',
    ].join('\n');
    const after = withEdit(before, accept(4, 1, 'b'));
    expect(after).toBe(
      before.replace(
        '# cuối dòng\n',
        '# cuối dòng\n  - { line: 4, column: 1, raw: b, decision: accept, reason: Đã xem., by: Tổ soát, at: 2026-11-27 }\n',
      ),
    );
  });

  test('an empty file, and one that holds a comment alone', () => {
    expect(parse(withEdit('', accept(1, 1, 'x')))).toMatchObject({ repairs: [{ line: 1 }] });
    const after = withEdit('# để dành\n', accept(1, 1, 'x'));
    expect(after).toContain('# để dành');
    expect(parse(after)).toMatchObject({ repairs: [{ line: 1 }] });
  });

  test('a decision on the same thing takes the place of the earlier one', () => {
    const member = (number: number, model: string | null): PlanEdit => ({
      to: 'members',
      entry: { number, model, relation: 'same', reason: null, quotes: [], ...signed },
    });
    const text = [member(1, 'a'), member(2, 'b'), member(1, null)].reduce(withEdit, '');
    expect(parse(text)).toEqual({
      members: [
        { number: 1, model: null, ...signed },
        { number: 2, model: 'b', ...signed },
      ],
    });
  });

  test('whatever is received and typed comes back as it was', () => {
    const oneLine = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => text.normalize('NFC'))
      .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(oneLine, oneLine, oneLine, (raw, typed, reason) => {
        const entry = { line: 2, column: 3, raw, decision: 'set' as const, text: typed, reason, ...signed };
        const text = withEdit('# đầu\nmembers: []\n', { to: 'repairs', entries: [entry] });
        expect(correctionsSchema.parse(parse(text)).repairs).toEqual([entry]);
        expect(text).toContain('# đầu\nmembers: []\n');
      }),
    );
  });

  test('facts: only the keys that are given, and a blank is no new key', () => {
    const before = '# Biết gì ghi nấy.\norigin: Tệp. # từ đâu\nshortName: Xã A\n';
    const after = withEdit(before, { to: 'facts', set: { shortName: 'Xã A, 2024', number: null } });
    expect(after).toBe('# Biết gì ghi nấy.\norigin: Tệp. # từ đâu\nshortName: Xã A, 2024\n');
  });

  test('a task that is none, decided twice, is what the program reads: no decision is left of it', () => {
    const task = (value: boolean): PlanEdit => ({
      to: 'readings',
      entry: { change: 'task', line: 4, quote: 'x', value, reason: 'Thử.', ...signed },
    });
    const text = withEdit('members: []\n', task(true));
    expect(parse(text)).toMatchObject({ readings: [{ line: 4, value: true }] });
    expect(withEdit(text, task(true))).toBe(text);
    expect(withEdit(text, task(false))).toBe('members: []\n');
  });

  test('what was kept is kept once, and goes with its list when it is asked for again', () => {
    const entry = { keep: 'masked' as const, line: 3, column: 5, reason: null, ...signed };
    const text = [entry, { ...entry, reason: 'Số riêng.' }, { ...entry, column: 9 }]
      .map((one): PlanEdit => ({ to: 'kept', entry: one }))
      .reduce(withEdit, '# đầu\ntasks: []\n');
    expect(parse(text)).toMatchObject({ kept: [{ column: 5, reason: 'Số riêng.' }, { column: 9 }] });
    const left = [9, 5]
      .map((column): PlanEdit => ({ to: 'kept-no-more', entry: { ...entry, column } }))
      .reduce(withEdit, text);
    expect(left).toBe('# đầu\ntasks: []\n');
  });
});
