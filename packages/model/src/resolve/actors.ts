/** Referents become actor records: those with a name, and those that speak. */
import type { Actor, Attributed, Mention, Span } from '../stage'
import type { Referent, Referents } from './referent'

export function toActors(
  article: Attributed,
  { all }: Referents,
): { actors: Actor[]; idOf: Map<Referent, string> } {
  const kept = all.filter(
    (one) => one.speaks || one.mentions.some(({ form }) => form !== 'pronoun' && form !== 'description'),
  )
  // By what the record covers: in `Harbour Council Dr. Anna Berg` the council comes first, though the title holds it.
  const startOf = (mention: Mention) => startIn(article.text, mention)
  for (const { mentions } of kept) mentions.sort((a, b) => startOf(a) - startOf(b) || a.end - b.end)
  kept.sort((a, b) => startOf(a.mentions[0]!) - startOf(b.mentions[0]!))
  const idOf = new Map(kept.map((one, i) => [one, `a${i + 1}`]))
  return { actors: kept.map((one) => toActor(article, one, idOf.get(one)!)), idOf }
}

function toActor({ text }: Attributed, referent: Referent, id: string): Actor {
  const name = nameOf(text, referent)
  const gender = genderOf(referent)
  return {
    id,
    name,
    kind: referent.kind,
    roles: rolesOf(referent.mentions),
    aliases: aliasesOf(text, referent.mentions, name),
    ...(gender === undefined ? {} : { gender }),
    mentions: referent.mentions.map((mention) => ({ ...spanOf(text, mention), form: mention.form })),
    basis: referent.basis,
  }
}

/** A country goes by its common name; everybody else by the fullest name that the text gives. */
function nameOf(text: string, { kind, canonical, mentions }: Referent): string {
  if (kind === 'country' && canonical !== undefined) return canonical
  const written = mentions.filter(({ form }) => form !== 'pronoun')
  const named = written.filter(({ form }) => form !== 'description')
  if (named.length === 0) return slice(text, written[0] ?? mentions[0]!)
  let best = ''
  let most = -1
  for (const mention of named) {
    const one = slice(text, mention.head)
    const its = one === best ? most : weight(one)
    if (its > most) {
      best = one
      most = its
    }
  }
  return best
}

/** More words win, then a name that is not in capitals throughout: `Ann Hale` over `ANN HALE`. */
function weight(name: string): number {
  if (name === '') return -1
  return name.split(' ').length * 2 + (name === name.toUpperCase() ? 0 : 1)
}

/** The record covers the name with the one title word before a short one (`Mr Hale`); roles have spans of their own. */
function spanOf(text: string, mention: Mention): Span {
  const whole = mention.form === 'description' || mention.form === 'demonym'
  return { start: startIn(text, mention), end: whole ? mention.end : mention.head.end }
}

function startIn(text: string, { start, head, form }: Mention): number {
  if (form === 'description' || form === 'demonym') return start
  if (form !== 'title') return head.start
  let at = head.start - 1
  while (at > start && text[at - 1] !== ' ') at--
  return Math.max(start, at)
}

function aliasesOf(text: string, mentions: readonly Mention[], name: string): string[] {
  const seen = new Set([name])
  for (const mention of mentions) {
    if (mention.form === 'pronoun' || mention.form === 'description') continue
    const { start, end } = spanOf(text, mention)
    seen.add(text.slice(start, end))
  }
  seen.delete(name)
  return [...seen]
}

function rolesOf(mentions: readonly Mention[]): Actor['roles'] {
  const seen = new Set<string>()
  return mentions
    .flatMap(({ roles }) => roles ?? [])
    .filter(({ title, of }) => {
      const key = `${title} of ${of ?? ''}`.toLowerCase()
      return !honorific.test(title) && !seen.has(key) && seen.add(key) !== undefined
    })
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
  return text.slice(start, end).replace(/\s+/g, ' ')
}
