import type { Article, Quote } from '@news/model'

/**
 * Whether the library's speaker is the one that the gold names: by name or alias, without case and articles.
 * A speaker without a name may be told longer or shorter: “two officials” for “two officials at the port”.
 */
export function speakerRight(gold: string, quote: Quote, { actors }: Pick<Article, 'actors'>): boolean {
  const actor = actors.find(({ id }) => id === quote.speaker)
  if (actor === undefined || gold === '?') return actor === undefined && gold === '?'
  const wanted = plain(gold)
  if ([actor.name, ...actor.aliases].some((name) => plain(name) === wanted)) return true
  if (actor.kind !== 'unnamed' && actor.kind !== 'group') return false
  const name = plain(actor.name)
  return ` ${wanted} `.includes(` ${name} `) || ` ${name} `.includes(` ${wanted} `)
}

const articles = new Set(['the', 'a', 'an'])

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[.,’']/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !articles.has(word))
    .join(' ')
