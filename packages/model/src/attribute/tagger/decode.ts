/** What comes after a network, whichever it was: scores → tags → linked spans, with the rules around them. */
import type { Attribution, Mentioned } from '../../stage'
import { continuations } from '../rules/continuations'
import type { Found } from '../rules/found'
import { allInText, counted, gradesOf } from '../rules/grades'
import { hasWord, type Range, type Scene, sceneOf } from '../rules/scene'
import { link } from './link'
import { pointerOf, pointerWidth, toTheOnly } from './pointer'
import { spansOf } from './tags'
import { Role, tagCount, walkOf } from './viterbi'
import { withRules } from './with-rules'

/** What a network says of one sequence of an article (see `sequencesOf`). */
export interface Reading {
  sequence: Range
  /** `width` numbers for each token, of which the first `tagCount` are the scores of its tags. */
  scores: Float32Array
  width: number
  /** Of each token what it asks for, then what it answers, as many numbers each as the head says; asked for where there are several cues. */
  points(): Float32Array
}

/** What was learned beside the network itself. */
export interface Head {
  /** How well tag `c` follows tag `r`: `moves[r * tagCount + c]`. */
  moves: Float32Array
  /** What the pointer makes of each step of distance between a token and a cue. */
  distance: Float32Array
  /** How many numbers a token asks for, and answers; `pointerWidth` unless given. */
  pointer?: number
  /** Of each grade the share of attributions that are right, in percent; those counted of the compact tagger unless given. */
  grades?: Readonly<Record<string, number>>
}

/** An article on its way to attributions. */
export interface Decoding {
  /** Takes what the network says of the next sequence; its arrays may be used again afterwards. */
  read(reading: Reading): void
  /** What was said in the article, once all of its sequences are read. */
  done(): Attribution[]
}

/** Makes attributions of what a network says of an article, sequence by sequence. */
export function decoderOf({
  moves,
  distance,
  pointer = pointerWidth,
  grades,
}: Head): (article: Mentioned) => Decoding {
  // what the rules fill in, and was seen too seldom beside a network, is as right as with the rules alone
  const shares = new Map([...counted.rules, ...(grades ? gradesOf(grades) : counted.tagger)])
  const walk = walkOf(moves)
  const pointerTo = pointerOf(distance, pointer)
  return (article) => {
    const scene = sceneOf(article)
    const read: Found[] = []
    return {
      read(reading) {
        read.push(...foundIn(scene, reading))
      },
      done() {
        return allInText(scene, continuations(scene, withRules(scene, read.splice(0))), shares)
      },
    }
  }

  function foundIn(scene: Scene, { sequence, scores, width, points }: Reading): Found[] {
    if (!hasWord(scene, sequence)) return []
    const count = sequence.last - sequence.first
    const tags = new Uint8Array(count)
    walk(scores, width, count, tags)
    const spans = spansOf(tags, count, (at) => chanceOf(scores, at * width, tags[at]!))
    const cues = spans.filter(({ role }) => role === Role.cue)
    if (cues.length === 0) return []
    // where there is one cue, everything points at it
    const pointing = cues.length === 1 ? toTheOnly : pointerTo(points(), cues)
    const linked = link(scene, sequence, spans, pointing)
    // Attendance: 18,204 – a number is nothing said
    return linked.filter(({ content }) => content.some((range) => hasWord(scene, range)))
  }
}

/** How likely a tag is by the scores from `from` on, from 0 to 1. */
function chanceOf(scores: Float32Array, from: number, tag: number): number {
  let total = 0
  for (let other = 0; other < tagCount; other++)
    total += Math.exp(scores[from + other]! - scores[from + tag]!)
  return 1 / total
}
