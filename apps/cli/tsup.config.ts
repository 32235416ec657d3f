import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsup'

const viewer = fileURLToPath(new URL('.', import.meta.resolve('@news/viewer/dist/index.html')))

export default defineConfig({
  entry: { news: 'src/news.ts', 'server-worker': 'src/server/threads/worker.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  clean: true,
  // The built viewer goes along: `news view` puts its records into it. The accurate tagger’s files stay in their package.
  onSuccess: () =>
    cp(viewer, 'dist/viewer', { recursive: true, filter: (path) => path !== join(viewer, 'model') }),
})
