import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The repository's test command reads the counts from this file, also when turbo replays it from its cache.
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    // Tests that start the command share two cores with whatever else is building.
    testTimeout: 60_000,
  },
})
