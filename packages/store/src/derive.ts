import { createHash } from 'node:crypto'
import { fingerprintOf, quoteKeys, read, type Sighting, sightingsOf, witnessesOf } from '@news/corpus'
import type { Actor, Article, Quote } from '@news/model'
import { folded, keyOf, plain } from './fold'
import { minutesOf } from './moment'
import { kindFacet, outletFacet } from './question'

/** An article with all that it is found by. */
export interface Derived extends Given {
  /** When it came out; 0 where nobody says. */
  minute: number
  outlet: string | undefined
  quotes: DerivedQuote[]
  bands: number[]
  sightings: Sighting[]
}

/** A quote with all that it is found by. */
export interface DerivedQuote {
  quote: Quote
  actor: Actor | undefined
  said: string
  who: string
  facets: string
  keys: number[]
}

/** What is kept of an article under one id: enough to see that it is there already. */
export interface Given {
  key: string
  hash: string
  record: string
  article: Article
}

/** Reads a record that is to be kept. */
export function givenOf(record: string): Given {
  const article = JSON.parse(record) as Article
  return {
    key: keyOf(article.id),
    hash: createHash('sha256').update(record).digest('base64url'),
    record,
    article,
  }
}

/** Works out what an article and its quotes are found by. */
export function derive(given: Given): Derived {
  const { article } = given
  const outlet = outletOf(article)
  const actors = new Map(article.actors.map((actor) => [actor.id, actor]))
  const facets = outlet === undefined ? '' : ` ${outletFacet(outlet)}`
  const witnesses = witnessesOf(article)
  return {
    ...given,
    minute: (article.published && minutesOf(article.published.value)?.start) ?? 0,
    outlet,
    quotes: article.quotes.map((quote, index) => {
      const actor = quote.speaker === null ? undefined : actors.get(quote.speaker)
      return {
        quote,
        actor,
        said: folded(quote.text.slice(0, longest)),
        who: actor === undefined ? '' : whoIs(actor),
        facets: kindFacet(quote.kind) + facets,
        keys: quoteKeys(read(witnesses[index]!)),
      }
    }),
    bands: [...fingerprintOf(article).bands],
    sightings: sightingsIn(article),
  }
}

/** The actors of an article that are followed, each named by the article's key. */
export function sightingsIn(article: Article): Sighting[] {
  const key = keyOf(article.id)
  return sightingsOf(article).map((sighting) => ({
    ...sighting,
    id: mentionOf(key, actorIn(sighting, article)),
  }))
}

/** `ARTICLE#ACTOR`, as people keep it. */
export const mentionOf = (key: string, actor: string) => `${key}#${plain(actor)}`

/** The actor's id of a sighting that `sightingsOf` made. */
const actorIn = ({ id }: Sighting, article: Article) => id.slice(article.id.length + 1)

/** Who published it: the publisher, else the agency, else the site. */
function outletOf({ publisher, agency, url }: Article): string | undefined {
  const stated = publisher ?? agency
  if (stated !== undefined) return plain(stated)
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : ''
  return host === '' ? undefined : host.replace(/^www\./, '')
}

/** Words of all names, each once. */
function whoIs({ name, aliases }: Actor): string {
  return [...new Set(folded([name, ...aliases].join(' ')).split(' '))].join(' ').slice(0, longest)
}

/** A speech is searched by its beginning: PostgreSQL takes no more than a megabyte of words. */
const longest = 100_000
