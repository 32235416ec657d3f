/** What has come up before, by the noun that it is called by now. */
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { isOfPublic } from './generic'
import type { Referent } from './referent'
import type { Scene } from './scene'
import { nounOf, wordsOf } from './words'

/** `the rival club`, `the other driver`: not the one that is spoken of. */
const othersThan: ReadonlySet<string> = new Set(people.othersThan)
const variations: ReadonlySet<string> = new Set(people.variations)
/** So many paragraphs ahead of the one that it stands in. */
const mostBlocks = 3
/** So many mentions of somebody are looked at, and so many places of a noun. */
const mostAsked = 16
/** So far back somebody new may have come in, in characters. */
const lookback = 2000

/** `the club`, of one that is spoken of already: nobody new, and nobody who has come in by that word. */
export function isOneMore(text: string, { start, head }: Mention): boolean {
  if (!/^the /i.test(text.slice(start, start + 4))) return false
  const words = wordsOf(text.slice(start, head.end))
  return !words.some((word) => othersThan.has(word)) && !isIntroduced(text, start, words.at(-1) ?? '')
}

/** `a student`, `two students`, `his student`: then the student is that one. */
function isIntroduced(text: string, start: number, noun: string): boolean {
  const before = text.slice(Math.max(0, start - lookback), start)
  let at = before.lastIndexOf(` ${noun}`)
  for (let places = 0; at > 0 && places < mostAsked; places++) {
    if (before[at + 1 + noun.length] === 's' || introducing.test(before.slice(Math.max(0, at - 40), at)))
      return true
    at = before.lastIndexOf(` ${noun}`, at - 1)
  }
  return false
}
const introducing = /\b(?:an?|another|one|two|three|his|her|their|whose|the)(?: [\w-]+){0,3}$/i

/** `the oil major`, `the group`: where only one body that trades is named shortly before. */
export function onlyBody(
  { text }: Attributed,
  mention: Mention,
  scene: Scene,
  excluded: readonly Referent[],
): Referent | undefined {
  if (!variations.has(nounOf(text, mention)) || !isOneMore(text, mention)) return undefined
  const { block } = scene.placeOf(mention)
  let found: Referent | undefined
  for (const { referent, block: at } of scene.recent) {
    if (referent.kind !== 'organization' || excluded.includes(referent) || scene.writers.has(referent))
      continue
    if (referent === found || block - at > mostBlocks || isOfPublic(referent)) continue
    if (
      referent.mentions.slice(0, mostAsked).every(({ form }) => form === 'description' || form === 'pronoun')
    )
      continue
    if (found !== undefined) return undefined
    found = referent
  }
  return found
}
