import { taggerOf } from './index'
import type { WeightsFile } from './weights'
import weights from './weights.json'

/** An attributor to pass to `parse`: a small trained network with rules around it. Its weights are read at the first article. */
export const tagger = /* @__PURE__ */ taggerOf(weights as WeightsFile)
