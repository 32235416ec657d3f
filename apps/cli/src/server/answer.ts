import type { ServerResponse } from 'node:http'
import { securityHeaders } from '@news/viewer/site'
import { type Problem, problemDocument, problems } from './problem'

/** What a request gets. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

/** An answer of JSON. */
export function json(value: object, status = 200): Answer {
  return jsonText(JSON.stringify(value), status)
}

/** An answer of what is JSON already. */
export function jsonText(body: string, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body,
  }
}

/** A problem as an answer. */
export function answerOf(problem: Problem): Answer {
  const retry = problems[problem.code][0] === 503 ? { 'retry-after': '1' } : {}
  return {
    status: problems[problem.code][0],
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retry,
      ...problem.more.headers,
    },
    body: `${JSON.stringify(problemDocument(problem))}\n`,
  }
}

/** Writes an answer, with the headers that all have; resolves once it is handed on or nobody takes it, which `gone` tells. */
export function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  isHead: boolean,
  gone: AbortSignal,
): Promise<void> {
  const isBare = status === 204 || status === 304
  return new Promise((resolve) => {
    if (gone.aborted) return resolve()
    gone.addEventListener('abort', () => resolve(), { once: true })
    response.writeHead(status, {
      ...securityHeaders,
      ...headers,
      ...(isBare ? {} : { 'content-length': Buffer.byteLength(body) }),
    })
    response.end(isHead || isBare ? undefined : body)
  })
}

/** An answer to a connection that brought no request which could be read. */
export function rawAnswer(problem: Problem): string {
  const { status, headers, body } = answerOf(problem)
  const lines = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
  return `${[`HTTP/1.1 ${status} ${problemDocument(problem).title}`, ...head].join('\r\n')}\r\n\r\n${body}`
}
