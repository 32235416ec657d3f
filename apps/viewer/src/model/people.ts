import type { Actor, ActorKind, Article, Quote } from '@news/model'
import { alone, type Grouping, type Part } from './grouping'
import { openSpeaker, roleWords } from './speakers'

/** One actor of one or more articles. */
export interface Person {
  /** Under which filters and charts know the person: see `keyOf`. */
  key: string
  /** The fullest name that an article gives, or the one that somebody gave by hand. */
  name: string
  kind: ActorKind
  /** Offices and descriptions as the articles word them, each once. */
  roles: readonly string[]
  /** The other names that the articles use, each once. */
  aliases: readonly string[]
  /** The actors that are the person, in the order of the articles; at most one of each. */
  parts: readonly Part[]
  /** All that the person says, in the order of the articles and of their texts. */
  said: readonly Said[]
}

/** A quote and the place of its article in the list. */
export interface Said {
  article: number
  quote: Quote
}

/** Who is spoken of in some articles, and who of them is who in each. */
export interface People {
  /** Most quotes first, and then who comes first. */
  all: readonly Person[]
  byKey: ReadonlyMap<string, Person>
  /** The quotes whose speaker is open. */
  open: readonly Said[]
  /** The key of an actor; `openSpeaker` for null and for ids that no actor has. */
  keyOf(article: number, actor: string | null): string
}

/** Who is one and the same in several articles, and what each says. The last answer is kept. */
export function peopleOf(articles: readonly Article[]): People {
  if (last?.articles !== articles) last = { articles, people: gather(articles) }
  return last.people
}

/** Has somebody tell from now on who is who in several articles; until then nobody is in two. */
export function tellPeopleBy(grouping: Grouping): void {
  grouped = grouping
  last = undefined
}

let grouped = alone
let last: { articles: readonly Article[]; people: People } | undefined

function gather(articles: readonly Article[]): People {
  const keys: Map<string, string>[] = articles.map(() => new Map())
  const said = new Map<string, Said[]>()
  const open: Said[] = []
  const groups = grouped(articles)
  for (const parts of groups)
    for (const { article, actor } of parts)
      if (!keys[article]!.has(actor.id)) keys[article]!.set(actor.id, keyFor(parts))
  const keyOf = (article: number, actor: string | null) =>
    actor === null ? openSpeaker : (keys[article]?.get(actor) ?? openSpeaker)
  for (const [article, { quotes }] of articles.entries())
    for (const quote of quotes) {
      const key = keyOf(article, quote.speaker)
      if (key === openSpeaker) open.push({ article, quote })
      else if (said.has(key)) said.get(key)!.push({ article, quote })
      else said.set(key, [{ article, quote }])
    }
  const all = groups.map((parts) => personOf(parts, articles, said.get(keyFor(parts)) ?? []))
  all.sort((a, b) => b.said.length - a.said.length)
  return { all, byKey: new Map(all.map((person) => [person.key, person])), open, keyOf }
}

/** The actor’s id where it is one of the first article, `2/a3` where the person comes up in the third one first. */
function keyFor([first]: readonly Part[]): string {
  const { article, actor } = first!
  return article === 0 ? actor.id : `${article}/${actor.id}`
}

function personOf(parts: readonly Part[], articles: readonly Article[], said: readonly Said[]): Person {
  const actors = parts.map(({ actor }) => actor)
  const name = nameOf(actors)
  const roles = parts.flatMap(({ article, actor }) =>
    actor.roles.map((role) => roleWords(articles[article]!, role)),
  )
  const names = actors.flatMap((actor) => [actor.name, ...actor.aliases])
  return {
    key: keyFor(parts),
    name,
    kind: actors[0]!.kind,
    roles: distinct(roles),
    aliases: distinct(names).filter((alias) => alias !== name),
    parts,
    said,
  }
}

/** What somebody decided by hand goes before; then the name of most words. */
function nameOf(actors: readonly Actor[]): string {
  const byHand = actors.filter(({ basis }) => basis.some(({ rule }) => rule === 'by-hand'))
  const [first, ...others] = (byHand.length > 0 ? byHand : actors).map(({ name }) => name)
  return others.reduce((best, name) => (wordsIn(name) > wordsIn(best) ? name : best), first!)
}

const wordsIn = (name: string) => name.split(/\s+/).length

/** Each once, whatever its case, as it was written first. */
function distinct(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const key = text.toLowerCase()
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
