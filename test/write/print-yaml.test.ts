import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isCollection, isMap, isSeq, parse, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { hostileWords } from '../../scripts/fuzz/hostile-words.ts';
import { printYaml, type YamlData } from '../../scripts/write/mdx/print-yaml.ts';

const named = new Set(['ledger', 'marks']);

/** What the library prints in the same style. */
function byLibrary(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      if (!named.has(String((pair.key as Scalar).value)) || !isSeq(pair.value)) return;
      for (const entry of pair.value.items) if (isCollection(entry)) entry.flow = true;
    },
    Collection(_, node) {
      if (isSmall(node)) node.flow = true;
    },
  });
  return document.toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}

function isSmall(node: YAMLMap | YAMLSeq): boolean {
  if (node.items.length > 50) return false;
  const values = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  if (!values.every((value) => value instanceof Scalar)) return false;
  return values.reduce((sum, { value }) => sum + String(value).length + 4, 0) <= 100;
}

const string = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...hostileWords),
  // Blanks, line ends, escapes and controls in every order.
  fc
    .array(
      fc.constantFrom(
        ' ',
        '\n',
        '\\',
        'n',
        '"',
        '\t',
        '\r',
        '\0',
        '\x07',
        '\v',
        '\x1b',
        '\x01',
        '\ud800',
        '\x85',
      ),
    )
    .map((parts) => parts.join('')),
);
const key = fc.oneof(
  fc.constantFrom('ledger', 'marks', 'lines', 'yes', 'y'),
  fc.stringMatching(/^[a-z][a-zA-Z\d-]{0,8}$/),
);
const { map } = fc.letrec<{ map: Record<string, YamlData>; value: YamlData }>((tie) => ({
  map: fc.dictionary(
    key.filter((name) => !['null', 'true', 'false'].includes(name)),
    fc.oneof({ weight: 8, arbitrary: tie('value') }, { weight: 1, arbitrary: fc.constant(undefined) }),
    { maxKeys: 6 },
  ) as fc.Arbitrary<Record<string, YamlData>>,
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'value' },
    string,
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.constantFrom(null, true, false),
    fc.array(fc.oneof(string, fc.integer({ min: 0, max: 99 })), { maxLength: 60 }),
    fc.array(tie('value'), { maxLength: 6 }),
    tie('map'),
  ),
}));

describe('YAML of pages', () => {
  test('is byte for byte what the library prints, whatever the data', () => {
    fc.assert(
      fc.property(map, (data) => {
        const printed = printYaml(data, named);
        expect(printed).toBe(byLibrary(data));
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[Record<string, YamlData | undefined>, string]>([
    [{}, '{}\n'],
    [{ a: [], b: {} }, 'a: []\nb: {}\n'],
    [{ a: [[1, 2], [{ b: null }]] }, 'a:\n  - [ 1, 2 ]\n  - - { b: null }\n'],
    [{ a: 'x \ny\\n \\n' }, '{ a: "x\\ \\ny\\\\n \\\\n" }\n'],
    [{ a: -0, b: 1e21, c: 1e-7 }, '{ a: -0, b: 1e+21, c: 1e-7 }\n'],
    [{ a: undefined, b: { c: undefined } }, 'b: {}\n'],
  ])('%j', (data, expected) => {
    expect(byLibrary(data)).toBe(expected);
    expect(printYaml(data, named)).toBe(expected);
  });

  test.each(['a: b', '', '1', 'true', 'a b', '- a', 'đ'])(
    'a key %j is refused, which no page has',
    (name) => {
      expect(() => printYaml({ [name]: 1 }, named)).toThrow('cannot be a key');
    },
  );

  test('a number that is none is refused', () => {
    expect(() => printYaml({ a: Number.NaN }, named)).toThrow('cannot be printed');
  });

  test('what is printed is read as it was', () => {
    const data = { list: Array.from({ length: 60 }, (_, index) => index), text: 'a: b #c\n---\n' };
    expect(parse(printYaml(data, named))).toEqual(data);
  });
});
