import { sliceMap } from '../../text/source-map'
import { creditLine, datelineOf } from '../text/dateline'
import type { Part } from './index'

/** What the agency's credits in a body say, and the body without them. */
export interface Credit {
  agency?: string
  dateline?: string
  parts: Part[]
}

/**
 * Takes agency credits out of the body, where they are fields and not text: a first or last line that is only a credit,
 * `(Nordwire)`, and the dateline that the first paragraph opens with, `BERGEN (Nordwire) — It …`.
 */
export function creditOf(parts: readonly Part[]): Credit {
  const credit: Credit = { parts: [] }
  let ahead = true
  for (const [index, part] of parts.entries()) {
    const edge = part.kind === 'paragraph' && (ahead || index === parts.length - 1)
    const alone = edge && parts.length > 1 ? creditLine(part.text) : undefined
    if (alone !== undefined) {
      credit.agency ??= alone
      continue
    }
    const found = ahead && part.kind === 'paragraph' ? datelineOf(part.text) : undefined
    if (part.kind === 'paragraph') ahead = false
    if (found !== undefined && found.place !== '') credit.dateline = found.place
    if (found?.agency !== undefined) credit.agency ??= found.agency
    credit.parts.push(found === undefined ? part : from(part, found.next))
  }
  return credit
}

function from({ kind, text, map }: Part, start: number): Part {
  return {
    kind,
    text: text.slice(start),
    ...(map === undefined ? {} : { map: sliceMap(map, start, text.length) }),
  }
}
