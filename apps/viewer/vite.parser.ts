import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The parser with its language data: a second script, which the page loads once it is drawn. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    // It is what it is: the weights of the tagger and the lists of names.
    chunkSizeWarningLimit: 10_000,
    lib: {
      entry: fileURLToPath(new URL('src/parser/main.ts', import.meta.url)),
      formats: ['iife'],
      name: 'unnamed',
      fileName: () => 'parser.js',
    },
  },
})
