import type { Draft, Input, Reader } from '../../stage'
import { decode, placeless } from '../charset'
import { draftOf, readableItems, refusal } from '../pieces'
import { descendants, find, type XmlElement } from '../xml/node'
import { parseXml } from '../xml/parse'
import { newsItem } from './item'
import { faultIn } from './rules'

/**
 * Reads NewsML-G2: a newsItem or packageItem, alone or in a newsMessage, with a namespace or without. Items that break
 * a rule of their standard are refused with `invalid-document`; items that hold no news, such as lists of codes, with `no-article`.
 */
export const newsml: Reader = (input, hints) => read(input, hints?.charset)

/** As `newsml`, for a stream whose version is agreed: each item is judged by that, whatever it says itself. */
export function newsmlOf(version: string): Reader {
  return (input, hints) => read(input, hints?.charset, version)
}

const news: ReadonlySet<string> = new Set(['newsitem', 'packageitem'])
const others: ReadonlySet<string> = new Set(['catalogitem', 'conceptitem', 'knowledgeitem', 'planningitem'])
/** What the guidelines show of an item, without the item around it. */
const parts = ['contentset', 'itemmeta', 'contentmeta', 'groupset']

function read(input: Input, charset: string | undefined, version?: string): Draft[] {
  const decoded = decode(input, charset)
  const { root, warnings } = parseXml(decoded.text)
  const before = [...placeless(decoded.warnings), ...warnings]
  const { items, warnings: more } = readableItems(itemsIn(root))
  if (items.length > 0)
    return items.map((item, index) => itemDraft(item, index === 0 ? [...before, ...more] : [], version))
  if (find(root, 'catalog', 'newsmessage'))
    return [refusal('no-article', 'The document holds no item.', before)]
  const part = find(root, ...parts)
  if (part === undefined) return [refusal('not-this-format', 'The input has no item of NewsML-G2.', before)]
  const partly: XmlElement = { ...root, name: 'newsitem', children: root.children }
  return [toDraft(partly, before)]
}

function* itemsIn(root: XmlElement): Generator<XmlElement> {
  for (const below of descendants(root)) if (news.has(below.name) || others.has(below.name)) yield below
}

function itemDraft(item: XmlElement, before: Draft['warnings'], version: string | undefined): Draft {
  const fault = faultIn(item, version)
  if (fault !== undefined) return refusal('invalid-document', `Not valid NewsML-G2: ${fault}.`, before)
  if (!news.has(item.name))
    return refusal('no-article', `An item of this kind (${item.name}) holds no news content.`, before)
  return toDraft(item, before)
}

function toDraft(item: XmlElement, before: Draft['warnings']): Draft {
  const { fields, body, warnings } = newsItem(item)
  return draftOf(fields, body, [...before, ...warnings])
}
