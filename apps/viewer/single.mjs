import { createHash } from 'node:crypto'
import { withRecords } from './records.mjs'

/**
 * One page that holds everything it needs: the viewer's scripts and style, and the records it shows. It loads nothing
 * and reads nothing else, so it needs no parser. Its policy lets these two scripts and this one style sheet through.
 *
 * @param {(name: string) => string} part the text of a built file
 * @param {import('./records.mjs').Records} records
 */
export function singlePage(part, records) {
  const [style, icon] = [part('viewer.css'), part('icon.svg')]
  // One article needs nothing that tells who is who in several.
  const names = records.loaded.length > 1 ? ['people.js', 'viewer.js'] : ['viewer.js']
  const scripts = names.map((name) => inline(part(name)))
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map((code) => `'${hashOf(code)}'`).join(' ')}`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>Who said what</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />
    <style>${style}</style>
  </head>
  <body>
    <div id="viewer"></div>
    <noscript><p>The viewer draws the articles in your browser, so it needs JavaScript.</p></noscript>
    ${scripts.map((code) => `<script>${code}</script>`).join('\n    ')}
  </body>
</html>
`
  return withRecords(page, records)
}

/**
 * A script as it may stand in a page: `</script` would end it and `<!--` make the rest of it a comment. Both can stand
 * only in its strings, where a backslash before `/` and `!` changes nothing.
 *
 * @param {string} script
 */
function inline(script) {
  return script.replace(/<(\/script|!--)/gi, '<\\$1')
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
