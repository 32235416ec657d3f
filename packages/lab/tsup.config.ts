import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    cues: 'src/cues.ts',
    'tagger-data': 'src/tagger-data.ts',
    precision: 'src/precision.ts',
    tier: 'src/tier.ts',
    eval: 'src/eval.ts',
    bench: 'src/bench.ts',
    size: 'src/size.ts',
    figures: 'src/figures.ts',
    floors: 'src/floors.ts',
    invented: 'src/invented.ts',
    fuzz: 'src/fuzz.ts',
    'hostile-cell': 'src/hostile-cell.ts',
    'fuzz-worker': 'src/fuzz-worker.ts',
    load: 'src/load.ts',
  },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  // esbuild starts its own binary, and finds it only from where it is installed. The others are measured as they come.
  external: [
    'esbuild',
    '@news/viewer',
    '@mozilla/readability',
    '@sparticuz/chromium',
    'compromise',
    'fast-check',
    'linkedom',
    'playwright-core',
    'quote-parser',
    'wink-eng-lite-web-model',
    'wink-nlp',
  ],
  clean: true,
})
