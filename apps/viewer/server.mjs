import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { headerPolicy, parserPolicy } from './csp.mjs'
import { modelBytes, modelFiles, withModel } from './model.mjs'
import { withRecords } from './records.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
}

/** The port of a viewer that is not told another. */
export const usualPort = 8321

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
 * }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port, model = join(root, 'model'), records }) {
  const site = { root, model, records, hosts: new Set() }
  const server = createServer(async (request, response) => {
    const { status, type, body, policy = headerPolicy, tag } = await answer(site, request)
    response.writeHead(status, {
      'content-type': type,
      // What has not changed has the length that it had.
      ...(status !== 304 && { 'content-length': Buffer.byteLength(body) }),
      'content-security-policy': policy,
      ...(tag && { etag: tag }),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
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
 * @typedef {{ root: string, model: string, records?: import('./records.mjs').Records | undefined, hosts: Set<string> }} Site
 * @typedef {{ status: number, type: string, body: string | Buffer, policy?: string, tag?: string }} Answer
 * @param {Site} site @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Answer>}
 */
async function answer(site, { method = '', url = '/', headers }) {
  // A page of the web can have its own name stand for this machine, and would read what is served here.
  if (!site.hosts.has(headers.host ?? '')) return plain(403, 'This is not the name of this machine.')
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.')
  const file = fileFor(site, url)
  const type = file && types[/** @type {keyof typeof types} */ (extname(file))]
  if (!file || !type) return plain(404, 'There is no such page.')
  try {
    if (file === join(site.root, 'index.html')) return { status: 200, type, body: await pageOf(site, file) }
    const { size, mtimeMs } = await stat(file)
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
    const policy = file === join(site.root, 'parser.js') ? parserPolicy : headerPolicy
    if (headers['if-none-match'] === tag) return { status: 304, type, body: '', policy, tag }
    return { status: 200, type, body: await readFile(file), policy, tag }
  } catch {
    return plain(404, 'There is no such page.')
  }
}

/**
 * The page, with what it has to say of the accurate tagger and with the records.
 *
 * @param {Site} site @param {string} file
 */
async function pageOf({ model, records }, file) {
  const page = withModel(await readFile(file, 'utf8'), await modelBytes(model))
  return records ? withRecords(page, records) : page
}

/**
 * The file that a request line asks for, or nothing where it points out of `root`. Node hands the path on as it
 * came (`/../../etc/passwd`), so it is looked at here, decoded, part by part.
 *
 * @param {Site} site @param {string} url
 */
function fileFor({ root, model }, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    const parts = path.split('/').filter(Boolean)
    if (!path.startsWith('/') || parts.some((part) => part.startsWith('.') || /[\0\\:]/.test(part)))
      return undefined
    const part = modelFiles.find((name) => path === `/model/${name}`)
    if (part) return join(model, part)
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
