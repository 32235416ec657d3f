import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { repository } from '../places'
import { historyFile } from './file'
import type { HistoryLine } from './line'

/** What a line says beside its figures: when, of which commit and on what machine. Throws outside of a git checkout. */
export function circumstances(): Omit<HistoryLine, 'texts' | 'ratios' | 'shares'> {
  // The history itself may have got lines since.
  const changed = git('status', '--porcelain', '--', '.', `:!${historyFile}`)
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short=10', 'HEAD'),
    ...(changed !== '' && { dirty: true as const }),
    ...machineNow(),
  }
}

/** What a figure was measured with. */
export function machineNow(): Pick<HistoryLine, 'node' | 'cpu' | 'load'> {
  return {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    load: Number(loadavg()[0]!.toFixed(1)),
  }
}

function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: repository, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${repository} is no git checkout: there is no commit to record`)
  return stdout.trim()
}
