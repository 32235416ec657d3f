import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    cues: 'src/cues.ts',
    precision: 'src/precision.ts',
    eval: 'src/eval.ts',
    bench: 'src/bench.ts',
    size: 'src/size.ts',
    figures: 'src/figures.ts',
  },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  // It starts its own binary, and finds it only from where it is installed.
  external: ['esbuild'],
  clean: true,
})
