import type { Readable } from 'node:stream'
import type { Reach } from '../web/fetch'
import type { Interrupt } from './interrupt'
import type { Output } from './output'

/** Everything a command may touch of the process around it. */
export interface Shell {
  stdin: Readable & { isTTY?: boolean }
  out: Output
  err: Output
  interrupt: Interrupt
  /** The file that `out` goes to, where it is one. */
  outputFile?: OutputFile
  /** Which addresses `--fetch` may ask: those of the open internet. A test passes its own server's, nothing else can. */
  reach: Reach
  /** How the user calls this program: `news`, or `node apps/cli/dist/news.js`. */
  program: string
  /** What the process will end with; a command sets it. */
  exitCode: number
}

/** A file that standard output was sent to. */
export interface OutputFile {
  /** Tells it from every other file. */
  identity: string
  /** Whether all that is written goes to its end (`>> FILE`), whatever was cut off. */
  appends: boolean
  size(): number
  /** Cuts off what comes after so many bytes. */
  cut(size: number): void
}
