import { describe, expect, it } from 'vitest';
import { Casings } from '../../../scripts/repair/lattice/casings.ts';
import { branchesTo, trieOf } from '../../../scripts/repair/lattice/word-trie.ts';

describe('casings of a word with lost letters', () => {
  const texts = (word: string, raw: string, inCapitals = false): string[] =>
    new Casings().of(word, raw, () => inCapitals).map(({ text }) => text);

  it.each([
    ['xã', 'x ', false, ['xã']],
    ['xã', ' ã', false, ['xã', 'Xã']],
    ['xã', 'X ', false, ['XÃ', 'Xã']],
    ['thôn', 'TH N', false, ['THÔN']],
    ['y', ' ', false, ['y', 'Y']],
    ['y', ' ', true, ['Y']],
  ])('%s as “%s”, in capitals: %s', (word, raw, inCapitals, expected) => {
    expect(texts(word, raw, inCapitals)).toEqual(expected);
  });

  it('makes the lone capital of a heading likelier to be one of many, each time it is asked', () => {
    const casings = new Casings();
    const costs = (inCapitals: boolean): number[] =>
      casings.of('xã', 'X ', () => inCapitals).map(({ cost }) => cost);
    expect(costs(true)[0]).toBeGreaterThan(costs(true)[1]!);
    expect(costs(false)[0]).toBeLessThan(costs(false)[1]!);
  });
});

describe('branches that lead to a letter', () => {
  const trie = trieOf(['thon', 'thu', 'ta', 'xom']);
  const letters = (more: number, letter: string): string[] =>
    branchesTo(trie, more, letter.charCodeAt(0)).map((branch) => branch.letter);

  it.each([
    [0, 'a', ['t']],
    [0, 'h', ['t']],
    [1, 'o', ['t']],
    [1, 'm', ['x']],
    [2, 'n', ['t']],
    [2, 'm', []],
  ])('with %d lost ones between, before “%s”', (more, letter, expected) => {
    expect(letters(more, letter)).toEqual(expected);
  });
});
