import type { Actor } from '../record/actor'
import type { Article } from '../record/article'
import type { Quote } from '../record/quote'
import type { Timestamp } from '../record/timestamp'
import { type Body, bodyOf } from './body'
import { codePointsIn, rangesOf } from './code-points'
import { type Articles, listOf } from './many'
import { partUri, uriOf, webAddress } from './uri'
import { filled, speakersIn, wordsOf } from './words'

/**
 * IPTC ninjs 3.1, valid against its schema. That schema is closed, so a quote is an associated object with
 * `rel` “quote”, the speaker among its people, organisations or places, and its words as its body. Several articles
 * are a list of ninjs objects. Not carried: dates that are no full date and time with a zone.
 */
export function toNinjs(articles: Articles): string {
  const items = listOf(articles).map(itemOf)
  return `${JSON.stringify(items.length === 1 ? items[0] : items)}\n`
}

function itemOf(article: Article): Record<string, unknown> {
  const uri = uriOf(article)
  const body = bodyOf(article)
  const url = webAddress(article.url)
  return filled({
    uri,
    type: 'text',
    representationType: 'full',
    firstCreated: dateTime(article.published),
    versionCreated: dateTime(article.modified),
    embargoedUntil: dateTime(article.embargoed),
    pubStatus: article.status,
    language: article.language,
    headlines: text('main', article.headline),
    descriptions: text('summary', article.standfirst),
    by: article.byline ?? article.authors?.join(', '),
    located: article.dateline,
    bodies: text('main', body.text),
    infoSources: [
      ...named(article.publisher, 'role', 'publisher'),
      ...named(article.agency, 'role', 'agency'),
    ],
    subjects: [
      ...named(article.section, 'rel', 'section'),
      ...(article.keywords ?? []).flatMap((keyword) => named(keyword, 'rel', 'keyword')),
    ],
    ...byProperty([
      ...(article.authors ?? []).map((name) => ({ property: 'people', name, rel: 'author' })),
      ...article.actors.map((actor) => actorEntry(actor, 'mentioned')),
    ]),
    renditions: url === undefined ? [] : [{ name: 'web', href: url, contentType: 'text/html' }],
    altIds: [{ role: 'id', value: article.id }],
    associations: quotesOf(article, uri, body),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
  })
}

function quotesOf(article: Article, uri: string, body: Body): object[] {
  const speakerOf = speakersIn(article)
  const toCodePoints = codePointsIn(body.text)
  return article.quotes.map((quote) => {
    const speaker = speakerOf(quote)
    return filled({
      uri: partUri(uri, quote.id),
      name: quote.id,
      rel: 'quote',
      type: 'component',
      profile: quote.kind,
      bodies: text('quote', quote.text),
      descriptions: [
        ...text('cue', wordsOf(article, quote.cue) || undefined),
        ...text('source', wordsOf(article, quote.source) || undefined),
        ...text('date', quote.date?.value),
        ...text('position', positionOf(quote, body, toCodePoints)),
      ],
      ...byProperty(speaker ? [actorEntry(speaker, 'speaker')] : []),
    })
  })
}

/** Where the quote stands in the body, in code points; nothing for one in the headline. */
function positionOf({ content }: Quote, body: Body, toCodePoints: (offset: number) => number) {
  const spans = content.flatMap((span) => body.spanOf(span) ?? [])
  return spans.length === content.length ? rangesOf(spans, toCodePoints) : undefined
}

/** A named party and the property of ninjs that it belongs to. */
interface Entry {
  property: string
  name: string
  rel: string
  literal?: string
}

function actorEntry({ id, name, kind }: Actor, rel: string): Entry {
  return { property: properties[kind], name, rel, literal: id }
}

const properties: Record<Actor['kind'], string> = {
  person: 'people',
  unnamed: 'people',
  organization: 'organisations',
  group: 'organisations',
  country: 'places',
  place: 'places',
}

function byProperty(entries: Entry[]): Record<string, object[]> {
  const lists: Record<string, object[]> = { people: [], organisations: [], places: [] }
  for (const { property, ...entry } of entries) lists[property]!.push(entry)
  return filled(lists) as Record<string, object[]>
}

function named(name: string | undefined, key: 'role' | 'rel', value: string): object[] {
  return name === undefined ? [] : [{ name, [key]: value }]
}

function text(role: string, value: string | undefined): object[] {
  return value === undefined ? [] : [{ role, contentType: 'text/plain', value }]
}

/** ninjs wants a full date and time with a zone; what the article does not state is not made up. */
function dateTime(time: Timestamp | undefined): string | undefined {
  if (!time?.zoneStated) return undefined
  const [, minute, second = ':00', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(time.value) ?? []
  return minute === undefined ? undefined : `${minute}${second}${zone}`
}
