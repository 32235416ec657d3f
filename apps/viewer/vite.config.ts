import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { metaPolicy } from './csp.mjs'
import { modelBytes, withModel } from './model.mjs'

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    modulePreload: false,
    // One style sheet in a file of its own: a script that adds styles would break the policy.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { format: 'iife', entryFileNames: 'viewer.js', assetFileNames: 'viewer.[ext]' },
    },
  },
  plugins: [classicPage(), statesModel()],
})

/**
 * Makes the built page work from a folder too: browsers load no `type="module"` and nothing `crossorigin` from
 * `file:`. Puts the policy first in the head, so that it holds for all that follows.
 */
export function classicPage(): Plugin {
  return {
    name: 'classic-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page) =>
        page
          .replaceAll(' type="module" crossorigin', ' defer')
          .replaceAll(' crossorigin', '')
          .replace(
            '<head>',
            `<head>\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
          ),
    },
  }
}

/** States in the page how much the accurate tagger has to load: `vite.parser.ts` puts the same files beside it. */
function statesModel(): Plugin {
  const folder = new URL('../model/', import.meta.resolve('@news/tagger-minilm'))
  return {
    name: 'states-model',
    apply: 'build',
    transformIndexHtml: async (page) => withModel(page, await modelBytes(fileURLToPath(folder))),
  }
}
