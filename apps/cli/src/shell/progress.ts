import { harmless } from '../text/harmless'
import type { Shell } from './shell'

/** Says on the terminal how far it is, while the results go elsewhere. */
export interface Progress {
  show(done: number, name: string): Promise<void>
  clear(): Promise<void>
}

/** Progress over several inputs; silent where no one watches, or where the results themselves can be watched. */
export function progressOf({ out, err }: Shell, total: number): Progress {
  if (!err.isTTY || out.isTTY || total < 2) return { show: async () => {}, clear: async () => {} }
  return {
    show: (done, name) => err.write(`${eraseLine}${done + 1} of ${total} ${harmless(name).slice(0, 50)}`),
    clear: () => err.write(eraseLine),
  }
}

const eraseLine = '\r\u001b[K'
