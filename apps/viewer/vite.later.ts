import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/**
 * A script that the page loads once it is drawn, from `src/NAME/main.ts` to `NAME.js`. Not built as a library: those get
 * their files as text in the script, and the accurate tagger has 23 MB of them, which go to `model/` here.
 */
export const laterScript = (name: 'parser' | 'people') =>
  defineConfig({
    base: './',
    publicDir: false,
    build: {
      target: 'es2022',
      emptyOutDir: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      // It is what it is: the weights of the tagger and the lists of names.
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        // Reads authority files, which nobody has here; it does not say of itself that it can be left out.
        treeshake: { moduleSideEffects: [{ test: /papaparse/, sideEffects: false }] },
        // The tagger would look for its files beside its module; the page says where they are.
        checks: { emptyImportMeta: false },
        input: fileURLToPath(new URL(`src/${name}/main.ts`, import.meta.url)),
        output: { format: 'iife', entryFileNames: `${name}.js`, assetFileNames: 'model/[name][extname]' },
      },
    },
  })
