import { expect, test } from 'vitest';
import { hostHeaders } from '../../src/build/host-headers.ts';

test.each([
  ['/', ['/*', '/_astro/*', '/thu/bo/*']],
  ['/abc', ['/abc/*', '/abc/_astro/*', '/abc/thu/bo/*']],
  ['abc/', ['/abc/*', '/abc/_astro/*', '/abc/thu/bo/*']],
])('the rules of a site under %j are for its own paths', (base, wanted) => {
  expect(
    hostHeaders(base)
      .split('\n')
      .filter((line) => line.startsWith('/')),
  ).toEqual(wanted);
});
