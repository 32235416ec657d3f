import { lookup as resolve } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { largestDocument, tooLarge, Unreadable } from '../corpus/entry'
import type { Reach } from './fetch'

/** What a server answers, as it was sent. */
export interface Answer {
  status: number
  type: string
  encoding: string
  location: string | undefined
  body: Buffer
}

/** Asks one server, on a connection of its own, at an address that was looked at before. */
export function ask(url: URL, reach: Reach, signal: AbortSignal): Promise<Answer> {
  // The URL has brought every way to write an address into its one form: `0x7f.1` is 127.0.0.1.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) && !reach(host)) return Promise.reject(closed(host))
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const headers = { 'user-agent': 'news', accept: '*/*', 'accept-encoding': 'gzip, deflate, br' }
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, agent: false, lookup: lookupWithin(reach) }, (response) => {
      bodyOf(response).then((body) => resolve(answerOf(response, body)), reject)
    })
      .on('error', reject)
      .end()
  })
}

/**
 * Looks a name up and hands on only addresses that may be asked. The connection is made to what comes out of here,
 * so that a name that changes its address in between gains nothing.
 */
function lookupWithin(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const open = (found ?? []).filter(({ address }) => reach(address))
      const refusal = error ?? (open.length === 0 ? closed(found[0]?.address ?? hostname) : null)
      if (refusal) callback(refusal, [])
      else if (options.all) callback(null, open)
      else callback(null, open[0]!.address, open[0]!.family)
    })
  }
}

function closed(address: string): Error {
  return new Unreadable(`${address} is not on the open internet`)
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestDocument) throw new Unreadable(tooLarge)
  }
  return Buffer.concat(chunks)
}

function answerOf({ statusCode, headers }: IncomingMessage, body: Buffer): Answer {
  return {
    status: statusCode ?? 0,
    type: headers['content-type'] ?? '',
    encoding: headers['content-encoding']?.toLowerCase() ?? '',
    location: headers.location,
    body,
  }
}
