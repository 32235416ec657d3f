/** Runs the network with onnxruntime-web, here. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { Engine, EngineOptions } from './engine'
import { featureCount } from './windows'

export async function openSession(weights: Uint8Array, { threads, wasm }: EngineOptions): Promise<Engine> {
  env.logLevel = 'error'
  env.wasm.numThreads = threads
  if (typeof wasm === 'string') env.wasm.wasmPaths = { wasm }
  else if (wasm) env.wasm.wasmBinary = wasm
  const session = await InferenceSession.create(weights, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  })
  return {
    // One window at a time: what is computed of it must not depend on which others there are, and 8-bit
    // numbers are scaled by the largest of all that is run at once. Batches are no faster, either.
    async run({ ids, features }) {
      const { length } = ids
      const { scores, points } = await session.run({
        ids: new Tensor('int64', wide(ids), [1, length]),
        feats: new Tensor('int64', wide(features), [1, length, featureCount]),
        mask: new Tensor('int64', new BigInt64Array(length).fill(1n), [1, length]),
      })
      return { scores: scores!.data as Float32Array, points: points!.data as Float32Array }
    },
    close: () => session.release(),
  }
}

/** None of them is below zero: the upper halves stay 0. */
function wide(numbers: Int32Array): BigInt64Array {
  const out = new BigInt64Array(numbers.length)
  const halves = new Int32Array(out.buffer)
  for (let i = 0; i < numbers.length; i++) halves[2 * i] = numbers[i]!
  return out
}
