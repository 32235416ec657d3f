import { defineConfig } from 'tsup'

/** The script is TypeScript and imports the sources, so it is bundled before it runs. */
export default defineConfig({
  entry: ['scripts/openapi.ts'],
  outDir: 'scripts/dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  clean: true,
  silent: true,
})
