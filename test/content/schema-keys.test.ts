import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InputError } from '../../src/domain/issue.ts';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { keysBeside } from '../../scripts/content/schema-keys.ts';
import { parseYaml } from '../../scripts/content/yaml.ts';

const REPAIR = 'line, column, raw, decision, reason, by, at; and if wanted text';

describe('the keys of a place', () => {
  it('are those of the entry, needed ones first', () => {
    expect(keysBeside(correctionsSchema, ['repairs', 0, 'raw'])).toBe(REPAIR);
  });

  it('are those of every kind where an entry may be one of several', () => {
    expect(keysBeside(correctionsSchema, ['readings', 2, 'change'])).toBe(
      'change, value, line, quote, reason, by, at',
    );
  });

  it('are those of the file at its top, and none where keys are free', () => {
    expect(keysBeside(correctionsSchema, ['repair'])).toBe(
      'lostGlyphs, glyphs, repairs, readings, kept, members, tasks',
    );
    expect(keysBeside(z.record(z.string(), z.string()), ['a'])).toBeNull();
  });

  it('stand in the hint of an entry that lacks one', () => {
    const read = () => parseYaml('repairs:\n  - { line: 3, column: 1 }\n', correctionsSchema, 'a.yaml');
    expect(read).toThrow(InputError);
    expect(read).toThrow(expect.objectContaining({ hint: `The keys of this place: ${REPAIR}.` }));
  });
});
