import type { Actor, ActorMention } from '../record/actor'
import { aliasesOf, byHand, inOrder, rolesOf } from './actors'
import { type Desk, putActor, removeActor } from './desk'

/** Two actors become one, under the name and kind of the second. */
export function merge(desk: Desk, actor: Actor, into: Actor): undefined {
  const mentions = inOrder([...into.mentions, ...actor.mentions])
  const { gender: _, ...rest } = into
  const gender = genderOf(actor, into)
  removeActor(desk, actor.id)
  putActor(desk, {
    ...rest,
    roles: rolesOf(into.roles, actor.roles),
    aliases: aliasesOf(desk.article.text, into.name, mentions, [
      ...into.aliases,
      actor.name,
      ...actor.aliases,
    ]),
    ...(gender === undefined ? {} : { gender }),
    mentions,
    basis: byHand([...into.basis, ...actor.basis], [namingOf(into), namingOf(actor)]),
  })
  desk.quotes = desk.quotes.map((quote) => {
    if (quote.speaker === actor.id) return { ...quote, speaker: into.id }
    if (!quote.candidates?.includes(actor.id)) return quote
    const candidates = quote.candidates.map((id) => (id === actor.id ? into.id : id))
    return { ...quote, candidates: [...new Set(candidates)] }
  })
}

/** The first mention that names the actor, or else the first of all. */
function namingOf({ mentions }: Actor): ActorMention {
  return mentions.find(({ form }) => form !== 'pronoun' && form !== 'description') ?? mentions[0]!
}

/** Evidence for two genders is evidence for none. */
function genderOf(actor: Actor, into: Actor): Actor['gender'] {
  if (actor.gender === undefined || into.gender === undefined) return into.gender ?? actor.gender
  return actor.gender === into.gender ? into.gender : undefined
}
