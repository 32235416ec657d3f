import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { asked } from '../../src/server/threads/asked'
import { poolOf } from '../../src/server/threads/pool'

/** A thread that says what it is asked, but for `endless`: over that it sits for ever. */
function startThread() {
  const code = `require('node:worker_threads').parentPort.on('message', function ({ id, value }) {
    while (value === 'endless');
    this.postMessage({ id, result: value })
  })`
  const worker = new Worker(code, { eval: true })
  return asked({
    send: (ask) => worker.postMessage(ask),
    kill: () => worker.terminate(),
    on: (event, listener) => worker.on(event, listener),
  })
}

describe('a pool of threads', () => {
  it('ends a thread that comes to no end, and does what waited behind it in another', async () => {
    let started = 0
    const start = () => {
      started++
      return startThread()
    }
    const pool = poolOf({ start, threads: 1, queue: 1, timeout: 5000 })
    const { signal } = new AbortController()
    const [endless, short] = await Promise.allSettled([
      pool.run('trace', 'endless', signal),
      pool.run('trace', 'short', signal),
    ])
    expect(endless).toMatchObject({ status: 'rejected', reason: { code: 'time-limit' } })
    expect(short).toEqual({ status: 'fulfilled', value: 'short' })
    expect(started).toBe(2)
    await pool.end()
  })
})
