import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser; `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/setup.ts'],
    testTimeout: 60_000,
    // One Chromium at a time: two cores are what a small machine has.
    fileParallelism: false,
  },
});
