import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { InputError } from '../../src/domain/issue.ts';
import { parseYaml } from '../../scripts/content/yaml.ts';

const sentence = (
  text: string,
  schema: z.ZodType = z.strictObject({ a: z.string().optional() }),
  line = 1,
): string => {
  try {
    return JSON.stringify(parseYaml(text, schema, 'x.yaml', line));
  } catch (error) {
    if (error instanceof InputError) return error.toSentence();
    throw error;
  }
};

/** Ten lines of aliases that would stand for ten thousand million strings. */
const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x","x"]']
  .concat(
    [...'bcdefghij'].map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(10)}]`),
  )
  .join('\n');

describe('YAML that a person edits', () => {
  test.each([
    ['a: b', '{"a":"b"}'],
    ['', '{}'],
    ['# only a comment', '{}'],
    ['a: 2023-12-30', '{"a":"2023-12-30"}'],
    ['a: b\na: c', /^x\.yaml:2: this is not valid YAML: Map keys must be unique/],
    ['a: b\nb: c', /^x\.yaml:2: "b": there is no such key\. Hint/],
    ['# x\na: 5', /^x\.yaml:2: "a": Invalid input: expected string, received number/],
    ['- a', /^x\.yaml:1: Invalid input: expected object, received array/],
    ['a: [1', /^x\.yaml:1: this is not valid YAML/],
    ['a: "x', /^x\.yaml:1: this is not valid YAML/],
    ['a: b\n---\na: c', /^x\.yaml:2: this is not valid YAML/],
    ['a: !!js/function "x"', /^x\.yaml:1: (this is not valid YAML|a YAML tag)/],
    ['a: !custom x', /^x\.yaml:1: (this is not valid YAML|a YAML tag)/],
    ['a: &x b', /^x\.yaml:1: a YAML tag or anchor is not read/],
    ['a: *x', /^x\.yaml:1: (this is not valid YAML|a YAML alias)/],
    [bomb, /^x\.yaml:1: a YAML tag or anchor is not read/],
    ['__proto__: {a: b}', /^x\.yaml:1: "__proto__": there is no such key/],
    [`a: ${'['.repeat(20_000)}`, /^x\.yaml(:1)?: this (is not valid YAML|YAML is nested too deeply)/],
    ['\ta: b', /^x\.yaml:1: this is not valid YAML/],
  ])('%j', (text, wanted) => {
    if (typeof wanted === 'string') expect(sentence(text)).toBe(wanted);
    else expect(sentence(text)).toMatch(wanted);
    expect(sentence(text)).not.toContain('\n');
  });

  test('a key that is missing is told as such, in the entry that lacks it', () => {
    const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.string() })) });
    expect(sentence('a:\n  - { b: x }\n  - {}', schema)).toMatch(/^x\.yaml:3: "a\.1\.b": is missing\. Hint/);
  });

  test.each(['2026-02-30', '2026-13-01', '30/12/2026'])('%s is no day of a decision', (at) => {
    const text = `members:\n  - { number: 1, model: a, by: B, at: ${at} }`;
    expect(sentence(text, correctionsSchema)).toMatch(/^x\.yaml:2: "members\.0\.at": must be a day like/);
  });

  test('the line is that of the file, also where the YAML begins later in it', () => {
    expect(sentence('a: b\nb: c', undefined, 12)).toMatch(/^x\.yaml:13: /);
  });

  test('an entry deep in a list is named with its line', () => {
    const text =
      'members:\n  - number: 1\n    model: a\n    by: B\n    at: 2026-01-01\n  - number: 2\n    model: b\n    by: B\n    at: hôm nay\n';
    expect(sentence(text, correctionsSchema)).toMatch(
      /^x\.yaml:9: "members\.1\.at": must be a day like 2024-02-29/,
    );
  });
});
