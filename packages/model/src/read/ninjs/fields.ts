/** The fields of an item, whatever the generation calls them: `headline`, `headlines[]`, `versioncreated`, `versionCreated`. */
import type { Warning } from '../../record'
import type { Draft } from '../../stage'
import { readDates } from '../dates/fields-of'
import { namesIn, plainTextOf, statusOf } from '../pieces'
import { byName, type Item, textsOf } from './item'

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
  const headline = textsOf(item, 'headline')[0] ?? line('title')
  const summary = hasBody ? textsOf(item, 'description')[0] : undefined
  const located = line('located')
  const status = statusOf(line('pubstatus'))
  const fields: Draft['article'] = {
    ...given('id', line('uri')),
    ...given('url', line('link') ?? pageOf(line('uri'))),
    ...given('headline', headline && plainTextOf(headline)),
    ...given('standfirst', summary && plainTextOf(summary)),
    ...given('byline', byline),
    authors: byline === undefined ? [] : namesIn(byline),
    ...given('publisher', line('copyrightholder')),
    ...given('dateline', located),
    ...dates,
    ...(status === undefined ? {} : { status }),
    ...given('language', line('language')),
    keywords: [...new Set([...named(get('subject')), ...named(get('subjects')), ...named(get('keywords'))])],
  }
  return { fields, warnings }
}

const named = (value: unknown) =>
  Array.isArray(value)
    ? value.flatMap((one) =>
        typeof one === 'string' ? [one] : typeof one?.name === 'string' ? [one.name as string] : [],
      )
    : []

/** The version before which nothing was changed. */
const isFirst = (version: unknown) => version === undefined || ['0', '1', 1, 0].includes(version as string)

const pageOf = (uri: string | undefined) => (uri !== undefined && /^https?:\/\//i.test(uri) ? uri : undefined)

const given = (name: keyof Draft['article'], value: string | undefined) => (value ? { [name]: value } : {})
