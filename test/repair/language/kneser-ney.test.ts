import { describe, expect, it } from 'vitest';
import { KneserNey } from '../../../scripts/repair/language/kneser-ney.ts';

const [START, PLAN, FARM] = [0, 1, 2];

/** Counted: after START always PLAN; in text of all kinds FARM is as likely. */
function model(): KneserNey {
  const trigrams = new KneserNey({
    alone: () => 0.1,
    after: (_second, _word, alone) => alone,
    anywhere: (_second, word) => (word === START ? null : 0.5),
  });
  for (let i = 0; i < 20; i += 1) trigrams.add([START, START, PLAN]);
  return trigrams;
}

const repeat = (word: number, count: number): [number, number, number][] =>
  Array.from({ length: count }, () => [START, START, word]);

describe('a text that is tuned to', () => {
  it('makes what text of all kinds says count where the counted texts foretell it badly', () => {
    const [own, foreign] = [model(), model()];
    own.tune(repeat(PLAN, 200));
    foreign.tune(repeat(FARM, 200));
    const farm = (trigrams: KneserNey): number => trigrams.logProbability(START, START, FARM);
    expect(farm(foreign)).toBeGreaterThan(farm(own) + 1);
    expect(own.logProbability(START, START, PLAN)).toBeGreaterThan(
      foreign.logProbability(START, START, PLAN),
    );
  });

  it('changes nothing of what is no word', () => {
    const tuned = model();
    const before = tuned.logProbability(START, START, START);
    tuned.tune(repeat(FARM, 200));
    expect(tuned.logProbability(START, START, START)).toBe(before);
  });
});
