import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TextPage } from '../../src/domain/pages.ts';
import { frontMatter } from '../../scripts/write/mdx/front-matter.ts';
import { hostileWords } from '../../scripts/fuzz/hostile-words.ts';

const page = (received: string[], raw = ' ', text = 'ợ'): TextPage => ({
  kind: 'text',
  plan: 'thu-2024',
  file: 'content/sources/thu-2024/source.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  ledger: [
    {
      line: 1,
      column: 1,
      raw,
      text,
      status: 'likely',
      confidence: 0.9,
      rule: 'restore-lost-glyph',
      evidence: [{ kind: 'passage', note: text, plan: null, line: 2, quote: raw }],
      applied: true,
    },
  ],
  received,
});

/** The data as Astro reads it from a file, with a body that could be mistaken for a fence. */
const readByAstro = (yaml: string) =>
  parseFrontmatter(`---\n${yaml}---\n\n\\---\n`, { frontmatter: 'empty-with-spaces' }).frontmatter;

describe('front matter', () => {
  test.each([
    ...hostileWords,
    '2023-12-30',
    '2023',
    '1e3',
    'null',
    'true',
    'No',
    '0o17',
    '12:30:45',
    '<<',
    '=',
    '~',
    '',
    'a: b #c',
    '\0',
    'x\ny',
  ])('%j is a string for every reader', (word) => {
    const data = page([word], word, word);
    const yaml = frontMatter(data);
    expect(readByAstro(yaml)).toEqual(data);
    expect(parse(yaml)).toEqual(data);
  });

  test('any lines come back from Astro as they went in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string({ unit: 'binary' }),
        (lines, raw) => {
          const data = page(lines, raw);
          expect(readByAstro(frontMatter(data))).toEqual(data);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('one entry of the ledger is one line, so that a review sees one line changed', () => {
    const lines = frontMatter(page(['a', 'b'])).split('\n');
    expect(lines.filter((line) => line.includes('restore-lost-glyph'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('likely'))).toHaveLength(1);
  });

  test('nothing invisible is in the file', () => {
    expect(frontMatter(page(['a\u202eb\u200bc\ufeffd']))).toContain('"a\\u202eb\\u200bc\\ufeffd"');
  });

  test('data that the site would refuse is refused here', () => {
    expect(() => frontMatter({ ...page([]), extra: 1 } as never)).toThrow();
    expect(() => frontMatter({ ...page([]), sha256: 5 } as never)).toThrow();
  });
});
