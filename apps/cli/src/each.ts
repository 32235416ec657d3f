import type { AsyncAttributor, Warning } from '@news/model'
import { loadAccurate } from './accurate'
import { corpusOf } from './corpus/corpus'
import { type Document, type Entry, Unreadable } from './corpus/entry'
import { containerAsked } from './reading'
import { newsLine, paintOf } from './render/look'
import { warningLines } from './render/warnings'
import { openCheckpoint } from './shell/checkpoint'
import { exits } from './shell/exits'
import { progressOf } from './shell/progress'
import type { Shell } from './shell/shell'
import { oneLine } from './text/columns'
import { textOf } from './text/lines'
import { nameShown } from './text/name'

/** One document that could be read. */
export interface Input {
  document: Document
  /** Its place among the documents that could be read, from 0. */
  index: number
  /** Whether the user named one file, and it holds no more than this. */
  alone: boolean
  /** What finds the quotes where it is not what `parse` uses by itself. */
  attribution: AsyncAttributor | undefined
}

/** What came of it. */
export interface Result {
  /** In one text, or in several where they are too long together. */
  output: string | readonly string[]
  /** What the spans of the warnings point into. */
  text: string
  warnings: Warning[]
}

/** Which inputs, how they are opened, and where it is noted how far they are done. */
export interface Task {
  names: readonly string[]
  from?: string | undefined
  checkpoint?: string | undefined
  /** Web addresses, after the names. */
  fetch?: readonly string[] | undefined
  /** Whether the larger tagger finds the quotes. */
  accurate?: true | undefined
  /** What the output depends on besides: a checkpoint of another way is not gone on from. */
  way?: readonly unknown[]
  /** Whether nothing is written while it runs, so that nothing shows how far it is. */
  silent?: true
}

/** Takes the documents one by one, in order: results to the output, trouble to stderr, and on to the next. */
export async function each(
  task: Task,
  shell: Shell,
  work: (input: Input) => Result | Promise<Result>,
): Promise<void> {
  const { err, interrupt } = shell
  const attribution = task.accurate && (await loadAccurate())
  const progress = progressOf(shell, task.names.length + (task.fetch ?? []).length, task.silent)
  const checkpoint = openCheckpoint(task, shell)
  const count = { all: 0, failed: 0 }
  try {
    for await (const { entry, argument } of corpusOf(task, shell, containerAsked(task.from))) {
      await progress.show(argument, count.all, nameOf(entry))
      count.all++
      if (checkpoint?.isDone(count.all, nameOf(entry))) {
        count.failed = checkpoint.failed
        continue
      }
      const trouble = 'trouble' in entry ? entry.trouble : await handled(entry)
      await progress.clear()
      if (trouble !== undefined) {
        count.failed++
        await err.write(newsLine(err, `${nameOf(entry)}: ${oneLine(trouble)}`))
      }
      checkpoint?.note(count, nameOf(entry))
      if (interrupt.signal.aborted) break
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
  } finally {
    await progress.clear()
    checkpoint?.close()
  }
  shell.exitCode = interrupt.signal.aborted ? exits.interrupted : exitOf(count)

  function isAlone({ name }: Document): boolean {
    const all = [...task.names, ...(task.fetch ?? [])]
    return all.length === 1 && all[0] === name
  }

  /** Writes what comes of a document, or says why nothing does. */
  async function handled(document: Document): Promise<string | undefined> {
    try {
      const result = await interrupt.during(() =>
        work({ document, index: count.all - 1 - count.failed, alone: isAlone(document), attribution }),
      )
      await progress.clear()
      const parts = [result.output].flat()
      checkpoint?.begin(parts)
      for (const part of parts) await shell.out.write(part)
      const lines = warningLines(nameOf(document), result.text, result.warnings, paintOf(err.colour))
      await err.write(textOf(lines))
      return undefined
    } catch (error) {
      if (error instanceof Unreadable) return error.message
      // no text of a program is longer than half a gigabyte
      if (error instanceof RangeError) return `can’t be written: too large (${error.message})`
      throw error
    }
  }
}

function exitOf({ all, failed }: { all: number; failed: number }) {
  if (failed === 0) return exits.ok
  return failed === all ? exits.unreadable : exits.some
}

const nameOf = ({ name }: Entry) => nameShown(name)
