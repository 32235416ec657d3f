import type { Correction } from '../model/corrections'
import type { Loaded } from '../model/loaded'
import type { Action, Progress } from '../model/state'
import type { Input } from '../parser/step'
import { carriedBy, forgetLink } from './link'
import type { Reader } from './parser'

/** Somebody hands the page something to read. What is handed in last wins. */
export interface Hand {
  text(text: string, name: string): void
  files(files: readonly File[]): void
  sample(name: string): void
  /** What a link carries behind its `#`. */
  link(hash: string): void
  /** Ends the reading; what has been read is shown. */
  stop(): void
}

/** Larger files than this hold no news a person reads on a page, and would only fill the memory. */
const mostBytes = 64 * 2 ** 20

/** How often the page says how far it is, in milliseconds. */
const often = 100

/** Takes what comes in to the reader, and what comes of it to the state. */
export function createHand(reader: Reader, dispatch: (action: Action) => void): Hand {
  let finish: (() => void) | undefined
  let turn = 0

  async function take(name: string, sources: readonly Source[]) {
    if (name !== 'the link') forgetLink()
    reader.stop()
    const mine = ++turn
    const came = { loaded: [] as Loaded[], corrections: [] as Correction[], troubles: [] as string[] }
    const tell = throttled((progress) => mine === turn && dispatch({ type: 'progress', progress }))
    finish = () => {
      turn++
      finish = undefined
      const { loaded, corrections, troubles } = came
      dispatch({ type: 'read', loaded, corrections, trouble: troubleOf(troubles) })
    }
    dispatch({ type: 'reading', name })
    for (const [i, source] of sources.entries()) {
      if (sources.length > 1) tell({ done: i, of: sources.length, noun: 'file' })
      try {
        if (source.bytes > mostBytes) throw new TooLarge()
        await reader.read(source.name, await source.input(), ({ loaded, corrections, trouble, done, of }) => {
          if (mine !== turn) return
          came.loaded.push(...loaded)
          came.corrections.push(...(corrections ?? []))
          if (trouble) came.troubles.push(trouble)
          if (of > 1 && sources.length === 1) tell({ done, of, noun: 'article' })
        })
      } catch (error) {
        came.troubles.push(reasonOf(error, source))
      }
      if (mine !== turn) return
    }
    finish?.()
  }

  return {
    text: (text, name) => take(name, [{ name, bytes: 0, input: async () => text }]),
    files: (files) => {
      if (files.length === 0) return
      take(files.length === 1 ? files[0]!.name : `${files.length} files`, files.map(sourceOf))
    },
    sample: (sample) => {
      const name = `the sample ${sample}`
      take(name, [{ name, bytes: 0, input: async () => ({ sample }) }])
    },
    link: (hash) => {
      const broken = 'The link is broken: there is no article in it.'
      take('the link', [{ name: 'the link', bytes: 0, input: () => carriedBy(hash), broken }])
    },
    stop: () => {
      reader.stop()
      finish?.()
    },
  }
}

class TooLarge extends Error {}

function reasonOf(error: unknown, { name, broken }: Source): string {
  if (error instanceof TooLarge) return `“${name}” is larger than 64 MB.`
  return broken ?? `“${name}” can’t be opened.`
}

interface Source {
  name: string
  bytes: number
  input(): Promise<Input>
  /** What to say where it can't be read. */
  broken?: string
}

const sourceOf = (file: File): Source => ({
  name: file.name,
  bytes: file.size,
  input: async () => new Uint8Array(await file.arrayBuffer()),
})

/** So many are told in full: a file with a thousand bad lines has one fault. */
const mostTold = 8

/** A line for each trouble. */
function troubleOf(troubles: readonly string[]): string {
  const more = troubles.length - mostTold
  return [...troubles.slice(0, mostTold), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n')
}

function throttled(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0
  return (progress) => {
    const now = performance.now()
    if (now - last < often) return
    last = now
    tell(progress)
  }
}
