import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { serve } from '../../server.mjs'
import { dist } from './open'

/** Answers in place of the viewer’s server, which would have answered with these headers and this body. */
export type Hamper = (response: ServerResponse, headers: Record<string, string>, body: Buffer) => void

/** The viewer behind a server that hands everything on but one file, and keeps count of what was asked for. */
export async function hampered(file: string, hamper: Hamper, model?: string) {
  const viewer = await serve({ root: dist, port: 0, model })
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const answer = await fetch(new URL(path, viewer.url))
    const headers = Object.fromEntries(answer.headers)
    const body = Buffer.from(await answer.arrayBuffer())
    if (path === file) hamper(response, headers, body)
    else response.writeHead(answer.status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await viewer.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, asked }
}

/** Sends the first megabyte and then nothing more, until `goOn` is called. */
export function halting() {
  let goOn = () => {}
  const halted = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const hamper: Hamper = async (response, headers, body) => {
    response.writeHead(200, headers).write(body.subarray(0, 1_000_000))
    await halted
    response.end(body.subarray(1_000_000))
  }
  return { hamper, goOn }
}
