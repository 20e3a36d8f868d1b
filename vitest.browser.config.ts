import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser; `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/setup.ts'],
    // The clock ends only what hangs: a machine with other work is slow, and what has to be quick is measured by CPU.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    // One Chromium at a time: two cores are what a small machine has.
    fileParallelism: false,
  },
});
