import type { Timestamp } from '../../../record'
import type { Draft } from '../../../stage'
import { agencyIn, authorsIn } from '../../byline'
import { dateIn, readDate } from '../../dates'
import { headlineWithout, lettersOf } from './site'
import type { Stated } from './stated'
import { type Field, places } from './table'

/** What the page says of the article, each field from the first place of the table that says it. */
export function metadataOf(stated: Stated, seen: Seen): Draft['article'] {
  const page: Page = { stated, ...seen }
  const url = first(page, 'url', addressOf)
  page.address = url
  const publisher = first(page, 'publisher', (text) => (text.length <= 100 ? text : undefined))
  const site = [publisher, hostOf(url)].filter((name) => name !== undefined)
  const authors = first(page, 'authors', (text, all) => authorsFrom(all ?? [text], site))
  return defined({
    headline: first(page, 'headline', (text) => headlineWithout(text, site)),
    authors,
    publisher,
    agency:
      given(stated.jsonld.agency, (text) => agencyFrom(text, site)) ??
      first(page, 'agency', (text) => agencyFrom(text, site)),
    published: first(page, 'published', momentOf),
    modified: first(page, 'modified', momentOf),
    language: first(page, 'language', languageOf),
    section: first(page, 'section', (text) => (text.length <= 80 ? text : undefined)),
    keywords: first(page, 'keywords', (text, all = [text]) => keywordsOf(all)),
    url,
  })
}

/** What a reader sees above the article. */
export interface Seen {
  heading: string | undefined
  /** `By Ann Lee`, with a line break where an element begins or ends. */
  byline: string | undefined
  /** Short lines, one of which may say when it came out. */
  datelines: readonly string[]
}

interface Page extends Seen {
  stated: Stated
  address?: string | undefined
}

/** The first place of a field that says something that `read` can read. */
function first<Value>(
  { stated, heading, byline, datelines, address }: Page,
  field: Field,
  read: (text: string, all?: readonly string[]) => Value | undefined,
): Value | undefined {
  for (const place of places[field]) {
    let found: Value | undefined
    if (place === 'jsonld') found = stated.jsonld[field] as Value | undefined
    else if (place === 'heading') found = given(heading, read)
    else if (place === 'byline') found = given(byline, read)
    else if (place === 'dateline') found = firstOf(datelines, read)
    else if (place === 'address') found = given(address === undefined ? undefined : dayIn(address), read)
    else {
      const at = place.indexOf(':')
      const texts = stated[place.slice(0, at) as 'meta'].get(place.slice(at + 1)) ?? []
      // elements of a class may be anywhere; the first is the article's
      if (texts.length > 0) found = read(texts[0]!, place.startsWith('element') ? undefined : texts)
    }
    if (found !== undefined) return found
  }
  return undefined
}

function given<Value>(
  text: string | undefined,
  read: (text: string) => Value | undefined,
): Value | undefined {
  return text === undefined ? undefined : read(text)
}

function firstOf<Value>(
  texts: readonly string[],
  read: (text: string) => Value | undefined,
): Value | undefined {
  for (const text of texts) {
    const found = read(text)
    if (found !== undefined) return found
  }
  return undefined
}

function authorsFrom(texts: readonly string[], site: readonly string[]): string[] | undefined {
  const names = texts.slice(0, 10).flatMap(authorsIn)
  // a page that names itself as the author names nobody
  const people = names.filter((name) => !site.some((one) => lettersOf(one) === lettersOf(name)))
  return people.length === 0 ? undefined : [...new Set(people)]
}

/** What publishes an article itself is no agency that it came from. */
function agencyFrom(byline: string, site: readonly string[]): string | undefined {
  const agency = agencyIn(byline)
  return agency === undefined || site.some((one) => lettersOf(one) === lettersOf(agency)) ? undefined : agency
}

/** A date, alone or within a few words. One before print is none. */
function momentOf(text: string): Timestamp | undefined {
  const parts = [text, ...text.split(/[|•·\n]/), text.slice(text.indexOf(':') + 1)]
  const read = firstOf(
    parts.slice(0, 12),
    (part) => readDate(part) ?? dateIn(part) ?? readDate(withoutLabel(part)),
  )
  return read !== undefined && read.precision !== 'year' && read.value >= '1600' && read.value < '2100'
    ? read
    : undefined
}

/** `First Published on Nov 20, 2019 01:38 pm` → what follows the words that say what it is. */
function withoutLabel(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:first |last |originally )?(?:published|updated|posted|created|date)\s?(?:on|at|:)?\s?:?\s?/i,
      '',
    )
}

/** The day in an address: `/2019/11/19/`, `/2019-11-19-`. */
function dayIn(address: string): string {
  const found = /[/-]((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(address.slice(0, 300))
  return found === null ? '' : `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
}

function addressOf(text: string): string | undefined {
  return /^https?:\/\/[^\s/]/.test(text) ? text : undefined
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:]{1,100})/.exec(url.slice(0, 120))?.[1]
}

/** `en-US`, of `en_US`, too. */
function languageOf(text: string): string | undefined {
  const tag = text.replaceAll('_', '-')
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : undefined
}

function keywordsOf(texts: readonly string[]): string[] | undefined {
  const words = texts.flatMap((text) => text.split(/[,;|]/)).map((word) => word.trim())
  const kept = [...new Set(words)].filter((word) => word !== '' && word.length <= 80).slice(0, 100)
  return kept.length === 0 ? undefined : kept
}

function defined(
  fields: { [name in keyof Draft['article']]: Draft['article'][name] | undefined },
): Draft['article'] {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Draft['article']
}
