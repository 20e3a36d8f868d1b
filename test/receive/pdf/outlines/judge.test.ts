import { describe, expect, test } from 'vitest';
import { weighByWords } from '../../../../scripts/receive/pdf/outlines/by-words.ts';
import { judge } from '../../../../scripts/receive/pdf/outlines/judge.ts';
import { nearestReferences } from '../../../../scripts/receive/pdf/outlines/nearest.ts';
import { Known } from '../../../../scripts/receive/pdf/outlines/known.ts';
import { rarityOf } from '../../../../scripts/receive/pdf/outlines/rarity.ts';
import { WEIGHTS } from '../../../../scripts/receive/pdf/outlines/weights.ts';

describe('how rare a letter is', () => {
  test('digits and common letters are not; signs are rarer than foreign letters', () => {
    for (const letter of '0189aợđĐI;,.') expect([letter, rarityOf(letter)]).toEqual([letter, 0]);
    expect(rarityOf('$')).toBeLessThan(rarityOf('w'));
    expect(rarityOf('w')).toBeLessThan(0);
  });
});

describe('a letter without a mark', () => {
  test('that is no higher than its plain body is none with a mark', () => {
    const known = new Known();
    const style = nearestReferences(known, [], { bold: false, italic: false });
    const shape = style[0]!.known.letters.get('Y')!;
    const letters = judge(shape, { own: known, references: style, taken: new Set() }, WEIGHTS);
    expect(letters[0]!.letter).toBe('Y');
    expect(letters.map(({ letter }) => letter)).not.toContain('Ý');
  });
});

describe('words around an unsure glyph', () => {
  const word = (before: string, after: string) => [
    ...[...before].map((text) => ({ text })),
    { key: 'f\t1' },
    ...[...after].map((text) => ({ text })),
  ];
  const best = (words: ReturnType<typeof word>[], guesses: [string, number][]) =>
    weighByWords(
      words,
      new Map([['f\t1', guesses.map(([letter, probability]) => ({ letter, probability }))]]),
    ).get('f\t1')?.[0];

  test('one word bears out a letter that the outline is nearly sure of', () => {
    const found = best(
      [word('th', 'c')],
      [
        ['ự', 0.98],
        ['ư', 0.02],
      ],
    );
    expect(found?.letter).toBe('ự');
    expect(found?.probability).toBeGreaterThan(0.99);
  });

  test('one word proves nothing where the outline is not', () => {
    expect(
      best(
        [word('th', 'c')],
        [
          ['ự', 0.6],
          ['ư', 0.4],
        ],
      ),
    ).toBeUndefined();
  });

  test('a mark of punctuation leaves the word before it a word', () => {
    const found = best(
      [word('tờ', ''), word('chức', ''), word('gồm', '')],
      [
        [':', 0.8],
        ['i', 0.2],
      ],
    );
    expect(found?.letter).toBe(':');
    expect(found?.probability).toBeGreaterThan(0.99);
  });
});
