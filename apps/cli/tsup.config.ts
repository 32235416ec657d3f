import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { news: 'src/news.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  clean: true,
})
