#!/usr/bin/env node
/** Serves the built viewer to this machine only: `node serve.mjs [--port N]`. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serve } from './server.mjs'

const port = portAsked()
if (port === null) {
  process.stderr.write('usage: node serve.mjs [--port N], with N from 0 to 65535\n')
  process.exit(2)
}
try {
  const { url } = await serve({ root: fileURLToPath(new URL('./dist', import.meta.url)), port })
  process.stdout.write(`The viewer is at ${url} (Ctrl+C ends it)\n`)
} catch (error) {
  process.stderr.write(`The viewer can't be served: ${/** @type {Error} */ (error).message}\n`)
  process.exit(1)
}

/** The port after `--port`, undefined without one, null where it is none. */
function portAsked() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' } } })
    if (values.port === undefined) return undefined
    const port = Number(values.port)
    return /^\d+$/.test(values.port) && port <= 65535 ? port : null
  } catch {
    return null
  }
}
