#!/usr/bin/env node
/** Serves the built viewer to this machine only: `node serve.mjs [--port N]`. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { headerPolicy } from './csp.mjs'

const dist = fileURLToPath(new URL('./dist', import.meta.url))
const usualPort = 8321

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the files under `root` on 127.0.0.1; port 0 takes any free one.
 *
 * @param {{ root?: string, port?: number }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = dist, port = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(root, request.method ?? '', request.url ?? '/')
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': headerPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param {string} root @param {string} method @param {string} url */
async function answer(root, method, url) {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.')
  const file = fileFor(root, url)
  const type = file && types[/** @type {keyof typeof types} */ (extname(file))]
  if (!file || !type) return plain(404, 'There is no such page.')
  try {
    return { status: 200, type, body: await readFile(file) }
  } catch {
    return plain(404, 'There is no such page.')
  }
}

/**
 * The file that a request line asks for, or nothing where it points out of `root`. Node hands the path on as it
 * came (`/../../etc/passwd`), so it is looked at here, decoded, part by part.
 *
 * @param {string} root @param {string} url
 */
function fileFor(root, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    const parts = path.split('/').filter(Boolean)
    if (!path.startsWith('/') || parts.some((part) => part.startsWith('.') || /[\0\\:]/.test(part)))
      return undefined
    const file = join(root, ...parts, path.endsWith('/') ? 'index.html' : '')
    return file.startsWith(root + sep) ? file : undefined
  } catch {
    return undefined
  }
}

/** @param {number} status @param {string} body */
function plain(status, body) {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` }
}

async function main() {
  const port = portAsked()
  if (port === null) {
    process.stderr.write('usage: node serve.mjs [--port N], with N from 0 to 65535\n')
    process.exit(2)
  }
  // The usual port may be taken by another viewer: then any free one will do. A port asked for is not changed.
  const started = await serve({ port: port ?? usualPort }).catch((error) => {
    if (port === undefined && error.code === 'EADDRINUSE') return serve()
    process.stderr.write(`The viewer can't be served: ${error.message}\n`)
    process.exit(1)
  })
  process.stdout.write(`The viewer is at ${started.url} (Ctrl+C ends it)\n`)
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

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await main()
