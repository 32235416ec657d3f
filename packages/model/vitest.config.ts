import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The repository's test command reads the counts from this file, also when turbo replays it from its cache.
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    // Laws are tried on thousands of cases, beside whatever else is building on the same two cores.
    testTimeout: 30_000,
  },
})
