import type { Actor, Article } from '@news/model'
import { readName } from '../words/names'
import { remembering } from '../words/remembering'
import { isContent, termsOf } from '../words/terms'

/** An actor of one article, as it is compared with people of others. */
export interface Sighting {
  /** `ARTICLE#ACTOR`: one actor of one article has one. */
  id: string
  name: string
  aliases: readonly string[]
  kind: Actor['kind']
  gender?: Actor['gender']
  /** Words of the offices that the article states, folded: `foreign`, `minister`, `=Russia`. */
  roles: readonly string[]
  /** Offices as written, for people to read. */
  titles: readonly string[]
  /** Who and what else the article names: countries, bodies, places and people. */
  company: readonly string[]
  /** ISO 8601. */
  published?: string
}

/** The actors of an article that are followed through others: those with a name. */
export function sightingsOf(article: Article): Sighting[] {
  const named = article.actors.filter(({ kind }) => kind !== 'unnamed' && kind !== 'group')
  const names = named.map((actor) => companyOf(actor))
  return named.map(({ id, name, aliases, kind, gender, roles }, index) => ({
    id: `${article.id}#${id}`,
    name,
    aliases,
    kind,
    ...(gender === undefined ? {} : { gender }),
    roles: wordsOfRoles(roles.flatMap(({ title, of }) => (of === undefined ? [title] : [title, of]))),
    titles: [...new Set(roles.map(({ title, of }) => (of === undefined ? title : `${title} of ${of}`)))],
    company: [...new Set(names.filter((_, other) => other !== index))],
    ...(article.published === undefined ? {} : { published: article.published.value }),
  }))
}

/** Content words of offices and descriptions, each once. */
export function wordsOfRoles(roles: readonly string[]): string[] {
  return [...new Set(roles.flatMap(wordsOfRole))]
}

const wordsOfRole = remembering(10_000, (role): readonly string[] =>
  termsOf(role)
    .filter(isContent)
    .map(({ key }) => synonyms.get(key) ?? key),
)

const synonyms = new Map([
  ['boss', 'chief'],
  ['ceo', 'chief'],
  ['head', 'leader'],
  ['premier', 'prime'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
])

/**
 * The key under which the bearers of a name are kept: a person’s last name as its spellings have it in common, and
 * what tells a son from his father; the whole name of anybody else.
 */
export function personKey({ name, kind }: Pick<Sighting, 'name' | 'kind'>): string {
  if (kind !== 'person') return `${kind}:${wholeName(name)}`
  const { spelt } = readName(name)
  return spelt.length === 0 ? '' : `person:${spelt.at(-1)}`
}

const wholeName = remembering(10_000, (name) =>
  termsOf(name)
    .map(({ key }) => key)
    .join(' '),
)

/** The keys under which those stand whom a sighting may be: a body’s other names count, a person’s do not. */
export function personKeys({ name, kind, aliases }: Pick<Sighting, 'name' | 'kind' | 'aliases'>): string[] {
  return [
    ...new Set([name, ...(kind === 'person' ? [] : aliases)].map((each) => personKey({ name: each, kind }))),
  ]
}

/** Distinct names for whoever else stands in an article. */
function companyOf(actor: Actor): string {
  if (actor.kind !== 'person') return personKey(actor)
  const { words, generation } = readName(actor.name)
  return `${personKey(actor)}${words.length > 1 ? `,${words[0]![0]}` : ''}${generation}`
}
