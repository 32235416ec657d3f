import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repository } from '../places'
import type { Cell, Measured } from './cell'

/** A cell and what came of it: figures, or why there are none. */
export interface Outcome extends Cell {
  measured: Measured | 'too slow' | 'out of memory'
}

/** Measures cells, each in a process of its own, several at once, and hands them on as they come. */
export async function measureCells(
  cells: readonly Cell[],
  { threads, limit }: { threads: number; limit: number },
  done: (outcome: Outcome) => void = () => {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const left = cells.map((cell, at) => ({ cell, at })).reverse()
  const work = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const outcome = { ...next.cell, measured: await measured(next.cell, limit) }
      outcomes[next.at] = outcome
      done(outcome)
    }
  }
  await Promise.all(Array.from({ length: threads }, work))
  return outcomes
}

function measured(cell: Cell, limit: number): Promise<Outcome['measured']> {
  const script = join(repository, 'packages/lab/dist/hostile-cell.js')
  // CPU time, not time: what else the machine does must not decide which cells are too slow.
  const limited = ['-c', `ulimit -t ${limit}; exec "$0" "$@"`, process.execPath, script, JSON.stringify(cell)]
  const child = spawn('/bin/sh', limited, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(output))
      else if (signal === 'SIGXCPU' || signal === 'SIGKILL') resolve('too slow')
      else if (/heap out of memory|Array buffer allocation|Invalid string length/.test(errors))
        resolve('out of memory')
      else reject(new Error(`${cell.pattern}: ${errors.slice(-2000)}`))
    })
  })
}
