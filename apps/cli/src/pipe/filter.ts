import { isUtf8 } from 'node:buffer'
import { Unreadable } from '../corpus/entry'
import { type Line, linesOf } from '../corpus/lines'
import { isBlank, longestLine, objectIn, tooLong } from '../corpus/ndjson'
import { bytesOf } from '../corpus/open'
import { jsonLine } from '../render/json'
import { newsLine } from '../render/look'
import { exits } from '../shell/exits'
import type { Shell } from '../shell/shell'
import { oneLine } from '../text/columns'
import { nameShown } from '../text/name'
import { Refused } from './refused'

/** An input line as an object, with what can be said of it. */
export interface LineInput {
  object: Record<string, unknown>
  /** Whether all its bytes were UTF-8; others were replaced. */
  intact: boolean
}

/** What a line becomes; throws `Refused` where nothing does. */
export type LineWork = (line: LineInput) => object | Promise<object>

/**
 * One line in, one line out, in the same order, whatever stands on it: what is wrong with a line is said on its own
 * line, and the next one is read. Only one line is held at a time. Nothing goes to stderr but that the input itself
 * fails.
 */
export async function filterLines(name: string, shell: Shell, work: LineWork): Promise<void> {
  const { err, out, interrupt } = shell
  shell.exitCode = exits.ok
  let number = 0
  try {
    for await (const line of linesOf(await bytesOf(name, shell), longestLine)) {
      number++
      const result = await interrupt.during(() => resultOf(line, number, work))
      await out.write(`${result}\n`)
      if (interrupt.signal.aborted) break
    }
  } catch (error) {
    if (error instanceof Unreadable) {
      await err.write(newsLine(err, `${nameShown(name)}: ${oneLine(error.message)}`))
      shell.exitCode = number === 0 ? exits.unreadable : exits.some
    } else if (!interrupt.signal.aborted) throw error
  }
  if (interrupt.signal.aborted) shell.exitCode = exits.interrupted
}

async function resultOf(line: Line, number: number, work: LineWork): Promise<string> {
  try {
    return jsonLine(await work(inputOf(line)))
  } catch (error) {
    const { code, message, of } = refusalOf(error)
    return jsonLine({ error: { code, message }, line: number, ...of, input: beginningOf(line) })
  }
}

/** What comes of a line may be too deep, or longer than half a gigabyte, which no text of a program is. */
function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (error instanceof RangeError) return new Refused('too-large', 'what comes of the line is too large')
  throw error
}

function inputOf(line: Line): LineInput {
  if (line === 'too long') throw new Refused('line-too-long', tooLong)
  if (isBlank(line)) throw new Refused('blank-line', 'the line is blank')
  const found = objectIn(line.toString('utf8'))
  if ('trouble' in found) throw new Refused(found.code, found.trouble)
  return { object: found.object, intact: isUtf8(line) }
}

/** Enough of a line to tell which one it was. */
function beginningOf(line: Line): string {
  return line === 'too long' ? '' : line.toString('utf8', 0, 4 * shown).slice(0, shown)
}

const shown = 500
