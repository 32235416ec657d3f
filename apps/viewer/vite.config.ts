import { defineConfig, type Plugin } from 'vite'
import { metaPolicy } from './csp.mjs'

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
  plugins: [classicPage()],
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
