import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '@news/store'
import { rawAnswer, send } from './answer'
import { roomFor } from './body'
import { answerTo, type Desk } from './dispatch'
import { bodiesAtOnce, type Limits, mostConnections } from './limits'
import { Problem } from './problem'
import type { Services } from './route'
import { poolOf } from './threads/pool'
import { startProcess } from './threads/process'
import { startThread } from './threads/thread'
import { writerOf } from './threads/writer'

/** How a server is started. */
export interface ServerOptions {
  db: string
  host: string
  /** 0 takes any free one. */
  port: number
  limits: Limits
  /** Names that it is asked under beside `localhost` and addresses. */
  names: readonly string[]
  /** Origins whose pages may read and write. */
  origins: readonly string[]
  /** Told what went wrong inside. */
  trouble(where: string, error: unknown): void
}

/** A server that answers. */
export interface Running {
  url: string
  /**
   * Takes nothing new, answers what was asked, for so many milliseconds at most, and closes the database. Whatever was
   * said to be kept is on the disk.
   */
  stop(patience: number): Promise<void>
}

/** Opens the database, and makes it where there is none, and answers requests. Rejects where either can’t be done. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const { db, host, limits } = options
  const store = await openStore(db, { thread: true })
  const { workers, queue, timeout } = limits
  const parsers = poolOf({ start: () => startThread(db), threads: workers, queue, timeout })
  const tracers = poolOf({ start: () => startProcess(db), threads: 1, queue, timeout })
  const writer = writerOf(db)
  let requests = 0
  let isStopping = false
  const services: Services = {
    store,
    parsers,
    tracers,
    writer,
    requests: () => requests,
    isStopping: () => isStopping,
  }
  const desk: Desk = {
    services,
    guests: {
      names: new Set([host, ...options.names].map((name) => name.toLowerCase())),
      origins: new Set(options.origins),
    },
    limits,
    room: roomFor(bodiesAtOnce(limits)),
    trouble: ({ method, url }, error) => options.trouble(`${method} ${url}`, error),
  }
  const server = serverWithin(limits, async (request, response) => {
    requests++
    const gone = new AbortController()
    const leave = () => gone.abort(new Error('nobody waits for the answer'))
    response.once('close', leave)
    // An answer that waits behind another on its connection is not told when that ends.
    request.socket.once('close', leave)
    const answer = await answerTo(request, response, desk, gone.signal)
    // Who asked whether to send a body may send it or not once it is refused: nobody knows where the next request begins.
    if (isStopping || (!request.complete && request.headers.expect)) response.shouldKeepAlive = false
    if (!request.complete) takeTheRest(request)
    await send(response, answer, request.method === 'HEAD', gone.signal)
    request.socket.off('close', leave)
    requests--
  })
  const close = async () => {
    await Promise.all([writer.end(), parsers.end(), tracers.end()])
    await store.close()
  }
  try {
    await listening(server, host, options.port)
  } catch (error) {
    await close()
    throw error
  }
  return {
    url: urlOf(server.address() as AddressInfo),
    async stop(patience) {
      isStopping = true
      const ended = new Promise((resolve) => server.close(resolve))
      const clock = setTimeout(() => server.closeAllConnections(), patience)
      await ended
      clearTimeout(clock)
      // What the database is in the middle of comes to its end; if it hangs, nobody was promised anything.
      const late = new AbortController()
      await Promise.race([close(), sleep(longestWrite, undefined, late)])
      late.abort()
    },
  }
}

/** What is still being sent after its answer is thrown away, so that the answer arrives; but not for ever. */
function takeTheRest(request: IncomingMessage): void {
  request.resume()
  const clock = setTimeout(() => request.socket.destroy(), lingering)
  request.once('close', () => clearTimeout(clock))
}

const lingering = 2000
/** Milliseconds that are left to the database in the end. */
const longestWrite = 10_000

/** A server of Node’s own whose clients can be slow or gone, but not for ever. */
function serverWithin({ timeout }: Limits, handle: Parameters<typeof createServer>[1] & object): Server {
  const server = createServer(
    {
      requestTimeout: timeout,
      headersTimeout: Math.min(timeout, 10_000),
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(1000, timeout),
    },
    handle,
  )
  // Who asks before sending is told when the body is wanted.
  server.on('checkContinue', handle)
  server.maxConnections = mostConnections
  // Who sends many requests at once has each of them listen for the end of the connection.
  server.on('connection', (socket) => socket.setMaxListeners(0))
  // A client that does not take its answer.
  server.timeout = 2 * timeout + lingering
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    socket.end(rawAnswer(problems.get(error.code) ?? notHttp), () => socket.destroy())
  })
  return server
}

const notHttp = new Problem('bad-request', 'This is not HTTP.')
const problems = new Map<string | undefined, Problem>([
  ['ERR_HTTP_REQUEST_TIMEOUT', new Problem('slow-request', 'The request did not arrive in time.')],
  ['HPE_HEADER_OVERFLOW', new Problem('large-headers', 'The headers are larger than 16 KB.')],
])

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`
}
