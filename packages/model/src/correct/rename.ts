import type { Actor } from '../record/actor'
import { aliasesOf, byHand } from './actors'
import { type Desk, putActor } from './desk'

/** Another name, and another kind if one is stated. */
export function rename(
  desk: Desk,
  actor: Actor,
  { name, kind = actor.kind }: { name: string; kind?: Actor['kind'] | undefined },
): undefined {
  const aliases = aliasesOf(desk.article.text, name, actor.mentions, [actor.name, ...actor.aliases])
  putActor(desk, { ...actor, name, kind, aliases, basis: byHand(actor.basis, []) })
}
