/** The trained attributor: a small network tags sources, cues and contents; rules fill what it leaves open. */
import { type Attributor, type Mentioned, TokenKind } from '../../stage'
import { continuations } from '../rules/continuations'
import type { Found } from '../rules/found'
import { inText } from '../rules/grades'
import { labels } from '../rules/labels'
import { type Range, type Scene, sceneOf } from '../rules/scene'
import { featuresOf } from './features'
import { link } from './link'
import { type Network, networkOf, scoreWidth } from './network'
import { pointerOf } from './pointer'
import { sequencesOf } from './sequences'
import { spansOf } from './tags'
import { constrained, Role, tagCount, viterbi } from './viterbi'
import { readWeights, type WeightsFile } from './weights'

/** Makes an attributor of a weights file; the file is read when the first article comes. */
export function taggerOf(file: WeightsFile): Attributor {
  let run: ((article: Mentioned, scene: Scene) => Found[]) | undefined
  return (article) => {
    const scene = sceneOf(article)
    run ??= runnerOf(networkOf(readWeights(file)))
    const found = run(article, scene)
    const all = [...found, ...leftOpen(scene, found, labels(scene))]
    return continuations(scene, all).map((one) => inText(scene, one))
  }
}

function runnerOf(network: Network) {
  const { header, floats } = network.weights
  const moves = constrained(floats.get('moves')!)
  const pointerTo = pointerOf(network)
  return (article: Mentioned, scene: Scene): Found[] => {
    const features = featuresOf(article)
    const found: Found[] = []
    for (const { first, last } of sequencesOf(article)) {
      if (!hasWord(scene, first, last)) continue
      const count = last - first
      const { scores, points } = network.run(features, first, last)
      for (let at = 0; at < count; at++)
        for (let tag = 0; tag < tagCount; tag++) scores[at * scoreWidth + tag]! += header.bias[tag]!
      const tags = new Uint8Array(count)
      viterbi(scores, scoreWidth, count, moves, tags)
      const spans = spansOf(tags, count, (at) => chanceOf(scores, at, tags[at]!))
      const cues = spans.filter(({ role }) => role === Role.cue)
      found.push(...link(scene, { first, last }, spans, pointerTo(points, cues)))
    }
    return found
  }
}

/** A row of marks or of signs says nothing, however long it is. */
function hasWord({ tokens }: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokens.kind[at] === TokenKind.word) return true
  return false
}

function chanceOf(scores: Float32Array, at: number, tag: number): number {
  const from = at * scoreWidth
  let total = 0
  for (let other = 0; other < tagCount; other++)
    total += Math.exp(scores[from + other]! - scores[from + tag]!)
  return 1 / total
}

/** The labels whose words nobody has yet. */
function leftOpen(scene: Scene, found: readonly Found[], labelled: readonly Found[]): Found[] {
  const taken = new Uint8Array(scene.tokens.length)
  for (const { content } of found) for (const { first, last } of content) taken.fill(1, first, last)
  const covered = ({ first, last }: Range) => {
    let count = 0
    for (let at = first; at < last; at++) count += taken[at]!
    return count * 3 > last - first
  }
  return labelled.filter(({ content }) => !content.some(covered))
}
