/** Referents become actor records: those with a name, and those that speak. */
import type { Actor, Attributed, Mention, Span } from '../stage'
import { isSpaceAt } from '../text/chars'
import type { Referent, Referents } from './referent'

export function toActors(
  article: Attributed,
  { all }: Referents,
): { actors: Actor[]; idOf: Map<Referent, string> } {
  const kept = all.filter(
    (one) => one.speaks || one.mentions.some(({ form }) => form !== 'pronoun' && form !== 'description'),
  )
  // By what the record covers: in `Harbour Council Dr. Anna Berg` the council comes first, though the title holds it.
  const drafts: Draft[] = []
  for (const referent of kept) drafts.push({ referent, places: placesOf(article.text, referent) })
  drafts.sort((a, b) => a.places[0]!.start - b.places[0]!.start)
  const actors: Actor[] = []
  const idOf = new Map<Referent, string>()
  for (const draft of drafts) {
    const id = `a${actors.length + 1}`
    idOf.set(draft.referent, id)
    actors.push(toActor(article, draft, id))
  }
  return { actors, idOf }
}

/** A referent and where the record mentions it, in order. */
interface Draft {
  referent: Referent
  places: Place[]
}

/** A mention and the stretch that the record covers. */
interface Place extends Span {
  mention: Mention
}

/** In order of the text; the resolvers came one after the other, each in its own order. */
function placesOf(text: string, { mentions }: Referent): Place[] {
  const places = mentions.map((mention) => placeOf(text, mention))
  let last = -1
  for (const { start } of places) {
    if (start <= last) return places.sort((a, b) => a.start - b.start || a.mention.end - b.mention.end)
    last = start
  }
  return places
}

/** The record covers the name with the one title word before a short one (`Mr Hale`); roles have spans of their own. */
function placeOf(text: string, mention: Mention): Place {
  const whole = mention.form === 'description' || mention.form === 'demonym'
  return { start: startIn(text, mention), end: whole ? mention.end : mention.head.end, mention }
}

function toActor({ text }: Attributed, { referent, places }: Draft, id: string): Actor {
  const name = nameOf(text, referent, places)
  const gender = genderOf(referent)
  const { kind, basis } = referent
  const roles = rolesOf(places)
  const aliases = aliasesOf(text, places, name)
  const mentions = places.map(({ start, end, mention }) => ({ start, end, form: mention.form }))
  return gender === undefined
    ? { id, name, kind, roles, aliases, mentions, basis }
    : { id, name, kind, roles, aliases, gender, mentions, basis }
}

/** A country goes by its common name; everybody else by the fullest name that the text gives. */
function nameOf(text: string, { kind, canonical }: Referent, places: readonly Place[]): string {
  if (kind === 'country' && canonical !== undefined) return canonical
  let best = ''
  let most = Number.NEGATIVE_INFINITY
  for (const { mention } of places) {
    if (mention.form === 'pronoun' || mention.form === 'description') continue
    const one = slice(text, mention.head)
    const its = one === best ? most : weight(one)
    if (its > most) {
      best = one
      most = its
    }
  }
  // `Leah` of “Leah and Tom Hale”
  if (kind === 'person' && canonical !== undefined && !best.includes(' ')) return canonical
  if (most > Number.NEGATIVE_INFINITY) return best
  return slice(text, (places.find(({ mention }) => mention.form !== 'pronoun') ?? places[0]!).mention)
}

/** More words win, then a name that is not in capitals throughout: `Ann Hale` over `ANN HALE`. */
function weight(name: string): number {
  if (name === '') return -1
  let words = 1
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) words++
  return words * 2 + (name === name.toUpperCase() ? 0 : 1)
}

function startIn(text: string, { start, head, form }: Mention): number {
  if (form === 'description' || form === 'demonym') return start
  if (form !== 'title') return head.start
  let at = head.start
  while (at > start && isSpaceAt(text, at - 1)) at--
  while (at > start && !isSpaceAt(text, at - 1)) at--
  return at
}

function aliasesOf(text: string, places: readonly Place[], name: string): string[] {
  const seen = new Set<string>()
  for (const { start, end, mention } of places) {
    if (mention.form === 'pronoun' || mention.form === 'description') continue
    const written = text.slice(start, end)
    if (written !== name) seen.add(written)
  }
  return [...seen]
}

function rolesOf(places: readonly Place[]): Actor['roles'] {
  const roles: Actor['roles'] = []
  const seen = new Set<string>()
  for (const { mention } of places) {
    for (const role of mention.roles ?? []) {
      const key = `${role.title} of ${role.of ?? ''}`.toLowerCase()
      if (seen.has(key) || honorific.test(role.title)) continue
      seen.add(key)
      roles.push(role)
    }
  }
  return roles
}

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|sir|messrs)\.?$/i

/** Titles first, then the pronouns, where they agree. */
function genderOf({ gender, kind, mentions }: Referent): Actor['gender'] {
  if (gender !== undefined || kind !== 'person') return gender
  const found = new Set(
    mentions.flatMap((one) => (one.form === 'pronoun' && one.gender !== undefined ? [one.gender] : [])),
  )
  return found.size === 1 ? [...found][0] : undefined
}

function slice(text: string, { start, end }: Span): string {
  const written = text.slice(start, end)
  return /\s\s|[^\S ]/.test(written) ? written.replace(/\s+/g, ' ') : written
}
