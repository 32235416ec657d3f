import { anyText, brokenLaws, brokenStageLaws, newsLike, rule, same } from '@news/laws'
import { rules } from '@news/model'
import {
  attribute,
  classAfter,
  classBefore,
  mention,
  read,
  resolve,
  segment,
  trace,
} from '@news/model/stages'
import {
  type Attributor,
  decoderOf,
  featuresOf,
  placeColumns,
  placeOf,
  pointerWidth,
  sequencesOf,
  tagCount,
  typeColumns,
} from '@news/model/tagger'
import fc from 'fast-check'
import { type Law, law } from '../law'

/** The stages one by one, and what they hand to a tagger of one's own. */
export const stageLaws = (): Law[] => [
  law({
    name: 'stages',
    share: 2,
    inputs: fc.oneof(newsLike, newsLike, anyText),
    broken: brokenStages,
    output: (text) => JSON.stringify(featuresIn(text)),
  }),
  law({
    name: 'decoder',
    share: 2,
    inputs: fc.record({ text: newsLike, seed: fc.integer(), strength: fc.constantFrom(0, 0.1, 1, 30, 1e30) }),
    broken: ({ text, seed, strength }) =>
      walked(text, anyNetwork(seed, strength)).flatMap((walk) => [
        ...brokenStageLaws(walk),
        ...brokenLaws({ id: 'x', ...walk }),
      ]),
  }),
]

/** Says of every token whatever comes to its mind: what is made of it is lawful all the same. */
function anyNetwork(seed: number, strength: number): Attributor {
  let state = seed | 0
  const numbers = (length: number) =>
    Float32Array.from({ length }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
      return ((state >>> 0) / 2 ** 31 - 1) * strength
    })
  const decode = decoderOf({ moves: numbers(tagCount * tagCount), distance: numbers(32) })
  return (article) => {
    const decoding = decode(article)
    for (const sequence of sequencesOf(article)) {
      const length = sequence.last - sequence.first
      const scores = numbers(length * tagCount)
      decoding.read({ sequence, scores, width: tagCount, points: () => numbers(length * 2 * pointerWidth) })
    }
    return decoding.done()
  }
}

/** One stage after the other, as the library's own walk calls them. */
const walked = (text: string, attributor: Attributor = rules) =>
  read(text).map((draft) => resolve(attribute(mention(segment(draft)), attributor)))

function featuresIn(text: string): unknown {
  return walked(text).map((walk) => {
    const { types, typeOf, places } = featuresOf(walk)
    return [[...types], [...typeOf], [...places]]
  })
}

function brokenStages(text: string): string[] {
  return [
    ...rule('the stages one by one are the walk', same(walked(text), trace(text, { attribution: rules }))),
    ...walked(text).flatMap((walk) => {
      const { tokens } = walk
      const all = Array.from({ length: tokens.length }, (_, at) => at)
      const { types, typeOf, places } = featuresOf(walk)
      const sizes = [...Object.values(typeColumns).entries()]
      const width = sizes.length
      const sequences = sequencesOf(walk)
      return [
        ...rule(
          'features are within their columns',
          all.every(
            (at) =>
              sizes.every(([column, size]) => {
                const value = types[typeOf[at]! * width + column]!
                return size === 0 || (value >= 0 && value < size)
              }) &&
              placeOf(places[at]!).every((value, column) => value < Object.values(placeColumns)[column]!),
          ),
        ),
        ...rule(
          'sequences hold every token once',
          sequences.every(({ first, last }, i) => first < last && first === (sequences[i - 1]?.last ?? 0)) &&
            (sequences.at(-1)?.last ?? 0) === tokens.length,
        ),
        ...rule(
          'every word has neighbours of a class',
          all.every(
            (at) => classAfter(walk.text, tokens, at) !== '' && classBefore(walk.text, tokens, at) !== '',
          ),
        ),
      ]
    }),
  ]
}
