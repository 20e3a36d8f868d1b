import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadVocabulary } from '../../../scripts/content/content.ts';
import { projectRoot } from '../../../scripts/files/files.ts';
import { unitLexicon } from '../../../scripts/structure/values/unit/lexicon.ts';
import { readUnitList } from '../../../scripts/structure/values/unit/list.ts';
import { readWholeList } from '../../../scripts/structure/values/unit/rest.ts';
import { readUnitSentence } from '../../../scripts/structure/values/unit/sentence.ts';
import { wordsOf } from '../../../scripts/structure/values/unit/words.ts';

interface Case {
  text: string;
  why?: string;
  gives: [string, string][];
}

const casesOf = (name: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/values/${name}.json`, import.meta.url), 'utf8')) as Case[];

const vocabulary = loadVocabulary(join(projectRoot, 'content'));
const lexicon = unitLexicon(vocabulary);

describe('readUnitList', () => {
  it.each(casesOf('unit-lists'))('reads "$text"', ({ text, gives }) => {
    expect(readUnitList(text, lexicon).map(({ unit, name }) => [unit, name])).toEqual(gives);
  });
});

describe('readUnitSentence', () => {
  it.each(casesOf('unit-sentences'))('reads "$text"', ({ text, gives }) => {
    expect(readUnitSentence(text, lexicon).map(({ role, unit }) => [role, unit])).toEqual(gives);
  });
});

describe('readWholeList', () => {
  test.each([
    ['Sở Xây dựng và Giao thông', ['Sở Xây dựng và Giao thông']],
    ['Phòng Nội vụ, Dân tộc; Công an xã', ['Phòng Nội vụ, Dân tộc', 'Công an xã']],
    ['Phòng Tư pháp và Hộ tịch, Văn phòng UBND xã', ['Phòng Tư pháp và Hộ tịch', 'Văn phòng UBND xã']],
    ['Sở Tài chính, Kế hoạch và Đầu tư', ['Sở Tài chính, Kế hoạch và Đầu tư']],
    ['Công an xã và nhóm nòng cốt số hóa', ['Công an xã', 'nhóm nòng cốt số hóa']],
    ['Trạm Y tế, các hộ kinh doanh', ['Trạm Y tế', 'các hộ kinh doanh']],
  ])('"%s" loses no words', (text, gives) =>
    expect(readWholeList(text, lexicon).map(({ name }) => name)).toEqual(gives),
  );

  test.each([
    ['Phòng Kinh tế, Công an xã', ['Phòng Kinh tế', 'Công an xã']],
    ['Phòng Kinh tế, đồng chí Lò Văn Mưa', ['Phòng Kinh tế']],
    ['Phòng Kinh tế, Lò Văn Mưa', ['Phòng Kinh tế']],
    ['Phòng Nội vụ xã, Dân quân', ['Phòng Nội vụ xã', 'Dân quân']],
    ['Sở Y tế (chủ trì), Sở Tài chính', ['Sở Y tế', 'Sở Tài chính']],
  ])('"%s" joins no two', (text, gives) =>
    expect(readWholeList(text, lexicon).map(({ name }) => name)).toEqual(gives),
  );
});

const names = vocabulary.units.flatMap(({ name, variants }) => [
  name.replace(/\s*\([^)]*\)/g, ''),
  ...variants,
]);
const unitText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(
        'chủ trì',
        'phối hợp với',
        'hỗ trợ',
        'và',
        ',',
        ';',
        '.',
        ':',
        '(',
        ')',
        '\n',
        '- ',
        'Giao',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(' '));

describe('units, for any text', () => {
  const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

  it('have a slug, and a name that stands in the text', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        for (const { unit, name } of [
          ...readUnitList(text, lexicon),
          ...readWholeList(text, lexicon),
          ...readUnitSentence(text, lexicon),
        ]) {
          expect(unit).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(name.trim()).not.toBe('');
          expect(oneLine(text)).toContain(name);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('take time in proportion to the length', () => {
    for (const piece of [
      'Công an xã, ',
      'các ',
      'Sở ',
      'phối hợp ',
      'chủ trì ',
      '( ',
      'xã, ',
      ' ',
      'a',
      'Giao ',
    ]) {
      const started = performance.now();
      readUnitList(piece.repeat(20_000), lexicon);
      readWholeList(piece.repeat(20_000), lexicon);
      readUnitSentence(piece.repeat(20_000), lexicon);
      expect(performance.now() - started, piece).toBeLessThan(3000);
    }
  });
});

describe('the vocabulary of units', () => {
  it('prints no form under two kinds', () => {
    const kinds = new Map<string, string>();
    for (const { slug, name, variants } of vocabulary.units)
      for (const form of [name.replace(/\s*\([^)]*\)/g, ''), ...variants]) {
        const key = wordsOf(form.normalize('NFC'), lexicon.abbreviations)
          .map(({ folded }) => folded)
          .join(' ');
        expect(`${form}: ${kinds.get(key) ?? slug}`).toBe(`${form}: ${slug}`);
        kinds.set(key, slug);
      }
  });

  it('has each slug once', () => {
    for (const list of [vocabulary.units, vocabulary.tools]) {
      const slugs = list.map(({ slug }) => slug);
      expect(slugs).toEqual([...new Set(slugs)]);
    }
  });
});
