import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Browser tests need a built site; they run after the build, by their own command.
    exclude: ['test/browser/**', 'node_modules/**'],
    // The clock ends only what hangs: a machine with other work is slow, and what has to be quick is measured by CPU.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
