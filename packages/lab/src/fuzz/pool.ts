import { Worker } from 'node:worker_threads'
import type { Batch, Checked } from './check'

/** A batch takes a second or so, on a busy machine a minute; one that takes this long never ends. */
const longestBatch = 1_200_000

/** Has batches checked by several threads, and hands on what each gave as it comes. */
export async function checkAll(
  batches: readonly Batch[],
  threads: number,
  done: (batch: Batch, checked: Checked) => void,
): Promise<void> {
  const left = [...batches].reverse()
  await Promise.all(Array.from({ length: Math.min(threads, left.length) }, () => work(left, done)))
}

async function work(left: Batch[], done: (batch: Batch, checked: Checked) => void): Promise<void> {
  let worker = start()
  for (let batch = left.pop(); batch !== undefined; batch = left.pop()) {
    const checked = await ask(worker, batch)
    done(batch, checked)
    if (!checked.failure?.broken.startsWith(neverEnds)) continue
    await worker.terminate()
    worker = start()
  }
  await worker.terminate()
}

// Beside this file once it is built.
const start = () => new Worker(new URL('./fuzz-worker.js', import.meta.url))

const neverEnds = 'it did not end'

function ask(worker: Worker, batch: Batch): Promise<Checked> {
  return new Promise((resolve) => {
    const fail = (broken: string) => {
      finish({ cases: 0, failure: { law: batch.law, seed: batch.seed, path: '', broken, input: null } })
    }
    const timer = setTimeout(() => fail(`${neverEnds} within ${longestBatch / 1000} s`), longestBatch)
    // An error that is not a throw of a law: out of memory, say.
    const onError = (error: Error) => fail(`${neverEnds}: ${error.message}`)
    const finish = (checked: Checked) => {
      clearTimeout(timer)
      worker.off('error', onError).off('message', finish)
      resolve(checked)
    }
    worker.once('message', finish).once('error', onError)
    worker.postMessage(batch)
  })
}
