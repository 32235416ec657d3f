/** A newsItem or packageItem of NewsML-G2 to an article's fields and body. Names are matched without their namespace. */
import type { Warning } from '../../record'
import type { Draft } from '../../stage'
import { authorsIn } from '../byline'
import { readDates } from '../dates/of-article'
import type { Part } from '../layout'
import { nitfDocument } from '../nitf/document'
import { fragmentPieces, given, plainPieces, statusOf } from '../pieces'
import {
  at,
  childOf,
  childrenOf,
  elementsOf,
  find,
  innerHtml,
  lineOf,
  textOf,
  type XmlElement,
} from '../xml/node'

export interface NewsItem {
  fields: Draft['article']
  body: Part[]
  warnings: Warning[]
}

export function newsItem(item: XmlElement): NewsItem {
  const meta = childOf(item, 'itemmeta')
  const content = contentOf(childOf(item, 'contentset'))
  const { dates, warnings } = datesOf(item, meta)
  const own = ownFields(item, meta)
  const body = content.body.length > 0 ? content.body : instead(item)
  const fields = { ...content.fields, ...own, ...dates }
  // What the content says of itself fills in what the item does not say.
  if (own.authors === undefined && content.fields.authors) fields.authors = content.fields.authors
  return { fields, body, warnings: [...warnings, ...content.warnings] }
}

function datesOf(item: XmlElement, meta: XmlElement | undefined) {
  const first = lineOf(childOf(meta, 'firstcreated'))
  const last = lineOf(childOf(meta, 'versioncreated'))
  const isFirst = ['1', undefined].includes(item.attributes.get('version'))
  return readDates({
    // Where nothing was changed the version's own date is the first.
    published: first ?? (isFirst ? last : undefined),
    modified: first === undefined && isFirst ? undefined : last === first ? undefined : last,
    embargoed: lineOf(childOf(meta, 'embargoed')),
  })
}

function ownFields(item: XmlElement, meta: XmlElement | undefined): Draft['article'] {
  const content = childOf(item, 'contentmeta')
  const byline = lineOf(childOf(content, 'by'))
  const creators = childrenOf(content, 'creator').flatMap((creator) => nameOf(creator) ?? [])
  const authors = byline === undefined ? creators : authorsIn(byline)
  const status = statusOf(codeOf(childOf(meta, 'pubstatus')))
  const summary = childrenOf(content, 'description').find((one) =>
    /summary$/.test(one.attributes.get('role') ?? ''),
  )
  const words = [...childrenOf(content, 'keyword').map(lineOf), ...childrenOf(content, 'subject').map(nameOf)]
  return {
    ...given('id', item.attributes.get('guid')),
    ...given('url', pageOf(meta)),
    ...given('headline', lineOf(childOf(content, 'headline')) ?? lineOf(childOf(meta, 'title'))),
    ...given('standfirst', at(item, 'contentset') && lineOf(summary)),
    ...given('byline', byline),
    ...(authors.length === 0 ? {} : { authors }),
    ...given('publisher', publisherOf(item, meta)),
    ...given('agency', lineOf(childOf(content, 'creditline'))),
    ...given('dateline', lineOf(childOf(content, 'dateline')) ?? nameOf(childOf(content, 'located'))),
    ...(status === undefined ? {} : { status }),
    ...given(
      'language',
      childOf(content, 'language')?.attributes.get('tag') ?? item.attributes.get('xml:lang'),
    ),
    keywords: [...new Set(words.filter((word) => word !== undefined))],
  }
}

function contentOf(set: XmlElement | undefined): NewsItem {
  for (const part of set ? elementsOf(set) : []) {
    if (part.name === 'inlinexml') {
      const nitf = find(part, 'nitf')
      if (nitf) return nitfDocument(nitf)
      const body = fragmentPieces(innerHtml(find(part, 'body') ?? part))
      if (body.length > 0) return { fields: {}, body, warnings: [] }
    }
    if (part.name === 'inlinedata') {
      const text = textOf(part)
      const html = /html/.test(part.attributes.get('contenttype') ?? '')
      const body = html ? fragmentPieces(text) : plainPieces(text)
      if (body.length > 0) return { fields: {}, body, warnings: [] }
    }
  }
  return { fields: {}, body: [], warnings: [] }
}

/** Without a text: the caption of a picture, the titles of what a package holds. */
function instead(item: XmlElement): Part[] {
  const content = childOf(item, 'contentmeta')
  const captions = childrenOf(content, 'description').flatMap((one): Part[] => piece('caption', lineOf(one)))
  const refs = item.name === 'packageitem' ? [...refsIn(item)] : []
  return [...captions, ...refs]
}

function* refsIn(item: XmlElement): Generator<Part> {
  for (const group of childrenOf(childOf(item, 'groupset'), 'group'))
    for (const ref of childrenOf(group, 'itemref')) {
      yield* piece('heading', lineOf(childOf(ref, 'title')))
      yield* piece('teaser', lineOf(childOf(ref, 'description')))
    }
}

const piece = (kind: Part['kind'], text: string | undefined): Part[] =>
  text === undefined ? [] : [{ kind, text }]

const nameOf = (element: XmlElement | undefined) => lineOf(childOf(element, 'name'))

/** `nprov:AP` → `AP`; the code stands for what its catalog says, and the end of it is what people call it. */
const codeOf = (element: XmlElement | undefined) =>
  element?.attributes.get('qcode') ?? element?.attributes.get('literal') ?? element?.attributes.get('uri')

function publisherOf(item: XmlElement, meta: XmlElement | undefined): string | undefined {
  const provider = childOf(meta, 'provider')
  const code = codeOf(provider)
  const holder = at(item, 'rightsinfo', 'copyrightholder')
  return (
    nameOf(provider) ??
    nameOf(holder) ??
    (code && !code.includes('/') ? code.slice(code.indexOf(':') + 1) : undefined)
  )
}

/** A link to the page that the item is published as. */
function pageOf(meta: XmlElement | undefined): string | undefined {
  return childrenOf(meta, 'link')
    .map(({ attributes }) => attributes.get('href'))
    .find((href) => href !== undefined && /^https?:/i.test(href))
}
