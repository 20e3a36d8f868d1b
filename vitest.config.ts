import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Browser tests need a built site; they run after the build, by their own command.
    exclude: ['test/browser/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});
