/** The fields of an item, whatever the generation calls them: `headline`, `headlines[]`, `versioncreated`, `versionCreated`. */
import type { Warning } from '../../record'
import type { Draft } from '../../stage'
import { authorsIn } from '../byline'
import { readDates } from '../dates/of-article'
import { given, plainTextOf, statusOf } from '../pieces'
import { byName, type Item, list, textsOf } from './item'

/** The fields that the item states; `hasBody`: its description stands beside a text and is no caption. */
export function articleOf(item: Item, hasBody: boolean): { fields: Draft['article']; warnings: Warning[] } {
  const get = byName(item)
  const line = (...names: string[]) =>
    names.map(get).find((value) => typeof value === 'string') as string | undefined
  const byline = line('byline', 'by')
  const first = line('firstcreated')
  const last = line('versioncreated')
  const { dates, warnings } = readDates({
    published: first ?? (isFirst(get('version')) ? last : undefined),
    modified: last === first || (first === undefined && isFirst(get('version'))) ? undefined : last,
    embargoed: line('embargoed', 'embargoeduntil'),
  })
  const title = line('title')
  const headline = textsOf(item, 'headline')[0] ?? (title && plainTextOf(title))
  const summary = hasBody ? textsOf(item, 'description')[0] : undefined
  const located = line('located')
  const status = statusOf(line('pubstatus'))
  const party = (role: string) => namesBy(list(get('infosources')), 'role', role)[0]
  const subjects = list(get('subjects'))
  const written = namesBy(list(get('people')), 'rel', 'author')
  const fields: Draft['article'] = {
    ...given('id', ownId(item) ?? line('uri')),
    ...given('url', line('link') ?? webRendition(item) ?? pageOf(line('uri'))),
    ...given('headline', headline),
    ...given('standfirst', summary),
    ...given('byline', byline),
    authors: written.length > 0 || byline === undefined ? written : authorsIn(byline),
    ...given('publisher', line('copyrightholder') ?? party('publisher')),
    ...given('agency', party('agency')),
    ...given('dateline', located),
    ...dates,
    ...(status === undefined ? {} : { status }),
    ...given('language', line('language')),
    ...given('section', namesBy(subjects, 'rel', 'section')[0]),
    keywords: [
      ...new Set([
        ...named(get('subject')),
        ...named(subjects.filter(({ rel }) => rel !== 'section')),
        ...named(get('keywords')),
      ]),
    ],
  }
  return { fields, warnings }
}

const named = (value: unknown) =>
  Array.isArray(value)
    ? value.flatMap((one) =>
        typeof one === 'string' ? [one] : typeof one?.name === 'string' ? [one.name as string] : [],
      )
    : []

/** The names of those entries that play the part. */
const namesBy = (entries: Item[], key: 'role' | 'rel', value: string) => [
  ...new Set(named(entries.filter((entry) => entry[key] === value))),
]

/** The id that an article had before it got a URI. */
function ownId(item: Item): string | undefined {
  const own = list(byName(item)('altids')).find(({ role }) => role === 'id')?.value
  return typeof own === 'string' ? own : undefined
}

/** The page that the article is published as; a rendition `web` may as well be a picture. */
function webRendition(item: Item): string | undefined {
  const page = list(byName(item)('renditions')).find(
    (one) => one.name === 'web' && byName(one)('contenttype') === 'text/html',
  )?.href
  return typeof page === 'string' ? pageOf(page) : undefined
}

/** The version before which nothing was changed. */
const isFirst = (version: unknown) => version === undefined || ['0', '1', 1, 0].includes(version as string)

const pageOf = (uri: string | undefined) => (uri !== undefined && /^https?:\/\//i.test(uri) ? uri : undefined)
