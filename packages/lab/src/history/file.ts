import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places'
import { type HistoryLine, readHistory } from './line'

/** Where the history is kept, seen from the repository. */
export const historyFile = 'docs/bench-history.ndjson'

/** All lines that were recorded. Throws where the file can't be read. */
export function recorded(file = join(repository, historyFile)): HistoryLine[] {
  try {
    return readHistory(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}

/** Adds lines at the end. */
export function record(lines: readonly HistoryLine[], file = join(repository, historyFile)): void {
  const written = readFileSync(file, 'utf8')
  const before = written === '' || written.endsWith('\n') ? '' : '\n'
  appendFileSync(file, before + lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
