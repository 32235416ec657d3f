/** What each name is: its words, what stands around it, and what the same word is elsewhere in the text decide. */
import type { ActorKind } from '../record'
import { type Segmented, TokenKind } from '../stage'
import { isAdverb, isCueWord } from '../text/words'
import type { Casing } from './casing'
import {
  commonWords,
  contexts,
  firstNameGender,
  groups,
  mediaSuffixes,
  organizationSuffixes,
  stateAbbreviations,
} from './lists'
import { endingOf, type Part } from './split'

export interface Name extends Part {
  kind: ActorKind
}

export function nameKinds(segmented: Segmented, casing: Casing, parts: readonly Part[]): Name[] {
  const kinds = parts.map((part) => sureKind(segmented, part))
  const votes = new Map<string, Votes>()
  parts.forEach((part, i) => {
    if (kinds[i] === undefined || kinds[i] === 'place') count(segmented, casing, part, votes)
  })
  const decided = new Map<string, ActorKind | 'drop'>()
  const settle = (part: Part, i: number) => {
    const key = keyOf(segmented, part)
    if (!decided.has(key)) decided.set(key, decide(segmented, part, votes.get(key)!) ?? 'drop')
    kinds[i] = decided.get(key)
  }
  // Full names first: they tell what a word of theirs is where it stands alone.
  parts.forEach((part, i) => {
    if (kinds[i] === undefined && part.last - part.first > 1) settle(part, i)
  })
  const people = peopleWords(segmented, parts, kinds)
  const inner = innerWords(segmented, parts, kinds)
  parts.forEach((part, i) => {
    const short = part.last - part.first === 1 ? people.get(segmented.tokens.lower[part.first]!) : undefined
    // `Washington` and `Paris` after a person of that name is the person
    if (
      short !== undefined &&
      (kinds[i] === undefined || (short > 0 && isRatherPerson(segmented, part, votes)))
    )
      kinds[i] = 'person'
    // `Ferry talks stall`, and the Nordic Ferry Council further down: a word of its name, and no name here
    else if (
      kinds[i] === undefined &&
      !casing.isTelling(part.first) &&
      inner.has(segmented.tokens.lower[part.first]!)
    )
      kinds[i] = 'drop'
    else if (kinds[i] === undefined) settle(part, i)
  })
  return parts.flatMap((part, i) => {
    const kind = kinds[i]
    return kind === undefined || kind === 'drop' ? [] : [{ ...part, kind }]
  })
}

/** `Paris said` twice, and never `in Paris`. */
function isRatherPerson(segmented: Segmented, part: Part, votes: ReadonlyMap<string, Votes>): boolean {
  const vote = part.entry?.kind === 'place' ? votes.get(keyOf(segmented, part)) : undefined
  return vote !== undefined && vote.person > vote.place
}

/** What the words alone tell for sure. */
function sureKind(segmented: Segmented, part: Part): ActorKind | 'drop' | undefined {
  const { tokens } = segmented
  const { first, last, entry, titled } = part
  if (titled && entry?.type !== 'country') return 'person'
  if (entry !== undefined) {
    // Peoples have a test of their own
    return entry.type === 'adjective' || entry.type === 'people' ? 'drop' : entry.kind
  }
  if (stateAbbreviations.has(tokens.lower[first]!) && last - first === 1) return 'place'
  const ending = endingOf(segmented, first, last)
  if (ending === 'other') return 'drop'
  if (ending !== undefined) return ending === 'place' ? 'place' : 'organization'
  if (last - first > 1 && firstNameGender(tokens.lower[first]!) !== undefined) return 'person'
  // Henrik J. Vold, H. J. Vold
  for (let at = first; at < last - 1; at++) {
    const lower = tokens.lower[at]!
    if (lower.length === 2 && lower[1] === '.') return 'person'
  }
  return undefined
}

/** First and last words of those who are people for sure; the value tells how often they are the last one. */
function peopleWords(
  { tokens }: Segmented,
  parts: readonly Part[],
  sure: readonly (ActorKind | 'drop' | undefined)[],
): Map<string, number> {
  const words = new Map<string, number>()
  parts.forEach(({ first, last, titled }, i) => {
    if (sure[i] !== 'person' || (last - first < 2 && !titled)) return
    const surname = tokens.lower[last - 1]!
    words.set(surname, (words.get(surname) ?? 0) + 1)
    if (!words.has(tokens.lower[first]!)) words.set(tokens.lower[first]!, 0)
  })
  return words
}

