import { type Document, Unreadable } from '../corpus/entry'
import { unpacked } from '../corpus/http'
import { kindOf } from '../corpus/kind'
import { formatOfType } from '../formats'
import { whyNotRead } from '../shell/system'
import { type Answer, ask } from './ask'
import { isWebPort } from './ports'

/** Which addresses may be asked. The command asks `isPublic`; a test with a server of its own passes something else. */
export type Reach = (address: string) => boolean

const mostRedirects = 5
const longestSeconds = 30

/** Gets a web page. Nothing is asked that is not on the open internet, also where the server sends us elsewhere. */
export async function fetchDocument(
  url: string,
  reach: Reach,
  interrupt: AbortSignal,
  seconds = longestSeconds,
): Promise<Document> {
  const signal = AbortSignal.any([interrupt, AbortSignal.timeout(seconds * 1000)])
  try {
    return documentOf(url, await followed(webUrl(url), reach, signal))
  } catch (error) {
    if (interrupt.aborted || !(error instanceof Error) || error instanceof Unreadable) throw error
    if (signal.aborted) throw new Unreadable(`takes longer than ${seconds} seconds`)
    throw new Unreadable(whyNotRead(error) || 'can’t be reached')
  }
}

async function followed(url: URL, reach: Reach, signal: AbortSignal): Promise<Answer & { url: URL }> {
  let next = url
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(next, reach, signal)
    if (answer.status < 300 || answer.status > 399 || answer.location === undefined)
      return { ...answer, url: next }
    next = webUrl(answer.location, next)
  }
  throw new Unreadable(`leads on more than ${mostRedirects} times`)
}

function documentOf(name: string, { status, type, encoding, body, url }: Answer & { url: URL }): Document {
  if (status < 200 || status > 299) throw new Unreadable(`the server answers ${status}`)
  const bytes = unpacked(body, encoding)
  if (!bytes) throw new Unreadable('what the server sends can’t be unpacked, or is too large for an article')
  const kind = kindOf(bytes)
  if (kind !== undefined) throw new Unreadable(kind)
  const format = formatOfType(type)
  return { name, input: bytes, charset: type, url: url.href, ...(format === undefined ? {} : { format }) }
}

function webUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new Unreadable('is no web address')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Unreadable(`${url.protocol} is not the web`)
  if (url.port !== '' && !isWebPort(Number(url.port)))
    throw new Unreadable(`${url.port} is no port of the web`)
  // No password is sent anywhere, nor kept in the article's address.
  url.username = ''
  url.password = ''
  return url
}
