import type { LawfulArticle, Stretch } from '../shapes'
import { charactersOf, demand, saidIn } from './said'

interface BratQuote {
  kind?: string
  speaker?: string
  [role: string]: unknown
}

/** Reads a standoff file; checks on the way that each span's words are those of the text. */
export function readBrat(annotations: string, text: string) {
  const { characters, offsets } = charactersOf(text)
  const spans = new Map<string, { type: string; spans: Stretch[] }>()
  const quotes = new Map<string, BratQuote>()
  for (const line of annotations.split('\n').slice(0, -1)) {
    const [id, head, words] = line.split('\t') as [string, string, string?]
    if (id.startsWith('T')) {
      const type = head.slice(0, head.indexOf(' '))
      const ranges = head
        .slice(type.length + 1)
        .split(';')
        .map((range) => range.split(' ').map(Number))
      const covered = ranges.map(([start, end]) => characters.slice(start, end).join(''))
      demand(words === covered.join(' ').replace(/\p{Cs}/gu, '\ufffd'), 'the words are those of the text')
      spans.set(id, {
        type,
        spans: ranges.map(([start, end]) => ({ start: offsets[start!]!, end: offsets[end!]! })),
      })
    } else if (id.startsWith('E')) {
      const roles = head.split(' ').map((part) => part.split(':') as [string, string])
      quotes.set(id, Object.fromEntries(roles.slice(1).map(([role, span]) => [role, spans.get(span)!.spans])))
    } else if (id.startsWith('A')) {
      const [, event, kind] = head.split(' ')
      quotes.get(event!)!.kind = kind!
    } else if (id.startsWith('#')) {
      quotes.get(head.split(' ')[1]!)!.speaker = words!
    } else demand(id === '*', `a line begins with ${id}`)
  }
  return { spans, quotes: [...quotes.values()] }
}

/** brat's fragments lie between line ends, tabs and other control characters. */
function fragments(article: LawfulArticle, spans: Stretch[]): Stretch[] {
  return spans.flatMap(({ start, end }) => {
    const found: Stretch[] = []
    for (let at = start; at < end; at++) {
      if (/[\p{Cc}\u2028\u2029]/u.test(article.text[at]!)) continue
      if (found.at(-1)?.end === at) found.at(-1)!.end = at + 1
      else found.push({ start: at, end: at + 1 })
    }
    return found
  })
}

/** The quotes as the article has them. */
export function carriedByBrat(article: LawfulArticle): BratQuote[] {
  const said = saidIn(article)
  return article.quotes.map((quote, i) => {
    const roles = { Content: 'content', Cue: 'cue', Source: 'source', To: 'to', Via: 'via' } as const
    const parts = Object.entries(roles)
      .map(([role, key]) => [role, fragments(article, quote[key] ?? [])] as const)
      .filter(([, spans]) => spans.length > 0)
    const speaker = said[i]!.speaker?.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Cs}/gu, '\ufffd')
    return { kind: quote.kind, ...(speaker === undefined ? {} : { speaker }), ...Object.fromEntries(parts) }
  })
}

/** The mentions in a standoff file, each as its fragments. */
export function bratMentions(spans: ReturnType<typeof readBrat>['spans']): Stretch[][] {
  const kinds = /^(Person|Organization|Country|Place|Group|Unnamed)$/
  return [...spans.values()].filter(({ type }) => kinds.test(type)).map(({ spans }) => spans)
}

/** The same as the article has it. */
export function mentionsForBrat(article: LawfulArticle): Stretch[][] {
  return article.actors.flatMap(({ mentions }) => mentions).map((mention) => fragments(article, [mention]))
}
