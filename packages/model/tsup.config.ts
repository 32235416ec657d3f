import { defineConfig } from 'tsup'

export default defineConfig({
  // `parse` and `record` are entries so that each becomes a file of its own: a bundler that sees
  // `import { parse }` then drops the file with the zod schemas whole.
  entry: { index: 'src/index.ts', stages: 'src/stages.ts', parse: 'src/parse.ts', record: 'src/record/index.ts' },
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  treeshake: true,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
})
