import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article, Span } from '../../src/record'
import { bratConfiguration, toBrat } from '../../src/write/brat'
import { anyArticle, full, saidIn } from './articles'

interface BratQuote {
  kind?: string
  speaker?: string
  [role: string]: unknown
}

/** Reads a standoff file; checks on the way that each span's words are those of the text. */
function readBrat(annotations: string, text: string) {
  const characters = [...text]
  const offsets = [0]
  for (const character of characters) offsets.push(offsets.at(-1)! + character.length)
  const spans = new Map<string, { type: string; spans: Span[] }>()
  const quotes = new Map<string, BratQuote>()
  for (const line of annotations.split('\n').slice(0, -1)) {
    const [id, head, words] = line.split('\t') as [string, string, string?]
    if (id.startsWith('T')) {
      const type = head.slice(0, head.indexOf(' '))
      const ranges = head
        .slice(type.length + 1)
        .split(';')
        .map((range) => range.split(' ').map(Number))
      expect(words).toBe(
        ranges
          .map(([start, end]) =>
            characters
              .slice(start, end)
              .join('')
              .replace(/\p{Cs}/gu, '\ufffd'),
          )
          .join(' '),
      )
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
    } else expect(id).toBe('*')
  }
  return { spans, quotes: [...quotes.values()] }
}

/** brat's fragments lie between line ends, tabs and other control characters. */
function fragments(article: Article, spans: Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const found: Span[] = []
    for (let at = start; at < end; at++) {
      if (/[\p{Cc}\u2028\u2029]/u.test(article.text[at]!)) continue
      if (found.at(-1)?.end === at) found.at(-1)!.end = at + 1
      else found.push({ start: at, end: at + 1 })
    }
    return found
  })
}

function carried(article: Article): BratQuote[] {
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

it('what brat can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const { quotes, spans } = readBrat(toBrat(article), article.text)
      expect(quotes).toEqual(carried(article))
      const mentions = article.actors.flatMap(({ mentions }) => mentions)
      const named = [...spans.values()].filter(({ type }) =>
        /^(Person|Organization|Country|Place|Group|Unnamed)$/.test(type),
      )
      expect(named.map(({ spans }) => spans)).toEqual(
        mentions.map((mention) => fragments(article, [mention])),
      )
    }),
  )
})

it('offsets count code points, and a line end parts a span', () => {
  const lines = toBrat(full).split('\n')
  const start = [...full.text.slice(0, full.text.indexOf('"It will'))].length
  expect(lines[0]).toBe(`T1\tContent ${start} ${start + 30}\t"It will hold 🦦 until spring,"`)
  expect(lines.find((line) => line.includes('We were not asked'))).toMatch(
    /^T\d+\tContent \d+ \d+;\d+ \d+;\d+ \d+\t/,
  )
  expect(lines).toContain('A1\tKind E1 direct')
  expect(lines).toContain('#1\tAnnotatorNotes E1\tAnna Berg')
})

it('the configuration names every type that is written', () => {
  const types = new Set([...toBrat(full).matchAll(/^T\d+\t(\w+)/gm)].map(([, type]) => type!))
  for (const type of types) expect(bratConfiguration).toMatch(new RegExp(`^${type}\\b`, 'm'))
})
