import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { news: 'src/news.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  clean: true,
  // The built viewer goes along: `news view` puts its records into it.
  onSuccess: () =>
    cp(fileURLToPath(new URL('.', import.meta.resolve('@news/viewer/dist/index.html'))), 'dist/viewer', {
      recursive: true,
    }),
})
