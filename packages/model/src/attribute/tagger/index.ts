/** The trained attributor: a small network tags sources, cues and contents; rules fill what it leaves open. */
import type { Attributor, Mentioned } from '../../stage'
import { hasWord } from '../rules/scene'
import { decoderOf, type Reading } from './decode'
import { featuresOf } from './features'
import { type Network, networkOf, scoreWidth } from './network'
import { sequencesOf } from './sequences'
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
  const { floats } = network.weights
  const head = { moves: floats.get('moves')!, distance: floats.get('distance')! }
  const decode = decoderOf(head)
  return (article) => decode(article, readingsOf(network, article))
}

/** The network's arrays are used again for each sequence. */
function* readingsOf(network: Network, article: Mentioned): Generator<Reading> {
  const features = featuresOf(article)
  for (const sequence of sequencesOf(article)) {
    if (!hasWord(article, sequence)) continue
    yield { sequence, width: scoreWidth, ...network.run(features, sequence.first, sequence.last) }
  }
}
