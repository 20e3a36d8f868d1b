/** The program that draws the pages. */
export const ASTRO = 'node_modules/astro/bin/astro.mjs';

/**
 * Options of Node for it: modules are compiled once, not in each build; and what a page needs only while it is drawn has
 * more room than is usual, so that it is seldom looked through for what is still in use.
 */
export const astroOptions: readonly string[] = [
  '--max-semi-space-size=64',
  '--import',
  './scripts/terminal/compile-cache.ts',
];
