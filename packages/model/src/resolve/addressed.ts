/** Whom a quotation names: they are spoken to or spoken of, and so it is hardly theirs. */
import type { Attributed, Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import type { Referent, Referents } from './referent'

/** “Go away, Marcus!” he yelled: not Marcus, nor anybody else whom the quotation names. */
export function namedIn(
  { text, mentions, marks }: Attributed,
  { of }: Referents,
  content: readonly Span[] = [],
): Referent[] {
  const named: Referent[] = []
  for (const { start, end } of content) {
    if (!opening.test(text[start]!)) continue
    const first = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
    for (let i = first; i < mentions.length && mentions[i]!.start < end && named.length < mostNamed; i++) {
      const { form } = mentions[i]!
      const referent =
        form === 'name' || form === 'short' || form === 'title' ? of.get(mentions[i]!) : undefined
      // 'She said, "Ifor, get out,"' said Ifor
      if (referent !== undefined && !isNested(marks, mentions[i]!)) named.push(referent)
    }
  }
  return named
}

const opening = /[“"‘'«„]/

/** In marks within marks. */
function isNested(marks: Attributed['marks'], { start, end }: Span): boolean {
  const next = firstFrom(marks.length, (i) => marks[i]!.start, start + 1)
  for (let i = next - 1; i >= 0 && i >= next - 4; i--)
    if (marks[i]!.depth > 0 && marks[i]!.end >= end) return true
  return false
}

const mostNamed = 12

/** `Addressing Miss Hale, she added`: not Miss Hale. */
export function addressedBefore(
  { text, mentions }: Attributed,
  { of }: Referents,
  { start }: Mention,
): Referent | undefined {
  if (text[start - 2] !== ',') return undefined
  const next = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
  for (let i = next - 1; i >= Math.max(0, next - 4); i--) {
    const one = mentions[i]!
    if (one.end !== start - 2) continue
    return turning.test(text.slice(Math.max(0, one.start - 14), one.start)) ? of.get(one) : undefined
  }
  return undefined
}

const turning = /\b(?:addressing|answering|facing|interrupting|telling|thanking|turning to) $/i
