/** What each name is: its words, what stands around it, and what the same word is elsewhere in the text decide. */
import type { ActorKind } from '../record'
import { type Segmented, TokenKind } from '../stage'
import { canBe, Word } from '../text/lexicon'
import type { Casing } from './casing'
import { endingOf } from './endings'
import { type Entry, knownAt } from './gazetteer'
import { contexts, stateAbbreviations } from './lists'
import { beginnings, innerWords, isKnownBody, namesakes, peopleWords } from './name-words'
import { isGiven } from './runs'
import type { Part } from './split'
import { isApposedToBody } from './stated'
import { count, decide, keyOf, type Votes } from './votes'

export interface Name extends Part {
  kind: ActorKind
}

export function nameKinds(segmented: Segmented, casing: Casing, parts: readonly Part[]): Name[] {
  const { tokens } = segmented
  const keys: string[] = []
  const kinds: (ActorKind | 'drop' | undefined)[] = []
  for (const part of parts) {
    keys.push(keyOf(segmented, part))
    kinds.push(sureKind(segmented, part))
  }
  const votes = new Map<string, Votes>()
  // `TARSK, Ostland (AP) —` says of both what they are
  const placed = new Set<string>()
  parts.forEach((part, i) => {
    if (kinds[i] === 'place') placed.add(keys[i]!)
    if (
      kinds[i] === undefined ||
      kinds[i] === 'place' ||
      isLoneFirstName(segmented, part) ||
      isKnownBody(part)
    )
      count(segmented, casing, part, keys[i]!, votes)
  })
  const decided = new Map<string, ActorKind | 'drop'>()
  const settle = (part: Part, key: string): ActorKind | 'drop' => {
    let kind = decided.get(key)
    if (kind === undefined) {
      kind = placed.has(key) ? 'place' : (decide(segmented, part, votes.get(key)!) ?? 'drop')
      decided.set(key, kind)
    }
    return kind
  }
  // Full names first, the long ones ahead: they tell what their words are where those stand alone.
  let begins = beginnings(segmented, parts, kinds)
  for (const isOfSize of [(words: number) => words > 2, (words: number) => words === 2]) {
    let more = false
    parts.forEach((part, i) => {
      if (kinds[i] !== undefined || !isOfSize(part.last - part.first)) return
      const isBody = begins.has(keys[i]!) || isShortOfBody(segmented, part, votes)
      kinds[i] = isBody ? 'organization' : settle(part, keys[i]!)
      more ||= kinds[i] === 'organization'
    })
    if (more) begins = beginnings(segmented, parts, kinds)
  }
  const people = peopleWords(segmented, parts, kinds)
  const inner = innerWords(segmented, parts, kinds)
  const last = namesakes(segmented, parts, people, begins)
  parts.forEach((part, i) => {
    const kind = kinds[i]
    const key = keys[i]!
    const lower = tokens.lower[part.first]!
    // `Jordan, 26, said` after Jordan Scaife
    if (
      kind === 'country' &&
      isLoneFirstName(segmented, part) &&
      part.first > (people.get(lower)?.first ?? Infinity)
    ) {
      const { person, place, company } = votes.get(key)!
      if (person > place + company) kinds[i] = 'person'
      return
    }
    // `Ford said`, and no shares in Ford
    if (kind === 'organization' && isKnownBody(part) && last.has(lower)) {
      const { person, body, company } = votes.get(key)!
      if (company === 0 && person > 0 && person >= body) kinds[i] = 'person'
      return
    }
    if (kind !== undefined && kind !== 'place') return
    const vote = votes.get(key)!
    // not `Trump said he would`, where the text has a Trump National Golf Club
    const isShort = begins.has(key) && vote.somebody === 0
    const short = part.last - part.first === 1 ? people.get(lower)?.last : undefined
    // `Washington` and `Paris` after a person of that name is the person
    if (short !== undefined && (kind === undefined || (short > 0 && isRatherPerson(part, vote))))
      kinds[i] = 'person'
    else if (kind !== undefined) return
    // `Acme` and `Acme Widgets` where the text has Acme Widgets Inc.; not `in Sula` where it has a Sula Police
    else if (isShort && vote.place + vote.town === 0) kinds[i] = 'organization'
    // `Rovers` where the text has Dunmore Rovers
    else if (canBe(tokens, part.first, Word.organizationSuffix) && inner.has(lower)) kinds[i] = 'organization'
    // `Ferry talks stall`, and the Nordic Ferry Council further down: a word of its name, and no name here
    else if (!casing.isTelling(part.first) && inner.has(lower)) kinds[i] = 'drop'
    // `Thornmere has blamed`, beside Thornmere University
    else kinds[i] = isPersonOrBody(settle(part, key), isShort)
  })
  return withKinds(segmented, parts, kinds)
}

