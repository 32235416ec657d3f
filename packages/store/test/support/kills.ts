import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const writer = fileURLToPath(new URL('./writer.mjs', import.meta.url))

/** Articles with the version that was last acknowledged. */
export type Acknowledged = Map<string, number>

/** Has a process write, and kills it some milliseconds after its first answer. What it was answered is noted. */
export function killedWriter(
  url: string,
  run: string,
  delay: number,
  acknowledged: Acknowledged,
): Promise<void> {
  const child = spawn(process.execPath, [writer, url, run], { stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  let trouble = ''
  child.stderr.on('data', (data) => {
    trouble += data
  })
  child.stdout.on('data', (data) => {
    if (written === '') setTimeout(() => child.kill('SIGKILL'), delay)
    written += data
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself: ${trouble}`))
      // A batch that was written half is not known to be kept.
      for (const line of written
        .slice(0, written.lastIndexOf('\n\n') + 1)
        .split('\n')
        .filter(Boolean)) {
        const [id, version] = line.split(' v') as [string, string]
        acknowledged.set(id, Number(version))
      }
      resolve()
    })
  })
}

/** Nothing that was acknowledged is gone or older. */
export function expectKept(acknowledged: Acknowledged, kept: ReadonlyMap<string, string>): void {
  const lost = [...acknowledged].filter(([id, version]) => Number(kept.get(id)?.slice(1) ?? -1) < version)
  expect(lost).toEqual([])
}
