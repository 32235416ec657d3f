import type { Article } from '../record/article'
import { wellFormed } from './well-formed'

/** The URI that stands for the article: its id or url where that is one, else a `urn:` with the id in it. */
export function uriOf({ id, url }: Article): string {
  return asUri(id) ?? asUri(url ?? '') ?? `urn:x-news:${encodeURIComponent(wellFormed(id)) || '-'}`
}

/** The URI of a quote or an actor within its article. */
export function partUri(article: string, id: string): string {
  const part = encodeURIComponent(wellFormed(id))
  return article.includes('#') ? `${article}/${part}` : `${article}#${part}`
}

/** The web address, if that is what it is: a link may lead there. Anything else, such as `javascript:`, is none. */
export function webAddress(url: string | undefined): string | undefined {
  const uri = asUri(url ?? '')
  return uri !== undefined && /^https?:/i.test(uri) ? uri : undefined
}

/** What is no sign of a URI is percent-encoded; a word without a scheme is no URI. */
function asUri(text: string): string | undefined {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.+)$/is.exec(text) ?? []
  if (scheme === undefined || rest === undefined) return undefined
  const [before, ...fragments] = encoded(rest).split('#')
  const uri = `${scheme}:${before}${fragments.length > 0 ? `#${fragments.join('%23')}` : ''}`
  // `http://host:port/` with a port that is none, and whatever else is wrong in the part with the host.
  return !rest.startsWith('//') || hasLawfulHost(before!) ? uri : undefined
}

function encoded(text: string): string {
  return wellFormed(text).replace(
    /%(?![0-9a-f]{2})|[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/giu,
    encodeURIComponent,
  )
}

/** `//user@host:80/path`: one `@` at most, and after the host nothing but digits. */
function hasLawfulHost(rest: string): boolean {
  const end = rest.slice(2).search(/[/?]/)
  const authority = end < 0 ? rest.slice(2) : rest.slice(2, end + 2)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return /^[^@:]+(?::[0-9]*)?$/.test(host) && !authority.slice(0, -host.length).slice(0, -1).includes('@')
}
