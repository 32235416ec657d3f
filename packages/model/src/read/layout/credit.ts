import { sliceMap } from '../../text/source-map'
import { creditLine, datelineOf } from '../text/dateline'
import type { Part } from './index'

/**
 * Takes agency credits out of the body: a line that is only a credit (`(Nordwire)`) is dropped, the dateline that
 * the first paragraph opens with (`BERGEN (Nordwire) — It …`) becomes a block of its own.
 */
export function creditOf(parts: readonly Part[]): { agency?: string; dateline?: string; parts: Part[] } {
  const credit: { agency?: string; dateline?: string; parts: Part[] } = { parts: [] }
  let ahead = true
  for (const [index, part] of parts.entries()) {
    const edge = ahead || index === parts.length - 1
    const alone = edge && part.kind === 'paragraph' ? creditLine(part.text) : undefined
    if (alone !== undefined && parts.length > 1) {
      credit.agency ??= alone
      continue
    }
    const found = ahead && part.kind === 'paragraph' ? datelineOf(part.text) : undefined
    if (part.kind === 'paragraph') ahead = false
    if (found === undefined) {
      credit.parts.push(part)
      continue
    }
    if (found.place !== '') credit.dateline = found.place
    if (found.agency !== undefined) credit.agency ??= found.agency
    const opening: Part = { ...cut(part, 0, found.end), kind: 'dateline' }
    credit.parts.push(opening, cut(part, found.next, part.text.length))
  }
  return credit
}

function cut({ kind, text, map }: Part, start: number, end: number): Part {
  return {
    kind,
    text: text.slice(start, end),
    ...(map === undefined ? {} : { map: sliceMap(map, start, end) }),
  }
}
