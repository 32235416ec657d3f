/** The text of an item: HTML, NITF or plain, in `body_*` or in `bodies[]`. */
import type { Draft } from '../../stage'
import type { Part } from '../layout'
import { nitfDocument } from '../nitf/document'
import { fragmentPieces, plainPieces } from '../pieces'
import { find } from '../xml/node'
import { parseXml } from '../xml/parse'
import { byName, type Item, list, textsOf } from './item'

export interface ItemBody {
  pieces: Part[]
  /** What a document inside says of itself. */
  fields: Draft['article']
}

/** The best body; undefined where the item has none. */
export function bodyOf(item: Item): ItemBody | undefined {
  const [body] = bodies(item)
  if (body === undefined) return undefined
  const { value, form } = body
  const nitf = form === 'nitf' ? find(parseXml(value).root, 'nitf') : undefined
  if (nitf) {
    const { body: pieces, fields } = nitfDocument(nitf)
    return { pieces, fields }
  }
  return { pieces: form === 'plain' ? plainPieces(value) : fragmentPieces(value), fields: {} }
}

/** For an item without a body, such as a picture: its description. */
export function insteadOf(item: Item): Part[] {
  const kind = item.type === 'text' || item.type === undefined ? 'paragraph' : 'caption'
  return textsOf(item, 'description')
    .slice(0, 1)
    .map((text) => ({ kind, text }))
}

interface Body {
  value: string
  form: 'html' | 'nitf' | 'plain'
}

/** Best first: HTML and NITF keep the paragraphs. */
function bodies(item: Item): Body[] {
  const listed = list(byName(item)('bodies')).flatMap(
    (body) => toBody(body.value, String(byName(body)('contenttype') ?? '')) ?? [],
  )
  const named = Object.entries(item).flatMap(([name, value]) =>
    /^body_/i.test(name) ? (toBody(value, name.toLowerCase()) ?? []) : [],
  )
  const all = [...listed, ...named]
  return [...all.filter(({ form }) => form !== 'plain'), ...all.filter(({ form }) => form === 'plain')]
}

/** `said` is a media type or a name like `body_xhtml`; where it says nothing the value does. */
function toBody(value: unknown, said: string): Body | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  if (/<nitf[\s>]/.test(value.slice(0, 2000))) return { value, form: 'nitf' }
  if (/html|xml/i.test(said) || (!said.includes('/plain') && /<\/[a-z]/i.test(value)))
    return { value, form: 'html' }
  return { value, form: 'plain' }
}
