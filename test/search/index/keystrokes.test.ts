import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromTelex, fromVni, typedKeys } from '../../../src/search/index/keystrokes.ts';
import { keysOf } from '../../../src/search/index/syllable.ts';
import { syllables } from '../../../src/vietnamese/syllables.ts';

/** What one types for a syllable in each method, the tone last. */
function keystrokes(syllable: string, method: 'telex' | 'vni'): string {
  const marks: Record<string, [string, string]> = {
    '\u0302': ['=', '6'],
    '\u031b': ['w', '7'],
    '\u0306': ['w', '8'],
  };
  const tones: Record<string, [string, string]> = {
    '\u0301': ['s', '1'],
    '\u0300': ['f', '2'],
    '\u0309': ['r', '3'],
    '\u0303': ['x', '4'],
    '\u0323': ['j', '5'],
  };
  const at = method === 'telex' ? 0 : 1;
  let typed = '';
  let tone = '';
  for (const letter of syllable.normalize('NFD')) {
    if (letter === 'đ') typed += ['dd', 'd9'][at];
    else if (tones[letter]) tone = tones[letter][at];
    else if (marks[letter]) typed += marks[letter][at] === '=' ? typed.at(-1)! : marks[letter][at];
    else typed += letter;
  }
  return typed + tone;
}

describe('keystrokes of a keyboard that was switched off', () => {
  test.each([
    ['ddeef', 'đề'],
    ['ans', 'án'],
    ['dduwowcj', 'được'],
    ['truyeenf', 'truyền'],
    ['nghieejp', 'nghiệp'],
    ['tooij', 'tội'],
    ['phamj', 'phạm'],
  ])('Telex %s is %s', (typed, word) => {
    expect(typedKeys(typed)).toContain(keysOf(word).exact);
  });

  test.each([
    ['d9e62', 'đề'],
    ['a1n', 'án'],
    ['xu73', 'xử'],
    ['d9u7o7c5', 'được'],
    ['ly1', 'lý'],
  ])('VNI %s is %s', (typed, word) => {
    expect(typedKeys(typed)).toContain(keysOf(word).exact);
  });

  test.each(['kiosk', 'facebook', 'xyzw', '2023', 'mh24'])('%s is left alone', (typed) => {
    expect(typedKeys(typed)).toEqual([]);
  });

  test('every marked syllable is read back from its keystrokes', () => {
    // Of "ôô" and "oo" the keystrokes cannot be told apart, and "uow" before a consonant always makes "ươ".
    const twice = /o\p{M}*o|(?<!q)uo\u031b\p{M}*\p{L}/u;
    const marked = [...syllables()].filter((word) => {
      const parts = word.normalize('NFD');
      return word !== parts && !twice.test(parts);
    });
    fc.assert(
      fc.property(fc.constantFrom(...marked), (word) => {
        for (const [method, read] of [
          ['telex', fromTelex],
          ['vni', fromVni],
        ] as const) {
          const got = read(keystrokes(word, method));
          expect(got === undefined ? undefined : keysOf(got).exact).toBe(keysOf(word).exact);
        }
      }),
      { numRuns: 400 },
    );
  });
});
