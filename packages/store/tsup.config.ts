import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', worker: 'src/worker.ts' },
  format: ['esm'],
  dts: true,
  sourcemap: true,
  splitting: true,
  target: 'node20',
  platform: 'node',
  clean: true,
})
