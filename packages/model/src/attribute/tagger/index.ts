/** The trained attributor: a small network tags sources, cues and contents; rules fill what it leaves open. */
import type { Attributor } from '../../stage'
import { hasWord } from '../rules/scene'
import { decoderOf } from './decode'
import { featuresOf } from './features'
import { type Network, networkOf, scoreWidth } from './network'
import { eachSequence } from './sequences'
import { readWeights, type WeightsFile } from './weights'

/** Makes an attributor of a weights file; the file is read when the first article comes. */
export function taggerOf(file: WeightsFile): Attributor {
  let made: Attributor | undefined
  return (article) => {
    made ??= attributorOf(networkOf(readWeights(file)))
    return made(article)
  }
}

function attributorOf(network: Network): Attributor {
  const { pointer, weights } = network
  const [moves, distance] = [weights.floats.get('moves')!, weights.floats.get('distance')!]
  const decode = decoderOf({ moves, distance, pointer })
  return (article) => {
    const decoding = decode(article)
    const features = featuresOf(article)
    for (const sequence of eachSequence(article)) {
      if (!hasWord(article, sequence)) continue
      const { scores, points } = network.run(features, sequence.first, sequence.last)
      decoding.read({ sequence, scores, width: scoreWidth, points })
    }
    return decoding.done()
  }
}
