/** Runs the network here. */
import { type Encoder, encoderOf } from './encoder'
import type { Engine } from './engine'
import { type HeadFile, readWeights } from './weights'

export async function openLocal(head: HeadFile, data: Uint8Array): Promise<Engine> {
  let encoder: Encoder | undefined = encoderOf(readWeights(head, data))
  return {
    async run(input) {
      if (encoder === undefined) throw new Error('the tagger was closed')
      return encoder(input)
    },
    async close() {
      encoder = undefined
    },
  }
}
