import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { headerPolicy } from './csp.mjs'
import { withRecords } from './records.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The port of a viewer that is not told another. */
export const usualPort = 8321

/** Any page that is open on this machine may knock here: more at once than one viewer needs are turned away. */
const mostConnections = 100
/** So much may stand above a request, and so long it may take to be sent, in milliseconds. */
const longestHeaders = 8 * 1024
const usualPatience = 10_000

/**
 * Serves the built viewer under `root` on 127.0.0.1, with `records` in its page if there are any. Port 0 takes any
 * free one; without a port the usual one is taken, or any free one where another viewer has that.
 *
 * @param {{ root: string, port?: number | undefined, records?: import('./records.mjs').Records, patience?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port, records, patience = usualPatience }) {
  const site = { root, records, hosts: new Set() }
  const limits = {
    maxHeaderSize: longestHeaders,
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 2,
  }
  const server = createServer(limits, async (request, response) => {
    const { status, type, body } = await answer(site, request)
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
  server.maxConnections = mostConnections
  await listen(server, port ?? usualPort).catch((error) => {
    // A port that was asked for is not changed.
    if (port === undefined && error.code === 'EADDRINUSE') return listen(server, 0)
    throw error
  })
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address())
  site.hosts = new Set([`127.0.0.1:${taken}`, `localhost:${taken}`])
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param {import('node:http').Server} server @param {number} port */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(undefined)
    })
  })
}

/**
 * @typedef {{ root: string, records?: import('./records.mjs').Records | undefined, hosts: Set<string> }} Site
 * @param {Site} site @param {import('node:http').IncomingMessage} request
 */
async function answer({ root, records, hosts }, { method = '', url = '/', headers }) {
  // A page of the web can have its own name stand for this machine, and would read what is served here.
  if (!hosts.has(headers.host ?? '')) return plain(403, 'This is not the name of this machine.')
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.')
  const file = fileFor(root, url)
  const type = file && types[/** @type {keyof typeof types} */ (extname(file))]
  if (!file || !type) return plain(404, 'There is no such page.')
  try {
    const body = await readFile(file)
    const isPage = records && file === join(root, 'index.html')
    return { status: 200, type, body: isPage ? withRecords(body.toString(), records) : body }
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
