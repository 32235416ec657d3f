import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import { kindOf } from './kind'
import type { Shell } from './shell'

/** An input that can't be read as text, and why, in words for the user. */
export class Unreadable extends Error {}

/** No article is larger; what is, is another kind of file, or never ends. */
const largestBytes = 8 * 2 ** 20

/** The bytes of a file, or of standard input for `-`. */
export async function readInput(name: string, { stdin, err, interrupt }: Shell): Promise<Uint8Array> {
  if (name === '-' && (stdin.readableEnded || stdin.destroyed)) throw new Unreadable('was read already')
  if (name === '-' && stdin.isTTY && err.isTTY)
    await err.write('Type or paste the article, then press Ctrl-D.\n')
  const stream = name === '-' ? stdin : createReadStream(name)
  addAbortSignal(interrupt.signal, stream)
  const bytes = await allOf(stream)
  const kind = kindOf(bytes)
  if (kind !== undefined) throw new Unreadable(kind)
  return bytes
}

async function allOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      length += chunk.length
      if (length > largestBytes)
        throw new Unreadable(`larger than ${largestBytes / 2 ** 20} MB, too large for an article`)
    }
  } catch (error) {
    if (!(error instanceof Error) || error instanceof Unreadable || error.name === 'AbortError') throw error
    throw new Unreadable(('code' in error && reasons.get(error.code)) || error.message)
  }
  return Buffer.concat(chunks)
}

const reasons = new Map<unknown, string>([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['ENAMETOOLONG', 'no such file: the name is too long'],
  ['ELOOP', 'no such file: its links lead in a circle'],
  ['EISDIR', 'is a folder; name the files in it'],
  ['EACCES', 'you may not read it'],
  ['EPERM', 'you may not read it'],
  ['EIO', 'the device fails to read it'],
  ['ENXIO', 'there is nothing to read'],
  ['EAGAIN', 'there is nothing to read'],
])
