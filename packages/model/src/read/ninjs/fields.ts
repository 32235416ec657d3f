/** The fields of an item, whatever the generation calls them: `headline`, `headlines[]`, `versioncreated`, `versionCreated`. */
import type { Warning } from '../../record'
import type { Draft } from '../../stage'
import { readDates } from '../dates/fields-of'
import { fragmentPieces, namesIn, type Piece, plainPieces, plainTextOf, statusOf } from '../pieces'

type Item = Record<string, unknown>

export function articleOf(item: Item): { fields: Draft['article']; warnings: Warning[] } {
  const get = byName(item)
  const line = (...names: string[]) =>
    names.map(get).find((value) => typeof value === 'string') as string | undefined
  const byline = line('byline', 'by')
  const first = line('firstcreated')
  const last = line('versioncreated')
  const { dates, warnings } = readDates({
    published: first ?? (isFirst(get('version')) ? last : undefined),
    modified: first === undefined && isFirst(get('version')) ? undefined : last,
    embargoed: line('embargoed', 'embargoeduntil'),
  })
  const headline = textsOf(item, 'headline')[0] ?? line('title')
  const summary = bodies(item).length > 0 ? textsOf(item, 'description')[0] : undefined
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

/** The body; for an item without one, such as a picture, its description. */
export function bodyOf(item: Item): Piece[] {
  const [body] = bodies(item)
  if (body) return body.html ? fragmentPieces(body.value) : plainPieces(body.value)
  const kind = item.type === 'text' || item.type === undefined ? 'paragraph' : 'caption'
  return textsOf(item, 'description')
    .slice(0, 1)
    .map((text) => ({ kind, text: plainTextOf(text) }))
}

interface Body {
  value: string
  html: boolean
}

/** The bodies, best first: HTML keeps the paragraphs. */
function bodies(item: Item): Body[] {
  const get = byName(item)
  const listed = list(get('bodies')).flatMap((body) => {
    const { value } = body
    const type = byName(body)('contenttype')
    return typeof value === 'string' ? [{ value, html: isMarkup(type, value) }] : []
  })
  const named = Object.entries(item).flatMap(([name, value]) =>
    /^body_/i.test(name) && typeof value === 'string' ? [{ value, html: isMarkup(undefined, value) }] : [],
  )
  const filled = [...listed, ...named].filter(({ value }) => value.trim() !== '')
  return [...filled.filter(({ html }) => html), ...filled.filter(({ html }) => !html)]
}

function isMarkup(type: unknown, value: string): boolean {
  return typeof type === 'string'
    ? /html|xml/.test(type)
    : /<(?:p|div|br|h\d|body|html|section|article|ul|block)\b/i.test(value)
}

/** `headline`, `headlines[].value` with the main one first, `headline_main` and its like. */
function textsOf(item: Item, name: 'headline' | 'description'): string[] {
  const get = byName(item)
  const listed = list(get(`${name}s`))
  const main = listed.filter(({ role }) => role === 'main')
  const values = [...main, ...listed.filter(({ role }) => role !== 'main')].map(({ value }) => value)
  const extended = Object.entries(item)
    .filter(([key]) => key.toLowerCase().startsWith(`${name}_`))
    .sort(([a], [b]) => Number(b.endsWith('_main')) - Number(a.endsWith('_main')))
    .map(([, value]) => value)
  return [get(name), ...values, ...extended].filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  )
}

/** A look-up that does not see upper and lower case, which is all that 3.x changed in most names. */
function byName(item: Item): (name: string) => unknown {
  const values = new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => values.get(name)
}

const list = (value: unknown): Item[] =>
  Array.isArray(value) ? value.filter((one): one is Item => typeof one === 'object' && one !== null) : []

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
