import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlans, verdict, type Has } from '../../src/having/verdict.ts';

const has = fc.constantFrom<Has>('yes', 'no', 'unknown');

test.each<[(Has | undefined)[], (Has | undefined)[], string]>([
  [['yes'], ['no'], 'meets'],
  [['yes', 'yes'], ['no', 'no'], 'meets'],
  [['yes'], ['yes'], 'fails'],
  [['no'], ['no'], 'fails'],
  [['yes'], ['unknown'], 'unsure'],
  [['unknown'], ['no'], 'unsure'],
  [['unknown'], ['yes'], 'fails'],
  [[], ['no'], 'meets'],
  [['yes'], [], 'meets'],
  [['yes'], [undefined], 'fails'],
  [[], [], 'fails'],
])('of those that should have it %j and should not %j it %s', (having, lacking, found) =>
  expect(verdict(having, lacking)).toBe(found),
);

test('what is sure stays so whatever else is asked, and nothing unknown is ever told as sure', () => {
  fc.assert(
    fc.property(fc.array(has), fc.array(has), (having, lacking) => {
      const found = verdict(having, lacking);
      if ([...having, ...lacking].includes('unknown')) expect(found).not.toBe('meets');
      if (found === 'fails' && having.length + lacking.length > 0)
        expect(verdict([...having, 'unknown'], lacking)).toBe('fails');
    }),
  );
});

test('plans of the address are taken once, and only those that there are', () => {
  expect(readPlans('a,b,a,x', new Set(['a', 'b']))).toEqual(['a', 'b']);
  expect(readPlans(null, new Set(['a']))).toEqual([]);
});
