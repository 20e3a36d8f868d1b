import { expect, test } from 'vitest';
import { command } from '../support/commands.ts';

// The long runs are for a person; a few show that the command does what it is for.
test.each([
  [['--runs', '8', '--seed', '1'], /^8 runs clean, \d+ of them refused in a sentence \(seed 1\)\.\n$/],
  [
    ['--files', '--runs', '4', '--seed', '1'],
    /^4 files clean, \d+ of them refused in a sentence \(seed 1\)\.\n$/,
  ],
  [['--patterns', '--size', '2000'], /^ *\d+ ms {2}"a" {2}\{"read":\d+,"repair":\d+/],
])('fuzz %j', (args, says) => {
  const { code, out, error } = command('fuzz', args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(says);
});

test('a number of runs that is none is refused in a sentence', () => {
  const { code, error } = command('fuzz', ['--runs', 'many']);
  expect(code).toBe(1);
  expect(error).toMatch(/^[^\n]*--runs 10000[^\n]*\n$/);
});
