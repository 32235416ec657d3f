/** `the statement`, `her letter`: what somebody wrote speaks for whoever wrote it. */
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { firstTokenAt } from '../text/tokens'
import { ownerOf } from './owner'
import type { Referent } from './referent'
import type { Scene } from './scene'

export const messages: ReadonlySet<string> = new Set(people.messages)
/** So far back it is said that there is one, in characters. */
const lookback = 800

/**
 * Who wrote it, where the text has said that they did:
 *
 *     The council said in a statement that it was safe. …, the statement said.
 *         ^^^^^^^                                           ^^^^^^^^^^^^^
 */
export function writerOf(article: Attributed, mention: Mention, scene: Scene): Referent | undefined {
  const written = article.text.slice(mention.start, mention.end).toLowerCase()
  const space = written.indexOf(' ')
  const noun = written.slice(space + 1)
  if (!messages.has(noun)) return undefined
  const determiner = written.slice(0, space)
  if (determiner === 'his' || determiner === 'her') return ownerOf(article, mention, scene)
  if (determiner !== 'the' && determiner !== 'that') return undefined
  const announced = announcement(article.text, noun, mention.start)
  if (announced === undefined) return undefined
  const { tokens } = article
  const sentence = tokens.sentence[firstTokenAt(tokens, announced)]
  return scene.recent.findLast(({ spoke, sentence: at }) => spoke && at === sentence)?.referent
}

/** Where it is said last that there is one: `in a statement`, `his written statement`. */
function announcement(text: string, noun: string, before: number): number | undefined {
  const from = Math.max(0, before - lookback)
  const read = text.slice(from, before).toLowerCase()
  for (let at = read.lastIndexOf(` ${noun}`); at > 0; at = read.lastIndexOf(` ${noun}`, at - 1))
    if (
      introduced.test(read.slice(Math.max(0, at - 30), at)) &&
      !/[a-z]/.test(read[at + 1 + noun.length] ?? '')
    )
      return from + at
  return undefined
}

const introduced = /\bin (?:an?|another|his|her|its|their)(?: [a-z-]+){0,2}$/
