import { expect, test } from 'vitest';
import { eachOnce } from '../../src/delivery/each-once.ts';

test('asks for each key once, also while its answer is on its way', async () => {
  const asked: string[] = [];
  const one = eachOnce((key) => Promise.resolve(asked.push(key)));
  expect(await Promise.all([one('a'), one('b'), one('a')])).toEqual([1, 2, 1]);
  expect(await one('a')).toBe(1);
  expect(asked).toEqual(['a', 'b']);
});

test('asks again for what failed', async () => {
  let online = false;
  const one = eachOnce((key) => (online ? Promise.resolve(key) : Promise.reject(new Error('offline'))));
  await expect(one('a')).rejects.toThrow('offline');
  online = true;
  expect(await one('a')).toBe('a');
});
