import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from './problem'

/** Counts the bytes of all bodies that are held at one time. */
export interface Room {
  /** Whether so many more fit in; they are held until they are given back. */
  take(bytes: number): boolean
  giveBack(bytes: number): void
}

/** Room for so many bytes. */
export function roomFor(bytes: number): Room {
  let held = 0
  return {
    take(more) {
      if (held + more > bytes) return false
      held += more
      return true
    },
    giveBack(less) {
      held -= less
    },
  }
}

/** Something that is sent, and what to do once it is no longer needed. */
export interface Body {
  bytes: Uint8Array<ArrayBuffer>
  release(): void
}

/** Receives a body. Rejects as soon as it is larger than allowed, or all bodies together are. */
export async function bodyOf(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBody, room, signal }: { maxBody: number; room: Room; signal: AbortSignal },
): Promise<Body> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity')
    throw new Problem('wrong-type', 'The body has to be sent as it is, not packed.', {
      headers: { 'accept-encoding': 'identity' },
    })
  if (Number(request.headers['content-length'] ?? 0) > maxBody) throw tooLarge(maxBody)
  // Who waits to be told so has sent nothing yet.
  if (request.headers.expect?.toLowerCase() === '100-continue') response.writeContinue()
  const chunks: Buffer[] = []
  let length = 0
  const release = () => {
    room.giveBack(length)
    length = 0
  }
  try {
    for await (const chunk of chunksOf(request, signal)) {
      if (length + chunk.length > maxBody) throw tooLarge(maxBody)
      if (!room.take(chunk.length)) throw new Problem('busy', 'Too many bodies are being received.')
      length += chunk.length
      chunks.push(chunk)
    }
  } catch (error) {
    release()
    throw error
  }
  // In memory of its own, so that it can be handed to another thread.
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { bytes, release }
}

/** The pieces of a body. The request outlives them: it can still be answered. */
async function* chunksOf(request: IncomingMessage, signal: AbortSignal): AsyncGenerator<Buffer> {
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    signal.throwIfAborted()
    yield chunk
  }
}

const tooLarge = (maxBody: number) =>
  new Problem('too-large', `The body is larger than ${maxBody} bytes; news serve --max-body allows more.`)