function withKinds(
  { tokens }: Segmented,
  parts: readonly Part[],
  kinds: readonly (ActorKind | 'drop' | undefined)[],
): Name[] {
  const names: Name[] = []
  const countries = countriesByDirection(parts)
  parts.forEach(({ first, last, entry, titled }, i) => {
    const kind = kinds[i]
    const lower = tokens.lower[first]!
    if (last - first === 1 && contexts.directions.has(lower)) {
      // `the North` where the text has just one North Korea; else nobody
      const country = tokens.lower[first - 1] === 'the' ? countries.get(lower) : undefined
      if (country !== undefined) names.push({ first, last, entry: country, titled, kind: 'country' })
    } else if (kind !== undefined && kind !== 'drop')
      names.push({ first, last, entry: kind === 'person' ? undefined : entry, titled, kind })
  })
  return names
}

/** The one country of the text whose name begins with a direction, by that word; as a short name. */
function countriesByDirection(parts: readonly Part[]): Map<string, Entry> {
  const found = new Map<string, Entry>()
  const several = new Set<string>()
  for (const { entry } of parts) {
    if (entry?.kind !== 'country' || entry.words.length < 2) continue
    const lower = entry.words[0]!.toLowerCase()
    if ((found.get(lower)?.canonical ?? entry.canonical) !== entry.canonical) several.add(lower)
    else if (!found.has(lower)) found.set(lower, { ...entry, form: 'short' })
  }
  for (const lower of several) found.delete(lower)
  return found
}

function isPersonOrBody(kind: ActorKind | 'drop', begins: boolean): ActorKind | 'drop' {
  return begins && kind === 'person' ? 'organization' : kind
}

/** `Brantor Instruments`, where the text has shares in Brantor. */
function isShortOfBody(
  { tokens }: Segmented,
  { first, last }: Part,
  votes: ReadonlyMap<string, Votes>,
): boolean {
  const short = votes.get(tokens.lower[first]!)
  return last - first > 1 && short !== undefined && short.company > short.town + short.somebody
}

/** `Jordan`, `Georgia` */
function isLoneFirstName({ tokens }: Segmented, { first, last }: Part): boolean {
  return last - first === 1 && canBe(tokens, first, Word.firstName)
}

/** `Paris said` twice, and never `in Paris`. */
function isRatherPerson({ entry }: Part, vote: Votes): boolean {
  return entry?.kind === 'place' && vote.person > vote.place
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
  // Sun 3 Nov 2019
  if (inDateline(segmented, first) && tokens.kind[last] === TokenKind.number) return 'drop'
  if (inDateline(segmented, first)) return tokens.lower[first - 1] === '(' ? 'organization' : 'place'
  const ending = endingOf(segmented, first, last)
  if (ending === 'other') return 'drop'
  // `A residents' group, Save Plank Road,`
  const isApposed = ending === 'place' && isApposedToBody(segmented, part)
  if (ending !== undefined) return ending === 'place' && !isApposed ? 'place' : 'organization'
  // Pell & Hargrove
  for (let at = first + 1; at < last - 1; at++) if (tokens.lower[at] === '&') return 'organization'
  if (last - first > 1 && canBe(tokens, first, Word.firstName)) return 'person'
  // Ban Ki-moon
  if (last - first === 2 && isGiven(segmented, first + 1)) return 'person'
  // `said rescue chief Beat Lund`, whatever else the words are
  if (last - first === 2 && canBe(tokens, first - 1, Word.title) && inSmall(segmented, first - 1))
    return 'person'
  // House Republicans
  if (last - first > 1 && isPlural(segmented, last - 1) && isBody(segmented, first, last - 1)) return 'group'
  // Henrik J. Vold, H. J. Vold, H.J. Vold
  for (let at = first; at < last - 1; at++) {
    if (/^(?:\p{L}\.){1,3}$/u.test(tokens.lower[at]!)) return 'person'
  }
  return undefined
}

function inDateline({ tokens, sentences, blocks }: Segmented, first: number): boolean {
  return blocks[sentences[tokens.sentence[first]!]!.block]!.kind === 'dateline'
}

/** `House`, `Texas`, `Florida Senate`: what has members. The Liberal Democrats are a party. */
function isBody({ text, tokens }: Segmented, first: number, last: number): boolean {
  return knownAt(text, tokens, first, last) !== undefined || canBe(tokens, last - 1, Word.organizationSuffix)
}

function inSmall({ text, tokens }: Segmented, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(tokens.start[at]!, tokens.end[at]!))
}

/** `Republicans`, `officers`: a word for several people. */
function isPlural({ text, tokens }: Segmented, at: number): boolean {
  return canBe(tokens, at, Word.group) || knownAt(text, tokens, at, at + 1)?.kind === 'group'
}
