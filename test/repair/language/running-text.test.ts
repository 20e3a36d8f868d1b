import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunningText } from '../../../scripts/repair/language/running-text.ts';

const web = 'con bò gà,gà con đồi,bò sữa';

describe('running text', () => {
  it('knows what was met side by side, on the web or in a written phrase', () => {
    const text = new RunningText(web, ['đàn bò sữa', 'con trâu']);
    for (const [first, second] of [
      ['con', 'bò'],
      ['con', 'trâu'],
      ['đàn', 'bò'],
    ] as const)
      expect(text.hasPair(first, second), `${first} ${second}`).toBe(true);
    expect(text.hasPair('trâu', 'con')).toBe(false);
    expect(text.hasPair('đàn', 'sữa')).toBe(false);
  });

  it('holds what was written down for likelier than what was only met', () => {
    const text = new RunningText(web, ['con trâu', 'con trâu đực', 'con bò']);
    expect(text.shareAfter('con', 'trâu')!).toBeGreaterThan(text.shareAfter('con', 'bò')!);
    expect(text.shareAfter('con', 'bò')!).toBeGreaterThan(text.shareAfter('con', 'gà')!);
    expect(text.shareAfter('con', 'gà')!).toBeGreaterThan(0);
  });

  it('says nothing of what follows a word that it does not know', () => {
    expect(new RunningText(web).shareAfter('mây', 'bay')).toBeNull();
  });

  it('gives shares of one whole', () => {
    const word = fc.constantFrom('ba', 'be', 'bi', 'bo', 'bu');
    const phrases = fc.array(fc.array(word, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(phrases, (all) => {
        const text = new RunningText(
          'ba be bi',
          all.map((words) => words.join(' ')),
        );
        for (const first of ['ba', 'be', 'bi', 'bo', 'bu']) {
          const shares = ['ba', 'be', 'bi', 'bo', 'bu'].map((second) => text.shareAfter(first, second));
          if (shares[0] === null) continue;
          const sum = shares.reduce<number>((all_, share) => all_ + (share ?? 0), 0);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
