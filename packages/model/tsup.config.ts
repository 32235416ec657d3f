import { defineConfig } from 'tsup'

export default defineConfig({
  // `parse`, `record` and `rules` are entries so that each becomes a file of its own: a bundler that sees
  // `import { parse, ruleTexts }` then drops the file with the zod schemas whole.
  entry: {
    index: 'src/index.ts',
    stages: 'src/stages.ts',
    // a megabyte of weights: only who imports it pays for it
    tagger: 'src/tagger.ts',
    // readers: each brings its parser
    html: 'src/html.ts',
    jsonld: 'src/jsonld.ts',
    parse: 'src/parse.ts',
    record: 'src/record/index.ts',
    rules: 'src/record/rules.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  treeshake: true,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
})
