import { describe, expect, it } from 'vitest';
import { isSyllable, syllables } from '../../src/vietnamese/syllables.ts';
import { moveTone } from '../../src/vietnamese/tone-placement.ts';

describe('the inventory of syllables', () => {
  it('has the size that phonotactics gives', () => {
    expect(syllables().size).toBeGreaterThan(19_300);
    expect(syllables().size).toBeLessThan(19_800);
  });

  it.each('hòa hoà thủy thuỷ khoẻ ủy uỷ hoằng giếng gì gìn gia quý nguyên nghiệp khuya yêu quyết'.split(' '))(
    'has %s',
    (word) => expect(isSyllable(word)).toBe(true),
  );

  // A stop takes two tones only; k, gh and ngh stand before front vowels; "nghành" is an author's slip.
  it.each('nghành kạ cê tãt gé ngê qa h p tr vneid'.split(' '))('has no %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  );

  it('is in small letters and NFC throughout', () => {
    for (const word of syllables()) expect(word).toBe(word.normalize('NFC').toLowerCase());
  });
});

describe('moveTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
  ])('sees %s and %s as one', (newer, old) => {
    expect(moveTone(newer, 'old')).toBe(old);
    expect(moveTone(old, 'new')).toBe(newer);
  });

  it('leaves what has one style', () => {
    for (const word of ['quý', 'của', 'hoàn', 'mùa']) expect(moveTone(word, 'old')).toBe(word);
  });
});
