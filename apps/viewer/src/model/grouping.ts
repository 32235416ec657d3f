import type { Actor, ActorKind, Article } from '@news/model'
import { folded, isAcronym, isFull, lastOf } from './names'
import { nationsOf } from './nations'

/** An actor and the place of its article in the list. */
export interface Part {
  article: number
  actor: Actor
}

/**
 * Finds the actors of several articles that are one and the same: the same kind, and the same full name or one that is
 * an alias of the other. Exactly one that fits is taken, or none. Never of one article: there the parser has kept
 * them apart. Nor where what is said of them contradicts: another gender, or roles in other countries. A person with
 * a last name only is the one who bears it, if there is only one. Groups are in the order of their first actors.
 */
export function grouped(articles: readonly Article[]): readonly (readonly Part[])[] {
  const groups: Group[] = []
  const names = new Index()
  const aliases = new Index()
  const join = (fact: Fact, group: Group) => {
    add(group, fact)
    if (!fact.isNamed) return
    names.add(fact.kind, fact.name, group)
    for (const alias of fact.aliases) aliases.add(fact.kind, alias, group)
    if (fact.kind === 'person' && isFull(fact.name)) aliases.add(fact.kind, lastOf(fact.name), group)
  }
  const facts = articles.length > 1 ? articles.flatMap(factsOf) : articles.flatMap(bareFactsOf)
  const isShort = ({ kind, isNamed, name }: Fact) => isNamed && kind === 'person' && !isFull(name)
  // Full names first, so that a short one finds all who bear it.
  for (const fact of [...facts.filter((one) => !isShort(one)), ...facts.filter(isShort)]) {
    const group = articles.length > 1 && fact.isNamed ? find(fact, names, aliases) : undefined
    if (group) join(fact, group)
    else {
      const alone: Group = { facts: [], told: new Set(), parts: [], articles: new Set() }
      groups.push(alone)
      join(fact, alone)
    }
  }
  return groups
    .map(({ parts }) => parts.sort((a, b) => a.article - b.article))
    .sort((a, b) => a[0]!.article - b[0]!.article)
}

/** What is compared of an actor. */
interface Fact extends Part {
  kind: ActorKind
  /** False for `officials` and `a spokeswoman`: in another article they are others. */
  isNamed: boolean
  name: string
  /** Other names by which it can be known elsewhere. */
  aliases: readonly string[]
  nations: ReadonlySet<string>
  roles: readonly string[]
  byHand: boolean
}

interface Group {
  /** Those that a comparison can tell apart, each once: many articles say the same of somebody. */
  facts: Fact[]
  /** What the facts say, as text. */
  told: Set<string>
  parts: Part[]
  articles: Set<number>
}

function factsOf(article: Article, i: number): Fact[] {
  return article.actors.map((actor) => ({
    ...bareFact(actor, i),
    aliases: actor.aliases.filter((alias) => isTelling(actor.kind, alias)).map(folded),
    nations: nationsOf(article, actor),
    roles: actor.roles.map(({ title }) => folded(title)),
  }))
}

/** There is nothing to compare in one article. */
function bareFactsOf({ actors }: Article, i: number): Fact[] {
  return actors.map((actor) => bareFact(actor, i))
}

function bareFact(actor: Actor, article: number): Fact {
  const { kind, name, mentions, basis } = actor
  const named = mentions.some(({ form }) => form !== 'pronoun' && form !== 'description')
  const byHand = basis.some(({ rule }) => rule === 'by-hand')
  return {
    ...{ article, actor, kind, name: folded(name), byHand, aliases: [], roles: [], nations: new Set() },
    isNamed: kind !== 'unnamed' && (named || byHand) && name.trim() !== '',
  }
}

/** `Council` is short for any council, `Lund` for anybody of the name: no such alias leads from article to article. */
function isTelling(kind: ActorKind, alias: string): boolean {
  if (kind === 'country' || kind === 'place') return true
  return isFull(folded(alias)) || (kind !== 'person' && isAcronym(alias))
}

function find(fact: Fact, names: Index, aliases: Index): Group | undefined {
  const fits = (group: Group) => !group.articles.has(fact.article) && !contradicts(fact, group)
  const sameName = names.get(fact.kind, fact.name)
  if (fact.kind === 'person' && !isFull(fact.name)) {
    const bearers = aliases.get(fact.kind, fact.name).filter(fits)
    if (bearers.length > 0) return only(bearers)
    return only(sameName.filter((group) => fits(group) && shareRole(fact, group)))
  }
  const same = sameName.filter(fits)
  if (same.length > 0) return only(same)
  const known = [
    ...aliases.get(fact.kind, fact.name),
    ...fact.aliases.flatMap((alias) => names.get(fact.kind, alias)),
  ]
  return only([...new Set(known)].filter(fits))
}

function only(groups: readonly Group[]): Group | undefined {
  return groups.length === 1 ? groups[0] : undefined
}

/** What somebody decided by hand under the same name is no contradiction. */
function contradicts(fact: Fact, { facts }: Group): boolean {
  return facts.some((other) => {
    if (other.name === fact.name && (other.byHand || fact.byHand)) return false
    const [a, b] = [other.actor.gender, fact.actor.gender]
    if (a !== undefined && b !== undefined && a !== b) return true
    return other.nations.size > 0 && fact.nations.size > 0 && !meet(other.nations, fact.nations)
  })
}

function shareRole(fact: Fact, { facts }: Group): boolean {
  return facts.some((other) => other.byHand || other.roles.some((role) => fact.roles.includes(role)))
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

function add(group: Group, fact: Fact): void {
  const { name, actor, nations, roles, byHand } = fact
  const words = JSON.stringify([name, actor.gender, [...nations], roles, byHand])
  if (!group.told.has(words)) group.facts.push(fact)
  group.told.add(words)
  group.parts.push({ article: fact.article, actor: fact.actor })
  group.articles.add(fact.article)
}

/** Groups by kind and name. */
class Index {
  private readonly groups = new Map<string, Set<Group>>()

  add(kind: ActorKind, name: string, group: Group): void {
    const key = `${kind} ${name}`
    const there = this.groups.get(key)
    if (there) there.add(group)
    else this.groups.set(key, new Set([group]))
  }

  get(kind: ActorKind, name: string): readonly Group[] {
    return [...(this.groups.get(`${kind} ${name}`) ?? [])]
  }
}
