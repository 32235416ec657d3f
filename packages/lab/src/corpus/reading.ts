import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A quote as somebody read it; `speaker` is null where the text names none. */
export interface ReadQuote {
  content: string
  start: number
  end: number
  speaker: string | null
}

/** An actor as somebody read it, with all its names. */
export interface ReadActor {
  name: string
  kind: string
  as_written?: string[]
  aliases?: string[]
}

/** One article with a reading of it by hand: a folder with a `.txt` and a `reading.json`. */
export interface Reading {
  id: string
  text: string
  quotes: ReadQuote[]
  actors: ReadActor[]
  /** Who speaks, in context, where a quote names nobody; the note of the reading says so. */
  inContext: string | undefined
}

/** Reads such a folder. */
export function readReading(folder: string): Reading {
  const file = readdirSync(folder).find((name) => name.endsWith('.txt'))
  if (file === undefined) throw new Error(`${folder} holds no .txt beside its reading.json`)
  const { note, quotes, actors } = JSON.parse(readFileSync(join(folder, 'reading.json'), 'utf8'))
  return {
    id: file.slice(0, -'.txt'.length),
    text: readFileSync(join(folder, file), 'utf8'),
    quotes,
    actors,
    inContext: /\(in context: ([^)]*)\)/.exec(note ?? '')?.[1],
  }
}

/** All names of an actor. */
export function namesOf({ name, as_written = [], aliases = [] }: ReadActor): string[] {
  return [name, ...as_written, ...aliases]
}
