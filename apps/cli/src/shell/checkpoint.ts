import { createHash } from 'node:crypto'
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { CommanderError } from 'commander'
import type { Shell } from './shell'

/** What is noted before the output of a document is written, and after it: one line of JSON each. */
interface Note {
  /** How many documents are done, and how many of them could not be read. */
  done: number
  failed: number
  /** The last of them: where the inputs are others now, that shows. */
  name: string
  /** The file that the output goes to, and how long it was. */
  output?: { file: string; size: number } | undefined
  /** The bytes that were about to be written there: behind `size` stand no more than these of a run that was killed. */
  begun?: number
}

/** Knows how far an earlier run came, and notes how far this one is. */
export interface Checkpoint {
  /** How many of the documents that are done could not be read. */
  failed: number
  /** Whether the nth document, from 1, was done before. */
  isDone(nth: number, name: string): boolean
  /** The output of the next document is about to be written. */
  begin(output: readonly string[]): void
  note(count: { all: number; failed: number }, name: string): void
  close(): void
}

interface CheckedTask {
  checkpoint?: string | undefined
  names: readonly string[]
  from?: string | undefined
  accurate?: true | undefined
  way?: readonly unknown[]
}

/**
 * Opens the checkpoint of a task, if it has one. What an earlier run was killed in writing is cut off the output, where
 * that goes to the same file (`>> FILE`): so it is written once. Elsewhere one record may come twice.
 */
export function openCheckpoint(task: CheckedTask, { outputFile }: Shell): Checkpoint | undefined {
  const { checkpoint } = task
  if (checkpoint === undefined) return undefined
  const fd = openOrRefuse(checkpoint)
  try {
    return checkpointIn(fd, { ...task, checkpoint }, outputFile)
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

function checkpointIn(
  fd: number,
  task: CheckedTask & { checkpoint: string },
  outputFile: Shell['outputFile'],
): Checkpoint {
  const { title, last } = readIn(fd, task.checkpoint)
  const expected = titleOf(task)
  if (title !== '' && title !== expected)
    throw refused(`${task.checkpoint} is the checkpoint of another command or other files`)
  cutHalf(last, outputFile)
  const outputNow = () => outputFile && { file: outputFile.identity, size: outputFile.size() }
  let latest: Note = last ?? { done: 0, failed: 0, name: '', output: outputNow() }
  const write = (note: Note) => writeSync(fd, `${JSON.stringify(note)}\n`)
  if (title === '') writeSync(fd, expected)
  if (!last) write(latest)
  return {
    failed: latest.failed,
    isDone(nth, name) {
      if (nth === last?.done && name !== last.name)
        throw refused(`the files are not those of the checkpoint: ${name} stands where ${last.name} was`)
      return nth <= (last?.done ?? 0)
    },
    begin(output) {
      const begun = output.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
      if (outputFile && begun > 0) write({ ...latest, output: outputNow(), begun })
    },
    note({ all, failed }, name) {
      latest = { done: all, failed, name, output: outputNow() }
      write(latest)
    },
    close: () => closeSync(fd),
  }
}

/** Cuts off what was written half. What others wrote is never cut: a run that came to its end has begun nothing. */
function cutHalf(last: Note | undefined, outputFile: Shell['outputFile']): void {
  if (!last?.output || !outputFile || last.output.file !== outputFile.identity) return
  const { output, begun = 0 } = last
  const size = outputFile.size()
  if (size > 0 && size < output.size)
    throw refused('the output is shorter than when the checkpoint was written')
  // Who writes where it stands, behind what is cut off, would leave a gap of zero bytes.
  if (begun === 0 || size <= output.size || !outputFile.appends) return
  if (size - output.size > begun)
    throw refused(
      `others wrote to the output since this command was killed: mend what stands behind byte ${output.size} by hand, and write to another file`,
    )
  outputFile.cut(output.size)
}

/** The first line, and the last note that was written whole; what comes after it is cut off. */
function readIn(fd: number, path: string): { title: string; last: Note | undefined } {
  const { size } = fstatSync(fd)
  const head = bytesAt(fd, 0, longest)
  const title = head.toString('utf8', 0, head.indexOf('\n') + 1)
  // A run that ended before it had noted anything leaves less than a line.
  const isOurs =
    title === '' ? opening.startsWith(head.toString('utf8', 0, opening.length)) : title.startsWith(opening)
  if (!isOurs) throw refused(`${path} is something else than a checkpoint`)
  const from = Math.max(Buffer.byteLength(title), size - longest)
  const tail = bytesAt(fd, from, longest)
  const end = tail.lastIndexOf('\n') + 1
  ftruncateSync(fd, from + end)
  const line = tail.toString('utf8', 0, end).trimEnd().split('\n').at(-1)!
  return { title, last: line === '' ? undefined : noteIn(line, path) }
}

/** A note as it was written; the file may have been changed since. */
function noteIn(line: string, path: string): Note {
  try {
    const note: Note = JSON.parse(line)
    const numbers = [note.done, note.failed, note.output?.size ?? 0, note.begun ?? 0]
    if (
      numbers.every((number) => Number.isSafeInteger(number) && number >= 0) &&
      typeof note.name === 'string'
    )
      return note
  } catch {
    // Told below, as whatever else is no note.
  }
  throw refused(`${path} holds something else than notes of a checkpoint`)
}

function openOrRefuse(path: string): number {
  try {
    return openSync(path, 'a+')
  } catch (error) {
    throw refused(`${path} can’t be a checkpoint: ${error instanceof Error ? error.message : error}`)
  }
}

function bytesAt(fd: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  return buffer.subarray(0, readSync(fd, buffer, 0, length, position))
}

/** Says which task it is of; the names of very many files take no more room than one. */
function titleOf({ names, from, way, accurate }: CheckedTask): string {
  const task = createHash('sha256')
    .update(JSON.stringify([names, from, way, ...(accurate ? ['accurate'] : [])]))
    .digest('hex')
  return `${opening},"task":"${task}"}\n`
}

const opening = '{"news":"checkpoint"'

const refused = (message: string) => new CommanderError(2, 'news.checkpoint', message)

/** No line of a checkpoint is longer: a document has one name. */
const longest = 1 << 16
