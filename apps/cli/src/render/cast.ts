import type { Actor, Article } from '@news/model'
import { type Column, fitting, row, wrap } from '../text/columns'
import { count } from '../text/count'
import type { Look } from './look'
import { roleOf } from './words'

/** Who is in the article: the actors with their kind, how often they are mentioned, their roles and other names. */
export function castLines({ actors }: Article, look: Look): string[] {
  if (actors.length === 0) return wrap('Nobody is named.', look.width)
  const title = wrap(`Who is in it · ${count(actors.length, 'actor')}`, look.width).map(look.paint.title)
  const columns = columnsFor(actors, look)
  if (!columns) return [...title, '', ...actors.flatMap((actor) => stacked(actor, look))]
  const lines = actors.flatMap((actor) =>
    row(['', actor.id, actor.name, actor.kind, `${actor.mentions.length}×`, detailsOf(actor)], columns),
  )
  return [...title, '', ...lines]
}

/** Roles, then other names: `US President; also Obama, Mr Obama` */
function detailsOf(actor: Actor): string {
  const roles = actor.roles.length > 0 ? roleOf(actor) : ''
  const also = actor.aliases.length > 0 ? `also ${actor.aliases.join(', ')}` : ''
  return [roles, also].filter(Boolean).join('; ')
}

/** Indent, id, name, kind, mentions, and the rest for roles and other names; none where that leaves too little. */
function columnsFor(actors: Actor[], { width, paint }: Look): Column[] | undefined {
  const texts = (of: (actor: Actor) => string) => actors.map(of)
  const id = fitting(
    texts((actor) => actor.id),
    6,
  )
  const name = fitting(
    texts((actor) => actor.name),
    Math.floor(width / 3),
  )
  const kind = fitting(
    texts((actor) => actor.kind),
    12,
  )
  const mentions = fitting(
    texts((actor) => `${actor.mentions.length}×`),
    6,
  )
  const details = width - id - name - kind - mentions - 5 * 2
  if (details < 16) return undefined
  return [
    { width: 0 },
    { width: id, paint: paint.faint },
    { width: name, paint: paint.speaker },
    { width: kind },
    { width: mentions },
    { width: details, paint: paint.faint },
  ]
}

function stacked(actor: Actor, { width, paint }: Look): string[] {
  const label = `${actor.id} · ${actor.kind} · ${actor.mentions.length}×`
  return [
    ...wrap(actor.name, width - 2).map((line) => `  ${paint.speaker(line)}`),
    ...wrap(label, width - 4).map((line) => `    ${line}`),
    ...wrap(detailsOf(actor), width - 4).map((line) => `    ${paint.faint(line)}`),
  ]
}
