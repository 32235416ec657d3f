import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    // The agreement tests run the other scorers as programs, over whole corpora.
    testTimeout: 120_000,
  },
})
