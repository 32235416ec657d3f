import { defineConfig } from 'tsup'

/** The scripts are TypeScript and import the sources, so they are bundled before they run. */
export default defineConfig({
  entry: ['scripts/fixture.ts', 'scripts/page.ts', 'scripts/released.ts', 'scripts/schema.ts'],
  outDir: 'scripts/dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  clean: true,
  silent: true,
})
