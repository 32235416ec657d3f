import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A database that is made, filled and killed takes its time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // The repository's test command reads the counts from this file, also when turbo replays it from its cache.
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
