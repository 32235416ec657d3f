import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileOf, pageOf, securityHeaders } from './site.mjs'

/** The port of a viewer that is not told another. */
export const usualPort = 8321

/** Any page that is open on this machine may knock here: more at once than one viewer needs are turned away. */
const mostConnections = 100
/** So much may stand above a request, and so long it may take to be sent, in milliseconds. */
const longestHeaders = 8 * 1024
const usualPatience = 10_000

/**
 * Serves the built viewer under `root` on 127.0.0.1, with `records` in its page if there are any. Port 0 takes any
 * free one; without a port the usual one is taken, or any free one where another viewer has that. `model` is the
 * folder of the accurate tagger's files, where they don't lie in `root` too; without them the page does not offer it.
 *
 * @param {{
 *   root: string,
 *   port?: number | undefined,
 *   model?: string | undefined,
 *   records?: import('./records.mjs').Records,
 *   patience?: number,
 * }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port, model = join(root, 'model'), records, patience = usualPatience }) {
  const site = { root, model, records, hosts: new Set() }
  const limits = {
    maxHeaderSize: longestHeaders,
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 2,
  }
  const server = createServer(limits, async (request, response) => {
    const { status, headers, body } = await answer(site, request)
    response.writeHead(status, {
      ...securityHeaders,
      // What has not changed has the length that it had.
      ...(status !== 304 && { 'content-length': Buffer.byteLength(body) }),
      ...headers,
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
 * @typedef {import('./site.mjs').Site & { records?: import('./records.mjs').Records | undefined, hosts: Set<string> }} Served
 * @param {Served} site @param {import('node:http').IncomingMessage} request
 * @returns {Promise<import('./site.mjs').Answer>}
 */
async function answer(site, { method = '', url = '/', headers }) {
  // A page of the web can have its own name stand for this machine, and would read what is served here.
  if (!site.hosts.has(headers.host ?? '')) return plain(403, 'This is not the name of this machine.')
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.')
  if (/^\/(?:index\.html)?(?:[?#]|$)/.test(url)) return pageOf(site, site.records)
  return (await fileOf(site, url, headers['if-none-match'])) ?? plain(404, 'There is no such page.')
}

/** @param {number} status @param {string} body */
function plain(status, body) {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
  return { status, headers, body: `${body}\n` }
}
