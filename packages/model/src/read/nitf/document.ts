/** NITF 3.x to an article's fields and body; NewsML-G2 carries it inside. */
import type { Warning } from '../../record'
import type { Draft } from '../../stage'
import { authorsIn } from '../byline'
import { readDates } from '../dates/of-article'
import type { Part } from '../layout'
import { fragmentPieces, given, statusOf } from '../pieces'
import {
  at,
  childOf,
  childrenOf,
  find,
  innerHtml,
  lineOf,
  oneLine,
  textOf,
  type XmlElement,
} from '../xml/node'

export interface NitfDocument {
  fields: Draft['article']
  body: Part[]
  warnings: Warning[]
}

export function nitfDocument(nitf: XmlElement): NitfDocument {
  const head = childOf(nitf, 'head')
  const docdata = childOf(head, 'docdata')
  const bodyHead = at(nitf, 'body', 'body.head')
  const norm = (name: string) =>
    childOf(docdata, name)?.attributes.get('norm') ?? lineOf(childOf(docdata, name))
  const pubdata = childOf(head, 'pubdata')
  const { dates, warnings } = readDates({
    published: norm('date.issue') ?? pubdata?.attributes.get('date.publication'),
    // The revisions are listed in order; the last one made the document what it is.
    modified: childrenOf(head, 'revision-history').at(-1)?.attributes.get('norm'),
    embargoed: norm('date.release'),
  })
  const url = pubdata?.attributes.get('ex-ref')
  const status = statusOf(docdata?.attributes.get('management-status'))
  const fields: Draft['article'] = {
    ...given('id', childOf(docdata, 'doc-id')?.attributes.get('id-string') ?? url),
    ...given('url', url),
    ...given('headline', lineOf(at(bodyHead, 'hedline', 'hl1')) ?? lineOf(childOf(head, 'title'))),
    ...given('standfirst', lineOf(childOf(bodyHead, 'abstract'))),
    ...bylineOf(childOf(bodyHead, 'byline')),
    ...given(
      'publisher',
      pubdata?.attributes.get('name') ?? childOf(docdata, 'doc.copyright')?.attributes.get('holder'),
    ),
    ...given('agency', lineOf(childOf(bodyHead, 'distributor'))),
    ...given('dateline', placeOf(childOf(bodyHead, 'dateline'))),
    ...dates,
    ...(status === undefined ? {} : { status }),
    ...given('language', nitf.attributes.get('xml:lang') ?? at(nitf, 'body')?.attributes.get('xml:lang')),
    ...given('section', pubdata?.attributes.get('position.section')),
    keywords: childrenOf(childOf(docdata, 'key-list'), 'keyword').flatMap(
      (word) => word.attributes.get('key') ?? [],
    ),
  }
  const content = find(nitf, 'body.content')
  const second = childrenOf(childOf(bodyHead, 'hedline'), 'hl2').flatMap((line): Part[] => {
    const text = oneLine(textOf(line))
    return text === '' ? [] : [{ kind: 'teaser', text }]
  })
  return { fields, body: [...second, ...(content ? fragmentPieces(innerHtml(content)) : [])], warnings }
}

/** `<byline>By <person>Ann Lee</person> <byttl>Staff Writer</byttl></byline>` */
function bylineOf(byline: XmlElement | undefined): Draft['article'] {
  const written = lineOf(byline)
  if (byline === undefined || written === undefined) return {}
  const persons = childrenOf(byline, 'person').map(textOf).map(oneLine).filter(Boolean)
  const untitled = byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl')
  const authors = persons.length > 0 ? persons : authorsIn(oneLine(textOf({ ...byline, children: untitled })))
  return { byline: written, authors }
}

/** The place alone: the date beside it is the article's own. */
function placeOf(dateline: XmlElement | undefined): string | undefined {
  return lineOf(childOf(dateline, 'location')) ?? lineOf(dateline)
}
