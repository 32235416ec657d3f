import { constants, fstatSync, ftruncateSync, readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import type { OutputFile } from './shell'

/** Where text goes, and what is known of the other end. */
export interface Output {
  /** Resolves when the text has been handed on; rejects when nobody can take it. */
  write(text: string): Promise<void>
  isTTY: boolean
  columns: number | undefined
  colour: boolean
}

type Stream = Writable & { isTTY?: boolean; columns?: number }

/** A stream of the process as an output. */
export function outputTo(stream: Stream, env: NodeJS.ProcessEnv, asked: boolean | undefined): Output {
  // The failure reaches the caller through the promise of `write`; unheard, the event would end the process.
  stream.on('error', () => {})
  const isTTY = stream.isTTY === true
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') resolve()
        else stream.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    isTTY,
    columns: stream.columns || Number.parseInt(env.COLUMNS ?? '', 10) || undefined,
    colour: asked ?? wantsColour(env, isTTY),
  }
}

/** https://no-color.org and https://force-color.org: set and not empty. */
export function wantsColour(env: NodeJS.ProcessEnv, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}

/** What `--color` and `--no-color` ask for; the last one counts. */
export function colourAsked(args: readonly string[]): boolean | undefined {
  const flags = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)
  const last = flags.findLast((arg) => arg === '--color' || arg === '--no-color')
  return last === undefined ? undefined : last === '--color'
}

/** Standard output as a file, if it was sent to one. */
export function outputFileOf(fd: number): OutputFile | undefined {
  try {
    // Of plain numbers Node 20 keeps the last answer, and while that is a pipe it follows no links to modules.
    const stat = fstatSync(fd, { bigint: true })
    if (!stat.isFile()) return undefined
    return {
      identity: `${stat.dev}:${stat.ino}`,
      appends: appendsTo(fd),
      size: () => fstatSync(fd).size,
      cut: (size) => ftruncateSync(fd, size),
    }
  } catch {
    // A standard output that was closed is none.
    return undefined
  }
}

/** Whether the file was opened to be written at its end. Only Linux tells; elsewhere it is taken for so, as the documents say `>>`. */
function appendsTo(fd: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))![1]!
    return (Number.parseInt(flags, 8) & constants.O_APPEND) !== 0
  } catch {
    return true
  }
}