/** Words inside the names of bodies and places, the first one left out: that may stand for the whole. */
function innerWords(
  { tokens }: Segmented,
  parts: readonly Part[],
  kinds: readonly (ActorKind | 'drop' | undefined)[],
): Set<string> {
  const words = new Set<string>()
  parts.forEach(({ first, last }, i) => {
    if (kinds[i] !== 'person') for (let at = first + 1; at < last; at++) words.add(tokens.lower[at]!)
  })
  return words
}

interface Votes {
  person: number
  place: number
  body: number
  total: number
  telling: number
}

function count(segmented: Segmented, casing: Casing, part: Part, votes: Map<string, Votes>) {
  const { text, tokens } = segmented
  const key = keyOf(segmented, part)
  const vote = votes.get(key) ?? { person: 0, place: 0, body: 0, total: 0, telling: 0 }
  votes.set(key, vote)
  vote.total++
  if (casing.isTelling(part.first) || part.last - part.first > 1) vote.telling++
  const before = tokens.lower[part.first - 1] ?? ''
  let after = part.last
  // across the Skagerrak
  if (before === 'the' && contexts.locating.has(tokens.lower[part.first - 2] ?? '')) vote.place++
  else if (before === 'the') vote.body++
  else if (contexts.locating.has(before)) vote.place++
  while (after < tokens.length && isAdverb(tokens.lower[after]!)) after++
  const next = tokens.lower[after] ?? ''
  if (tokens.kind[after] === TokenKind.word && !casing.isCapital(after) && isCueWord(next)) vote.person++
  else if (next === 'who' || next === 'whose' || contexts.personal.has(next)) vote.person++
  else if (
    text[tokens.start[after] ?? 0] === ',' &&
    (tokens.kind[after + 1] === TokenKind.number || tokens.lower[after + 1] === 'who')
  )
    vote.person++
  // WALLACE: Let's start
  else if (next === ':' && segmented.sentences[tokens.sentence[part.first]!]!.first === part.first)
    vote.person++
  if (contexts.introducing.has(before)) vote.person++
}

function decide(segmented: Segmented, part: Part, votes: Votes): ActorKind | undefined {
  const { text, tokens } = segmented
  const { first, last } = part
  const words = last - first
  const written = text.slice(tokens.start[first]!, tokens.end[last - 1]!)
  if (words === 1) {
    if (/\d/.test(written)) return undefined
    // PolitiFact, YouTube; not McCain or DeVos
    if (/^[A-Z][a-z]+[A-Z][a-z]*$/.test(written) && !/^(?:Mc|Mac|De|Di|La|Le|Van|Fitz)[A-Z]/.test(written))
      return 'organization'
    if (votes.person > 0 && written.length > 4) return 'person'
    if (/^[A-Z][A-Z.&-]{1,6}$/.test(written) && /[A-Z].*[A-Z]/.test(written))
      return commonWords.has(tokens.lower[first]!) ? undefined : 'organization'
    const lower = tokens.lower[first]!
    if (firstNameGender(lower) !== undefined) return 'person'
    if (votes.place > votes.person && votes.place >= votes.total / 3) return 'place'
    if (votes.telling === 0 && votes.person === 0) return undefined
    if (commonWords.has(lower))
      return votes.person > 0 && votes.body === 0 && votes.total > 1 ? 'person' : undefined
    if (groups.has(lower) || /(ism|ity|ness|ology)$/.test(lower)) return undefined
    if (votes.body > 0) return votes.body >= votes.total / 2 ? 'organization' : 'person'
    if (votes.person > 0) return 'person'
    return votes.total > 1 ? 'organization' : undefined
  }
  // RT America, NFC Radio
  if (/^[A-Z][A-Z.&]+ /.test(written) && written !== written.toUpperCase()) return 'organization'
  let common = 0
  for (let at = first; at < last; at++) if (commonWords.has(tokens.lower[at]!)) common++
  if (mediaSuffixes.has(tokens.lower[last - 1]!) || organizationSuffixes.has(tokens.lower[first]!))
    return 'organization'
  if (votes.body > 0 && votes.body >= votes.total / 2) return 'organization'
  if (common === words) return votes.person > 0 ? 'organization' : undefined
  if (votes.place > votes.person && votes.place >= votes.total / 2) return 'place'
  if (common > 0 && commonWords.has(tokens.lower[first]!))
    return votes.person + votes.body > 0 ? 'organization' : undefined
  return words <= 4 ? 'person' : 'organization'
}

function keyOf({ text, tokens }: Segmented, { first, last }: Part): string {
  return text.slice(tokens.start[first]!, tokens.end[last - 1]!).toLowerCase()
}
