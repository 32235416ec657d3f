/** What each name is: its words, what stands around it, and what the same word is elsewhere in the text decide. */
import type { ActorKind } from '../record'
import { type Segmented, TokenKind } from '../stage'
import { isAdverb, isCueWord } from '../text/words'
import type { Casing } from './casing'
import { commonWords, firstNameGender, groups, mediaSuffixes, organizationSuffixes, stateAbbreviations } from './lists'
import { endingOf, type Part } from './split'

export interface Name extends Part {
  kind: ActorKind
}

export function nameKinds(segmented: Segmented, casing: Casing, parts: readonly Part[]): Name[] {
  const sure = parts.map((part) => sureKind(segmented, part))
  const people = peopleWords(segmented, parts, sure)
  const votes = new Map<string, Votes>()
  parts.forEach((part, i) => {
    if (sure[i] === undefined) count(segmented, casing, part, votes)
  })
  const decided = new Map<string, ActorKind | undefined>()
  return parts.flatMap((part, i) => {
    let kind = sure[i]
    if (kind === 'drop') return []
    // `Washington` and `Paris` after a person of that name is the person
    const short = part.last - part.first === 1 ? people.get(segmented.tokens.lower[part.first]!) : undefined
    if (short !== undefined && (kind === undefined || part.titled || (part.entry?.kind === 'place' && short > 0))) kind = 'person'
    if (kind === undefined) {
      const key = keyOf(segmented, part)
      if (!decided.has(key)) decided.set(key, decide(segmented, part, votes.get(key)!))
      kind = decided.get(key)
    }
    return kind === undefined ? [] : [{ ...part, kind }]
  })
}

/** What the words alone tell for sure. */
function sureKind(segmented: Segmented, part: Part): ActorKind | 'drop' | undefined {
  const { tokens } = segmented
  const { first, last, entry, titled } = part
  if (titled && entry?.type !== 'country') return 'person'
  if (entry !== undefined) return entry.type === 'adjective' ? 'drop' : entry.kind
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
function peopleWords({ tokens }: Segmented, parts: readonly Part[], sure: readonly (ActorKind | 'drop' | undefined)[]): Map<string, number> {
  const words = new Map<string, number>()
  parts.forEach(({ first, last, titled }, i) => {
    if (sure[i] !== 'person' || (last - first < 2 && !titled)) return
    const surname = tokens.lower[last - 1]!
    words.set(surname, (words.get(surname) ?? 0) + 1)
    if (!words.has(tokens.lower[first]!)) words.set(tokens.lower[first]!, 0)
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
  if (before === 'the') vote.body++
  else if (places.has(before)) vote.place++
  while (after < tokens.length && isAdverb(tokens.lower[after]!)) after++
  const next = tokens.lower[after] ?? ''
  if (tokens.kind[after] === TokenKind.word && !casing.isCapital(after) && isCueWord(next)) vote.person++
  else if (next === 'who' || next === 'whose' || personVerbs.has(next)) vote.person++
  else if (text[tokens.start[after] ?? 0] === ',' && (tokens.kind[after + 1] === TokenKind.number || tokens.lower[after + 1] === 'who')) vote.person++
  if (inversions.has(before)) vote.person++
}

const places = new Set(['in', 'at', 'near', 'from', 'outside', 'across', 'throughout', 'around', 'toward', 'towards'])
const inversions = new Set(['said', 'says', 'added', 'asked', 'told', 'named', 'called', 'husband', 'wife', 'son', 'daughter', 'brother', 'sister'])
const personVerbs = new Set(['was', 'has', 'had', 'is', 'did', 'went', 'took', 'died', 'became', 'married', 'wrote'])

function decide(segmented: Segmented, part: Part, votes: Votes): ActorKind | undefined {
  const { text, tokens } = segmented
  const { first, last } = part
  const words = last - first
  const written = text.slice(tokens.start[first]!, tokens.end[last - 1]!)
  if (words === 1) {
    if (/^[A-Z][A-Z.&0-9-]{1,6}$/.test(written) && written !== 'A.' && /[A-Z].*[A-Z]/.test(written)) return 'organization'
    const lower = tokens.lower[first]!
    if (firstNameGender(lower) !== undefined) return 'person'
    if (votes.place > votes.person && votes.place >= votes.total / 3) return 'place'
    if (votes.telling === 0 && votes.person === 0) return undefined
    if (commonWords.has(lower)) return votes.person > 0 && votes.body === 0 && votes.total > 1 ? 'person' : undefined
    if (groups.has(lower) || /(ism|ity|ness|ology)$/.test(lower)) return undefined
    if (votes.body > 0) return votes.body >= votes.total / 2 ? 'organization' : 'person'
    if (votes.person > 0) return 'person'
    return votes.total > 1 ? 'organization' : undefined
  }
  let common = 0
  for (let at = first; at < last; at++) if (commonWords.has(tokens.lower[at]!)) common++
  if (mediaSuffixes.has(tokens.lower[last - 1]!) || organizationSuffixes.has(tokens.lower[first]!)) return 'organization'
  if (votes.body > 0 && votes.body >= votes.total / 2) return 'organization'
  if (common === words) return votes.person > 0 ? 'organization' : undefined
  if (votes.place > votes.person && votes.place >= votes.total / 2) return 'place'
  if (common > 0 && commonWords.has(tokens.lower[first]!)) return votes.person > 0 ? 'person' : 'organization'
  return words <= 4 ? 'person' : 'organization'
}

function keyOf({ text, tokens }: Segmented, { first, last }: Part): string {
  return text.slice(tokens.start[first]!, tokens.end[last - 1]!).toLowerCase()
}
