import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places'

/** Short texts of ours, each with one question: who said this? */
export const askedFolder = join(repository, 'packages/lab/asked')

/** Files that nothing was tuned on and that nobody who tunes has read. */
export const unreadFiles: ReadonlySet<string> = new Set(['desks', 'unread', 'unread-roles'])

export interface Question {
  /** File and line: `turns:12`. */
  id: string
  text: string
  /** Some of the words that somebody said; they stand in the text once. */
  said: string
  /** Who said them: the fullest name that the text gives, without a title, or the words for somebody who has none. */
  speaker: string
}

/** All questions of a folder by file, in order, and the hash of the files. Throws on a line that asks nothing. */
export function readQuestions(folder = askedFolder): { files: Map<string, Question[]>; sha256: string } {
  const hash = createHash('sha256')
  const files = new Map<string, Question[]>()
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ndjson')) continue
    const file = name.slice(0, -'.ndjson'.length)
    const lines = readFileSync(join(folder, name), 'utf8')
    hash.update(`${name}\n${lines}\n`)
    files.set(
      file,
      lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line, at) => questionOf(`${file}:${at + 1}`, line)),
    )
  }
  return { files, sha256: hash.digest('hex') }
}

/** One line. */
export function questionOf(id: string, line: string): Question {
  const { text, said, speaker } = JSON.parse(line) as Record<string, unknown>
  if (typeof text !== 'string' || typeof said !== 'string' || typeof speaker !== 'string')
    throw new Error(`${id}: text, said and speaker are strings`)
  if (text.split(said).length !== 2) throw new Error(`${id}: what is said stands in the text once`)
  return { id, text, said, speaker }
}
