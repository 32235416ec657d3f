import { taggerOf } from './index'
import type { WeightsFile } from './weights'
import weights from './weights.json'

/** The bundled attributor: a small trained network with rules around it. Its weights are read at the first article. */
export const tagger = taggerOf(weights as WeightsFile)
