/**
 * Two people who are named side by side, and speak as one:
 *
 *     Hana and Tomas Brezina bought the mill. “We never regretted it,” they said.
 *     ^^^^^^^^^^^^^^^^^^^^^^
 */
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { mentionOf } from '../text/mention'
import { firstFrom } from '../text/sorted'
import type { Referent } from './referent'
import type { Scene } from './scene'
import { nounOf } from './words'

const pairs: ReadonlySet<string> = new Set(people.pairs)
/** Of two colleagues, too. */
const loose: ReadonlySet<string> = new Set(people.loosePairs)

/** What two people are called who share a name. */
const relatives: ReadonlySet<string> = new Set(people.pairs.filter((noun) => !loose.has(noun)))

/** `the couple`, `the brothers`, `the two lawmakers`: how those two were named. */
export function pairOf(article: Attributed, mention: Mention, sentence: number): Mention | undefined {
  const { text } = article
  const { form, start, end } = mention
  const written = text.slice(start, end)
  if (form !== 'description' || !/^the (?:[a-z-]+ )?[a-z-]+$/i.test(written)) return undefined
  const noun = nounOf(text, mention)
  const areTwo = /^the two /i.test(written)
  if (!areTwo && !pairs.has(noun)) return undefined
  const pair = pairBefore(article, sentence, false)
  if (pair === undefined) return undefined
  // `A couple lost their home. Councillors Ann Hale and Per Holm visited. … the couple said`: not those
  if (isIntroduced(text.slice(Math.max(0, pair.start - lookback), start).toLowerCase(), noun))
    return undefined
  const first = text.slice(pair.start, pair.end).split(' and ', 1)[0]!
  return relatives.has(noun) && !areTwo && first.includes(' ') ? undefined : pair
}
const lookback = 300

/** Whether words speak of two others: `a couple`, `two men`. */
function isIntroduced(before: string, noun: string): boolean {
  for (const [, ...words] of before.matchAll(/\b(?:an?|two) ([a-z-]+)(?: ([a-z-]+))?(?: ([a-z-]+))?/g))
    if (words.some((word) => word === noun || others.has(word))) return true
  return false
}
const others: ReadonlySet<string> = new Set(people.otherPairs)

/** So many sentences back they may be named. */
const farthest = 3

/** Those two who were named last before a sentence; `subject`: only where theirs begins with them. */
export function pairBefore(article: Attributed, sentence: number, subject: boolean): Mention | undefined {
  const { text, sentences, mentions } = article
  for (let back = 1; back <= farthest; back++) {
    const before = sentences[sentence - back]
    if (before === undefined || sentences[sentence]!.block - before.block > 1) return undefined
    const from = firstFrom(mentions.length, (i) => mentions[i]!.start, before.start)
    for (let i = from; i + 1 < mentions.length && mentions[i + 1]!.start < before.end; i++) {
      const [one, other] = [mentions[i]!, mentions[i + 1]!]
      if (!isNamed(one)) continue
      // `Judges Ann Hale and Per Holm`: nobody of whom something else was said
      const areTwo =
        isNamed(other) && text.slice(one.end, other.start) === ' and ' && one.start === one.head.start
      if (!areTwo) {
        if (subject) return undefined
        continue
      }
      // `Hana Brezina, Ann Hale and Per Holm`: three
      if (text.slice(one.start - 2, one.start) === ', ' || text.slice(other.end, other.end + 5) === ' and ')
        return undefined
      const head = { start: one.head.start, end: other.end }
      return mentionOf(head.start, head.end, 'name', 'group', head)
    }
  }
  return undefined
}

/** `the former`, `the latter`: of the two who are named in the nearest sentence before. */
export function ofTheTwo({ text }: Attributed, mention: Mention, scene: Scene): Referent | undefined {
  const which = /^the (?:(former)|latter)$/i.exec(text.slice(mention.start, mention.end))
  if (which === null) return undefined
  const { sentence } = scene.placeOf(mention)
  const before = scene.recent.filter((one) => one.sentence < sentence)
  const nearest = before.at(-1)?.sentence
  if (nearest === undefined || sentence - nearest > 1) return undefined
  const two = [...new Set(before.filter((one) => one.sentence === nearest).map(({ referent }) => referent))]
  return two.length === 2 ? two[which[1] === undefined ? 1 : 0] : undefined
}

const isNamed = ({ kind, form }: Mention) => kind === 'person' && form !== 'pronoun' && form !== 'description'
