import type { Warning } from '@news/model'
import { paintOf } from './render/look'
import { warningLines } from './render/warnings'
import { exits } from './shell/exits'
import { readInput, Unreadable } from './shell/input'
import { progressOf } from './shell/progress'
import type { Shell } from './shell/shell'
import { oneLine } from './text/columns'
import { harmless } from './text/harmless'

/** One input that could be read. */
export interface Input {
  /** As the user named it; `-` for standard input. */
  name: string
  bytes: Uint8Array
  /** Its place among the inputs, from 0. */
  index: number
}

/** What came of it. */
export interface Result {
  output: string
  /** What the spans of the warnings point into. */
  text: string
  warnings: Warning[]
}

/** Takes the inputs one by one, in order: results to the output, trouble to stderr, and on to the next. */
export async function each(names: string[], shell: Shell, work: (input: Input) => Result): Promise<void> {
  const { out, err, interrupt } = shell
  const progress = progressOf(shell, names.length)
  const paint = paintOf(err.colour)
  let unreadable = 0
  for (const [index, name] of names.entries()) {
    await progress.show(index, name)
    try {
      const bytes = await readInput(name, shell)
      const result = interrupt.during(() => work({ name, bytes, index }))
      await progress.clear()
      await out.write(result.output)
      const lines = warningLines(labelOf(name), result.text, result.warnings, paint)
      await err.write(lines.map((line) => `${line}\n`).join(''))
    } catch (error) {
      await progress.clear()
      if (interrupt.signal.aborted) break
      if (!(error instanceof Unreadable)) throw error
      unreadable++
      await err.write(`${paint.error('news')}: ${labelOf(name)}: ${oneLine(error.message)}\n`)
    }
    if (interrupt.signal.aborted) break
  }
  shell.exitCode = interrupt.signal.aborted ? exits.interrupted : exitOf(unreadable, names.length)
}

function exitOf(unreadable: number, all: number) {
  if (unreadable === 0) return exits.ok
  return unreadable === all ? exits.unreadable : exits.some
}

function labelOf(name: string): string {
  if (name === '-') return 'standard input'
  return name === '' ? "''" : harmless(name)
}
