import { Readable } from 'node:stream'
import type { Output } from '../../src/shell/output'
import type { Shell } from '../../src/shell/shell'

/** A shell without a process: what is written is kept, and any stream can be said to be a terminal. */
export function shellWith(options: { input?: string; terminals?: ('in' | 'out' | 'err')[] } = {}) {
  const terminals = new Set(options.terminals)
  const written = { out: '', err: '' }
  const output = (name: 'out' | 'err'): Output => ({
    write: async (text) => {
      written[name] += text
    },
    isTTY: terminals.has(name),
    columns: 80,
    colour: false,
  })
  const shell: Shell = {
    stdin: Object.assign(Readable.from(options.input === undefined ? [] : [Buffer.from(options.input)]), {
      isTTY: terminals.has('in'),
    }),
    out: output('out'),
    err: output('err'),
    interrupt: { signal: new AbortController().signal, during: (work) => work(), end: async () => {} },
    reach: () => false,
    program: 'news',
    exitCode: 0,
  }
  return { shell, written }
}
