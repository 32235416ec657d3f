import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    // Twenty-two million weights are loaded several times, beside whatever else is building on the same two cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
