import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repository } from '../places'
import type { Sample } from './stream'

/** What finds the quotes. */
export type Attribution = 'tagger' | 'rules'

/** Has a process of its own read so many short articles with `parse`, and hands its samples on as they come. */
export async function measureMemory(
  count: number,
  attribution: Attribution,
  sampled: (sample: Sample) => void = () => {},
): Promise<Sample[]> {
  const script = join(repository, 'packages/lab/dist/memory-stream.js')
  const child = spawn(process.execPath, [script, String(count), attribution], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const samples: Sample[] = []
  for await (const line of createInterface(child.stdout)) {
    samples.push(JSON.parse(line))
    sampled(samples.at(-1)!)
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`reading ${count} articles ended with ${code}`)
  return samples
}
