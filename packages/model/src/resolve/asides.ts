/** Where in the words of a source that begins which is only said of it: a name ahead, a relative clause, an aside. */
import people from '../lang/en/people.json'
import type { Mention, Span } from '../stage'

/** Where the name ends that a source begins with, before what is only said of it; nowhere if it is in no such form. */
export function nameAhead(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + 80))
  const comma = head.indexOf(', ')
  if (comma < 1 || !/^(?:an?|the) /.test(head.slice(comma + 2, comma + 6)) || /^the /i.test(head))
    return Number.POSITIVE_INFINITY
  const words = head.slice(0, comma).split(' ')
  // “One, a night nurse”
  if (counts.has(words[0]!.toLowerCase())) return Number.POSITIVE_INFINITY
  return words.length < 6 && words.every((word) => /^\p{Lu}[\p{L}\p{N}'’&-]*$/u.test(word))
    ? start + comma
    : Number.POSITIVE_INFINITY
}

const counts: ReadonlySet<string> = new Set(people.counts)

/** Where what only hangs on a source begins: `, which followed nurses`; its end if nothing does. */
export function relativeClause(text: string, { start, end }: Span): number {
  const at = text.slice(start, Math.min(end, start + 200)).search(/, (?:who|whom|whose|which|that) /)
  return at < 0 ? end : start + at
}

/** Where what is only said of a source on the side begins: `The study, by Tarsk University`, `My companion, a gardener`. */
export function asideOf(text: string, source: Span): number {
  const { start } = source
  const end = relativeClause(text, source)
  const aside =
    /^(?:the|an?|one|my|his|her|its|our|their) [^,]{1,60}, (?:an?|the|by|from|in|led|based|made|obtained|published|released|reviewed|seen|issued|posted|dated|citing) /i
  const head = text.slice(start, Math.min(end, start + 100))
  return head.includes(', ') && aside.test(head) ? text.indexOf(',', start) : end
}

/** The first comma, or “who”, after the first mention in a source; the end of the source where there is none. */
export function firstCut(text: string, { end }: Span, { head: { end: from } }: Mention): number {
  // Within the source only: a text without commas would be looked through to its end for every source.
  const comma = text.slice(from, end).indexOf(',')
  const who = text.slice(from, Math.min(end, from + 200)).search(/\b(?:who|which|that) /)
  return Math.min(comma < 0 ? end : from + comma, who < 0 ? end : from + who)
}
