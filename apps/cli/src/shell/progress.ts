import { harmless } from '../text/harmless'
import type { Shell } from './shell'

/** Says on the terminal how far it is, while the results go elsewhere. */
export interface Progress {
  /** The argument that is read, and how many documents came before, of all arguments. */
  show(argument: number, before: number, name: string): Promise<void>
  clear(): Promise<void>
}

/** Progress over several inputs; silent where no one watches, or where the results themselves can be watched. */
export function progressOf({ out, err }: Shell, total: number, silent = false): Progress {
  if (!err.isTTY || (out.isTTY && !silent)) return { show: async () => {}, clear: async () => {} }
  let shown = false
  return {
    async show(argument, before, name) {
      if (total < 2 && before === 0) return
      const documents = before > argument ? `, document ${before + 1}` : ''
      shown = true
      await err.write(`${eraseLine}${argument + 1} of ${total}${documents} ${harmless(name).slice(0, 50)}`)
    },
    async clear() {
      if (shown) await err.write(eraseLine)
      shown = false
    },
  }
}

const eraseLine = '\r\u001b[K'
