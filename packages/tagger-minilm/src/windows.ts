/**
 * What the network reads at once: whole blocks of one article, one after the other, as many as fit.
 *
 *     [CLS] block [SEP] block [SEP]
 *
 * The trainer packs its windows the same way (`packages/lab/train/windows.py`).
 */
import {
  featuresOf,
  type Mentioned,
  placeColumns,
  placeOf,
  type Range,
  sequencesOf,
  typeColumns,
} from '@news/model/tagger'
import type { Pieces } from './pieces'

/** So many pieces are in a window at most, those that stand for its beginning and for the ends of blocks included. */
export const longestWindow = 256
/** The features of a token that the network sees beside its pieces, in the order of its tables. */
export const seenNames = ['shape', 'class', ...Object.keys(placeColumns)]
export const featureCount = seenNames.length

const start = 101
const end = 102

export interface Window {
  /** The ids of the pieces. */
  ids: Int32Array
  /** `featureCount` numbers for each piece, those of its token; 0 for what is no piece of a token. */
  features: Int32Array
  sequences: Sequence[]
}

/** A stretch of tokens in a window. */
export interface Sequence {
  sequence: Range
  /** Where in the window the first piece of each token is. */
  firsts: Int32Array
}

/** The windows of an article, in order; each sequence is in one of them, as a whole. */
export function* windowsOf(article: Mentioned, pieces: Pieces): Generator<Window> {
  const { form, firstOf, lower } = article.tokens
  const idsOf = firstOf.map((at) => pieces.of(lower[at]!))
  const sizeOf = (token: number) => idsOf[form[token]!]!.length
  const sequences = sequencesOf(article, { most: longestWindow - 2, of: sizeOf })
  const seen = seenOf(article)
  for (const { members, length } of packed(sequences, sizeOf)) {
    const window: Window = {
      ids: new Int32Array(length),
      features: new Int32Array(length * featureCount),
      sequences: [],
    }
    window.ids[0] = start
    let at = 1
    for (const sequence of members) {
      const firsts = new Int32Array(sequence.last - sequence.first)
      for (let token = sequence.first; token < sequence.last; token++) {
        firsts[token - sequence.first] = at
        const features = seen(token)
        for (const id of idsOf[form[token]!]!) {
          window.ids[at] = id
          window.features.set(features, at++ * featureCount)
        }
      }
      window.ids[at++] = end
      window.sequences.push({ sequence, firsts })
    }
    yield window
  }
}

/** Neighbours that fit together, and how many pieces they have with what stands around them. */
function packed(sequences: readonly Range[], sizeOf: (token: number) => number) {
  const found: { members: Range[]; length: number }[] = []
  for (const sequence of sequences) {
    let size = 1
    for (let token = sequence.first; token < sequence.last; token++) size += sizeOf(token)
    const window = found.at(-1)
    if (window === undefined || window.length + size > longestWindow)
      found.push({ members: [sequence], length: 1 + size })
    else {
      window.members.push(sequence)
      window.length += size
    }
  }
  return found
}

/** The features of a token, in the order of the network's tables. */
function seenOf(article: Mentioned): (token: number) => number[] {
  const { types, typeOf, places } = featuresOf(article)
  return (token) => {
    const type = typeOf[token]! * typeWidth
    return [types[type + shape]!, types[type + wordClass]!, ...placeOf(places[token]!)]
  }
}

const typeNames = Object.keys(typeColumns)
const typeWidth = typeNames.length
const shape = typeNames.indexOf('shape')
const wordClass = typeNames.indexOf('class')
