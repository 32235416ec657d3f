import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** What tells who is who in several articles: a script that the page loads once it is drawn. */
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: fileURLToPath(new URL('src/people/main.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'people.js' },
    },
  },
})
