import { describe, expect, it } from 'vitest';
import { weighCaseByFont } from '../../scripts/repair/rules/lost-glyph/case-doubt.ts';
import type { Edge } from '../../scripts/repair/lattice/edges.ts';

const edge = (text: string, firstLost: Edge['firstLost']): Edge => ({
  start: 10,
  end: 10 + text.length,
  kind: 'word',
  text,
  key: text.toLowerCase(),
  id: 0,
  lost: [
    { at: 10, glyph: text[0]! },
    { at: 12, glyph: text[2]! },
  ],
  cost: 0,
  firstLost,
  posterior: 0.999,
});

/** A font that loses these glyphs so often. */
const font =
  (rates: Record<string, number>) =>
  (glyph: string): number =>
    rates[glyph] ?? 0.001;

describe('the case of a lost first letter', () => {
  it('stands where the font loses it so', () => {
    const word = edge('bảo', 'lower');
    expect(weighCaseByFont(word, 'repaired', font({ b: 0.9, B: 0.02 }))).toEqual({
      edge: word,
      status: 'repaired',
    });
  });

  it('is no longer sure where the font loses the other case more often', () => {
    const word = edge('bảo', 'lower');
    expect(weighCaseByFont(word, 'repaired', font({ b: 0.3, B: 0.5 }))).toEqual({
      edge: word,
      status: 'likely',
    });
    expect(weighCaseByFont(word, 'suggested', font({ b: 0.3, B: 0.5 })).status).toBe('suggested');
  });

  it.each([
    ['bảo', 'lower', { b: 0.02, B: 0.9 }, 'Bảo'],
    ['Thời', 'upper', { T: 0.02, t: 0.9 }, 'thời'],
    ['app', null, { a: 0.02, A: 0.9 }, 'App'],
  ] as const)('of "%s" is the other where the font hardly loses this one', (text, first, rates, expected) => {
    const cased = weighCaseByFont(edge(text, first), 'repaired', font(rates));
    expect(cased).toMatchObject({ status: 'suggested', edge: { text: expected, end: 10 + text.length } });
    expect(cased.edge.lost).toEqual([
      { at: 10, glyph: expected[0] },
      { at: 12, glyph: text[2] },
    ]);
  });

  it('is not asked for where the letters around it force it', () => {
    const word = edge('BẢO', null);
    expect(weighCaseByFont(word, 'repaired', font({ b: 0.9 }))).toEqual({ edge: word, status: 'repaired' });
  });
});
