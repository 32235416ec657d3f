import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { Problem } from './problem'

/** Who may ask. */
export interface Guests {
  /** Names of this server beside `localhost` and addresses, in lower case. */
  names: ReadonlySet<string>
  /** Origins whose pages may read and write. */
  origins: ReadonlySet<string>
}

/**
 * Refuses what a page of the web could make a browser send: a name of its own that leads to this machine (DNS
 * rebinding), which an address in the `Host` can't be; and a form that writes here.
 */
export function refuseStrangers({ headers, method }: IncomingMessage, { names, origins }: Guests): void {
  const host = hostOf(headers.host)
  if (host === undefined || !(host === 'localhost' || isIP(host) > 0 || names.has(host)))
    throw new Problem('wrong-host', 'This is no name of this server; news serve --name adds one.')
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
  const { origin } = headers
  const site = headers['sec-fetch-site']
  const isOwn =
    origin === undefined ? site === undefined || site === 'same-origin' : ownOrigin(origin, headers.host!)
  if (!isOwn && !(origin !== undefined && origins.has(origin)))
    throw new Problem(
      'wrong-origin',
      'Pages from elsewhere may not write here; news serve --cors allows one.',
    )
}

/** What a browser is told of who may read an answer; nothing where nobody else may. */
export function corsHeaders({ headers }: IncomingMessage, { origins }: Guests): Record<string, string> {
  if (origins.size === 0) return {}
  const { origin } = headers
  if (origin === undefined || !origins.has(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'Retry-After, Location',
  }
}

/** What a browser asks for before a page from elsewhere may send a request. */
export const preflightHeaders = {
  'access-control-allow-headers': 'Content-Type',
  'access-control-max-age': '600',
}

/** The name or address in a `Host`, without port, brackets and last dot. */
function hostOf(header = ''): string | undefined {
  const [, address, name] = /^(?:\[([^\]]+)\]|([^\s:/?#@[\]]+))(?::\d+)?$/.exec(header) ?? []
  return address ?? name?.toLowerCase().replace(/\.$/, '')
}

const ownOrigin = (origin: string, host: string) =>
  URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase()
