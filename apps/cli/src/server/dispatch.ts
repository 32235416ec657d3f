import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, answerOf, json } from './answer'
import { type Body, bodyOf, type Room } from './body'
import { corsHeaders, type Guests, preflightHeaders, refuseStrangers } from './guard'
import { type Limits, mostRequests } from './limits'
import { routesAt } from './match'
import { openapi } from './openapi'
import { pageAt } from './pages/pages'
import { Problem, problemOf } from './problem'
import { checked, queryOf } from './query'
import type { Route, Services } from './route'
import { routes } from './routes/all'

/** What requests are answered with, and within which limits. */
export interface Desk {
  services: Services
  guests: Guests
  limits: Limits
  room: Room
  /** Told what went wrong here, for whoever runs the server. */
  trouble(request: IncomingMessage, error: unknown): void
}

/** The answer to any request; never rejects. `gone` is aborted when whoever asked goes away. */
export async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
  gone: AbortSignal,
): Promise<Answer> {
  let answer: Answer
  try {
    refuseStrangers(request, desk.guests)
    answer = await found(request, response, desk, gone)
  } catch (error) {
    const problem = problemOf(error)
    if (!(error instanceof Problem) && !gone.aborted && problem.code !== 'bad-parameter')
      desk.trouble(request, error)
    answer = answerOf(problem)
  }
  return { ...answer, headers: { ...answer.headers, ...corsHeaders(request, desk.guests) } }
}

async function found(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
  gone: AbortSignal,
): Promise<Answer> {
  const url = addressOf(request)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const there = routesAt(routes, url.pathname)
  const asked = there.find(({ route }) => route.method === method)
  if (asked?.route.always) return handled(asked.route, checkedCall(asked, url), desk, gone)
  const { services } = desk
  if (services.isStopping()) throw new Problem('stopping', 'The server is about to end.')
  if (services.requests() > mostRequests) throw new Problem('busy', 'Too many requests are being answered.')
  if (asked !== undefined) {
    const checks = checkedCall(asked, url)
    if (asked.route.takes === undefined) return handled(asked.route, checks, desk, gone)
    return received(request, response, desk, gone, asked.route, checks)
  }
  if (there.length > 0)
    return other(
      request,
      there.map(({ route }) => route.method),
      desk,
    )
  const page =
    url.pathname === '/openapi.json'
      ? document
      : await within(desk, gone, () => pageAt(url, services.store, request.headers['if-none-match']))
  if (page === undefined)
    throw new Problem('no-route', 'There is no such address here; /openapi.json lists them.')
  return method === 'GET' ? page : other(request, ['GET'], desk)
}

type Asked = ReturnType<typeof routesAt>[number]

const checkedCall = ({ route, params }: Asked, url: URL) => ({
  query: queryOf(route.query, url.searchParams),
  params: checked(route.params, params),
})

const nothing = { bytes: new Uint8Array(), type: '' }

function handled(
  route: Route,
  checks: ReturnType<typeof checkedCall>,
  desk: Desk,
  gone: AbortSignal,
): Promise<Answer> {
  const call = { ...checks, body: nothing, services: desk.services }
  return within(desk, gone, (signal) => route.handle({ ...call, signal }))
}

/** Receives the body first; the time limit for the answer begins when it is there. */
async function received(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
  gone: AbortSignal,
  route: Route,
  checks: ReturnType<typeof checkedCall>,
): Promise<Answer> {
  const { services, room } = desk
  const type = request.headers['content-type'] ?? 'application/octet-stream'
  const isSaid = route.saidBy !== undefined && checks.query[route.saidBy] !== undefined
  if (!isSaid && !route.takes!.includes(type.split(';', 1)[0]!.trim().toLowerCase()))
    throw new Problem('wrong-type', `This can’t be read; what can: ${route.takes!.join(', ')}.`, {
      headers: { accept: route.takes!.join(', ') },
    })
  if (services.parsers.isFull()) throw new Problem('busy', 'Too many wait for a thread.')
  const body: Body = await bodyOf(request, response, { maxBody: desk.limits.maxBody, room, signal: gone })
  try {
    return await within(desk, gone, (signal) =>
      route.handle({ ...checks, body: { bytes: body.bytes, type }, services, signal }),
    )
  } finally {
    body.release()
  }
}

/** Work that has to be done within the time limit, and for somebody who still waits. */
async function within<Result>(
  { limits }: Desk,
  gone: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const stop = () => controller.abort(gone.reason)
  const clock = setTimeout(
    () => controller.abort(new Problem('time-limit', 'It takes longer than this server allows.')),
    limits.timeout,
  )
  gone.addEventListener('abort', stop)
  try {
    return await Promise.race([work(controller.signal), abortOf(controller.signal)])
  } finally {
    clearTimeout(clock)
    gone.removeEventListener('abort', stop)
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** An address that is there, asked in a way that is not. */
function other({ method }: IncomingMessage, methods: readonly string[], { guests }: Desk): Answer {
  const allow = [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].join(', ')
  if (method !== 'OPTIONS')
    throw new Problem('wrong-method', `This address is for ${allow}.`, { headers: { allow } })
  const cors = guests.origins.size === 0 ? {} : { ...preflightHeaders, 'access-control-allow-methods': allow }
  return { status: 204, headers: { allow, ...cors }, body: '' }
}

function addressOf({ url = '/' }: IncomingMessage): URL {
  // What begins with two slashes would else name another host.
  const address = `http://server${url}`
  if (!url.startsWith('/') || !URL.canParse(address)) throw new Problem('bad-request', 'This is no address.')
  return new URL(address)
}

const document = json(openapi())
