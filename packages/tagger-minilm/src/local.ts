import { type Encoder, encoderOf } from './encoder'
import type { Engine } from './engine'
import { type HeadFile, readWeights } from './weights'

/** Runs it on this thread, which is busy for a tenth of a second at a time. */
export async function openLocal(head: HeadFile, data: Uint8Array): Promise<Engine> {
  let encoder: Encoder | undefined = encoderOf(readWeights(head, data))
  return {
    async run(input) {
      await turn()
      if (encoder === undefined) throw new Error('the tagger was closed')
      return encoder(input)
    },
    async close() {
      encoder = undefined
    },
  }
}

/** Lets others have their turn before the next window: a page can draw, Ctrl-C is heard. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { setImmediate: soon } = globalThis as { setImmediate?: (then: () => void) => void }
    if (soon) return soon(resolve)
    // not a timer: pages that nobody looks at get one a second
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
