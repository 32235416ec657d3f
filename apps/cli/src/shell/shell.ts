import type { Readable } from 'node:stream'
import type { Interrupt } from './interrupt'
import type { Output } from './output'

/** Everything a command may touch of the process around it. */
export interface Shell {
  stdin: Readable & { isTTY?: boolean }
  out: Output
  err: Output
  interrupt: Interrupt
  /** How the user calls this program: `news`, or `node apps/cli/dist/news.js`. */
  program: string
  /** What the process will end with; a command sets it. */
  exitCode: number
}
