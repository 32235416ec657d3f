/** Checks batches that it is sent; one of several threads of `pnpm fuzz`. */
import { parentPort } from 'node:worker_threads'
import { allLaws } from './fuzz/all-laws'
import { type Batch, check } from './fuzz/check'
import { written } from './fuzz/found'

const laws = new Map(allLaws().map((law) => [law.name, law]))

parentPort!.on('message', async (batch: Batch) => {
  const { failure, ...checked } = await check(laws.get(batch.law)!, batch)
  // As JSON: an input may be anything, and it is to be written anyway.
  parentPort!.postMessage({
    ...checked,
    ...(failure && { failure: { ...failure, input: written(failure.input) } }),
  })
})
