import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import type { Shell } from '../shell/shell'
import { whyNotRead } from '../shell/system'
import { archiveEntries } from './archive'
import { type Entry, largestDocument, tooLarge, Unreadable } from './entry'
import { kindOf } from './kind'
import { beginsLikeJson, beginsLikeNdjson, ndjsonEntries, recordIn } from './ndjson'
import { ByteSource } from './source'
import { warcOpening } from './warc'

/** How a file holds its documents. */
export type Container = 'document' | 'ndjson' | 'warc'

/** The documents of a file, or of standard input for `-`. `asked` is what the user says the file is. */
export async function* entriesOf(name: string, shell: Shell, asked?: Container): AsyncGenerator<Entry> {
  const source = new ByteSource(await bytesOf(name, shell))
  await source.fill(start)
  // A first line of JSON may be long, and only a whole one says what the file is.
  if (beginsLikeJson(source.window))
    while (!source.window.includes(0x0a) && !source.ended && source.window.length <= largestDocument)
      await source.fill(source.window.length * 2)
  const chunks = rest(source)
  const container = asked ?? containerOf(name, source.window)
  if (container === 'warc') yield* archiveEntries(name, chunks)
  else if (container === 'ndjson') yield* ndjsonEntries(name, chunks)
  else yield await documentOf(name, source, asked)
}

/** The bytes of a file, or of standard input for `-`; what goes wrong is `Unreadable`. */
export async function bytesOf(
  name: string,
  shell: Shell,
  range?: { start: number; end: number },
): Promise<AsyncGenerator<Uint8Array>> {
  return failing(await streamOf(name, shell, range))
}

/** What a file is by its name, else by how it begins. */
function containerOf(name: string, bytes: Buffer): Container {
  const lower = name.toLowerCase()
  if (warcEndings.some((ending) => lower.endsWith(ending)) || bytes.toString('latin1', 0, 5) === warcOpening)
    return 'warc'
  if (/\.(ndjson|jsonl)$/.test(lower) || beginsLikeNdjson(bytes)) return 'ndjson'
  return 'document'
}

/** What names of web archives end in. */
export const warcEndings = ['.warc', '.warc.gz']

/** What names end in that hold many documents. */
export const containerEndings = ['.ndjson', '.jsonl', ...warcEndings]

async function documentOf(name: string, source: ByteSource, asked: Container | undefined): Promise<Entry> {
  const kind = kindOf(source.window)
  if (kind !== undefined) throw new Unreadable(kind)
  if ((await source.fill(largestDocument + 1)) > largestDocument) throw new Unreadable(tooLarge)
  const record = asked === undefined ? recordIn(source.window) : undefined
  return { name, ...(record ?? { input: source.window }) }
}

async function streamOf(
  name: string,
  { stdin, err, interrupt }: Shell,
  range?: { start: number; end: number },
): Promise<Readable> {
  if (name === '-' && (stdin.readableEnded || stdin.destroyed)) throw new Unreadable('was read already')
  if (name === '-' && stdin.isTTY && err.isTTY)
    await err.write('Type or paste the article, then press Ctrl-D.\n')
  const stream = name === '-' ? stdin : createReadStream(name, { highWaterMark: 1 << 16, ...range })
  return addAbortSignal(interrupt.signal, stream)
}

/** The pieces of a stream; what the system says goes wrong is put in words. */
async function* failing(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error
    throw new Unreadable(whyNotRead(error))
  }
}

async function* rest(source: ByteSource): AsyncGenerator<Uint8Array> {
  while ((await source.fill(1)) > 0) yield source.take(source.window.length)
}

/** Enough to tell what a file is. */
const start = 1 << 16
