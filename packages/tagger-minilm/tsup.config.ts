import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', worker: 'src/worker.ts' },
  format: ['esm'],
  dts: true,
  sourcemap: true,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
})
