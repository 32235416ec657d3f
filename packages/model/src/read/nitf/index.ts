import type { Reader } from '../../stage'
import { decode, placeless } from '../charset'
import { draftOf, refusal } from '../pieces'
import { childOf, find } from '../xml/node'
import { parseXml } from '../xml/parse'
import { nitfDocument } from './document'

/** Reads NITF 3.x, with a namespace or without. Refuses what has no `nitf` element, and a document without a body. */
export const nitf: Reader = (input, hints) => {
  const decoded = decode(input, hints?.charset)
  const { root, warnings } = parseXml(decoded.text)
  const before = [...placeless(decoded.warnings), ...warnings]
  const document = find(root, 'nitf')
  if (document === undefined) return [refusal('not-this-format', 'The input has no nitf element.', before)]
  if (childOf(document, 'body') === undefined)
    return [refusal('invalid-document', 'Not valid NITF: the document has no body.', before)]
  const read = nitfDocument(document)
  return [draftOf(read.fields, read.body, [...before, ...read.warnings])]
}
