import { readFile, stat } from 'node:fs/promises'
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

/** What goes with every answer of a server that the viewer comes from. */
export const securityHeaders = {
  'content-security-policy': headerPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Where the built viewer lies, and the accurate tagger’s files.
 *
 * @typedef {{ root: string, model: string }} Site
 * @typedef {{ status: number, headers: Record<string, string>, body: string | Buffer }} Answer
 */

/**
 * The page, with what it has to say of the accurate tagger and with the records, if there are any.
 *
 * @param {Site} site @param {import('./records.mjs').Records} [records]
 * @returns {Promise<Answer>}
 */
export async function pageOf({ root, model }, records) {
  const page = withModel(await readFile(join(root, 'index.html'), 'utf8'), await modelBytes(model))
  const body = records ? withRecords(page, records) : page
  return { status: 200, headers: { 'content-type': types['.html'], 'cache-control': 'no-cache' }, body }
}

/**
 * A file of the viewer, but for its page; nothing where there is none. `known` is the tag of the version that whoever
 * asks has already.
 *
 * @param {Site} site @param {string} url @param {string} [known]
 * @returns {Promise<Answer | undefined>}
 */
export async function fileOf(site, url, known) {
  const file = pathFor(site, url)
  const type = file && types[/** @type {keyof typeof types} */ (extname(file))]
  if (!file || !type || type === types['.html']) return undefined
  try {
    const { size, mtimeMs } = await stat(file)
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
    const isKnown = known === tag
    const headers = {
      'content-type': type,
      'content-security-policy': file === join(site.root, 'parser.js') ? parserPolicy : headerPolicy,
      etag: tag,
      'cache-control': 'no-cache',
    }
    return { status: isKnown ? 304 : 200, headers, body: isKnown ? '' : await readFile(file) }
  } catch {
    return undefined
  }
}

/**
 * The file that a request line asks for, or nothing where it points out of `root`. Node hands the path on as it
 * came (`/../../etc/passwd`), so it is looked at here, decoded, part by part.
 *
 * @param {Site} site @param {string} url
 */
function pathFor({ root, model }, url) {
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
