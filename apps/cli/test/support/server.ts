import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { type Ended, folderWith, start } from './news'

/** An answer that was read to its end. */
export interface Got {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is for each test to say
  json: any
}

/** A server in a process of its own. */
export interface Served {
  url: URL
  db: string
  pid: number
  /** Sends one request on a connection of its own, unless an agent says otherwise. */
  ask(path: string, options?: RequestOptions & { body?: string | Uint8Array }): Promise<Got>
  /** Sends bytes as they are, and gives everything that comes back until the connection ends. */
  raw(bytes: string): Promise<string>
  signal(name: NodeJS.Signals): void
  end: Promise<Ended>
  /** What it has written to stderr. */
  stderr(): string
}

/** What ends the servers of a file. Registered where the file is read: in the middle of a test nothing can be. */
const endings: (() => Promise<void>)[] = []
afterAll(async () => {
  await Promise.all(endings.map((end) => end()))
})

/** Starts the built `news serve` on a free port; it ends with the tests of the file. */
export async function served(options: { args?: string[]; db?: string } = {}): Promise<Served> {
  const folder = folderWith({})
  const db = options.db ?? `${folder.path}/news.db`
  const { child, end, ended } = start(['serve', '--db', db, '--port', '0', ...(options.args ?? [])])
  endings.push(async () => {
    child.kill('SIGKILL')
    await end
    folder.remove()
  })
  const line = await Promise.race([once(child.stdout, 'data'), end])
  if (!Array.isArray(line)) throw new Error(`the server did not start: ${line.stderr}`)
  const url = new URL(String(line[0]).trim())
  return {
    url,
    db,
    pid: child.pid!,
    end,
    stderr: () => ended.stderr,
    signal: (name) => child.kill(name),
    ask: (path, options) => ask(url, path, options),
    raw: (bytes) => raw(url, bytes),
  }
}

function ask(
  url: URL,
  path: string,
  { body, ...options }: RequestOptions & { body?: string | Uint8Array } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: url.hostname, port: url.port, path, agent: false, ...options },
      async (response) => {
        try {
          const said = await text(response)
          const isJson = /json/.test(response.headers['content-type'] ?? '')
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: said,
            json: isJson && said !== '' ? JSON.parse(said) : undefined,
          })
        } catch (error) {
          reject(error)
        }
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

async function raw({ hostname, port }: URL, bytes: string): Promise<string> {
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  return text(socket)
}

/** Connections that are used again. */
export const keeping = () => new Agent({ keepAlive: true, maxSockets: 8 })

/** What sends an article to be read. */
export const post = (body: string | Uint8Array, type = 'text/plain') => ({
  method: 'POST',
  headers: { 'content-type': type, 'content-length': Buffer.byteLength(body) },
  body,
})

/** An article by its number: two quotes that have it, by one speaker. */
export const report = (nth: number) =>
  `Bridge ${nth} to open\n\n“We will open bridge number ${nth} in May,” said Mayor Ylva Sörensen on Tuesday.\n\nShe added that the ferry ${nth} would stay.\n`

/** A text that takes its time. */
export const longReport = (characters: number) =>
  `The longest report\n\n${report(1).repeat(Math.ceil(characters / report(1).length))}`
