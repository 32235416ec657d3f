import { formats } from '../formats'
import type { Shell } from '../shell/shell'
import { fetchDocument } from '../web/fetch'
import { type Entry, Unreadable } from './entry'
import { filesOf } from './files'
import { type Container, containerEndings, entriesOf, warcEndings } from './open'

/** An entry with the place of the argument that it comes from, from 0. */
export interface Placed {
  entry: Entry
  argument: number
}

/** Everything that the names stand for, in their order, one at a time: nothing is held that was handed on. */
export async function* corpusOf(
  { names, fetch = [] }: { names: readonly string[]; fetch?: readonly string[] | undefined },
  shell: Shell,
  asked?: Container,
): AsyncGenerator<Placed> {
  const open = (file: string) => entriesOf(file, shell, asked)
  for (const [argument, name] of names.entries())
    for await (const entry of troubled(name, filesOf(name, endingsOf(asked)), open)) yield { entry, argument }
  for (const [i, url] of fetch.entries())
    for await (const entry of troubled(url, [url], (url) => fetched(url, shell)))
      yield { entry, argument: names.length + i }
}

async function* fetched(url: string, { reach, interrupt }: Shell): AsyncGenerator<Entry> {
  yield await fetchDocument(url, reach, interrupt.signal)
}

/** What can't be read becomes an entry that says so, and the next file is read. */
async function* troubled(
  name: string,
  files: AsyncIterable<string> | Iterable<string>,
  open: (file: string) => AsyncIterable<Entry>,
): AsyncGenerator<Entry> {
  let current = name
  try {
    for await (const file of files) {
      current = file
      try {
        yield* open(file)
      } catch (error) {
        yield troubleOf(file, error)
      }
    }
  } catch (error) {
    yield troubleOf(current, error)
  }
}

function troubleOf(name: string, error: unknown): Entry {
  if (error instanceof Unreadable) return { name, trouble: error.message }
  throw error
}

/** What is taken from folders: no other file is a web archive, whatever it is taken for. */
function endingsOf(asked: Container | undefined): string[] {
  if (asked === 'warc') return warcEndings
  return [...Object.values(formats).flatMap((format) => format.endings), ...containerEndings]
}
