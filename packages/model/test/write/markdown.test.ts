import { saidIn } from '@news/laws'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/record'
import { bodyOf } from '../../src/write/body'
import { toMarkdown } from '../../src/write/markdown'
import { anyArticle, full } from './articles'

// Any words in any field, by the little of Markdown that is written; `back.test.ts` has them read by `@news/model/markdown`.
function readMarkdown(markdown: string) {
  const [, front, rest] =
    /^---\n((?:(?:\w+:| {2}-).*\n)*)---\n([\s\S]*)$/.exec(markdown) ?? expect.fail('no front matter')
  const [body, quotes = ''] = rest!.split('\n<!-- news:quotes -->\n')
  const parts = body!
    .split(/\n\n+/)
    .flatMap((part) => (part.startsWith('- ') ? part.split(/\n(?=- )/) : [part]))
  return {
    front: frontOf(front!),
    parts: parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(partOf),
    said: quotes
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map(saidOf),
  }
}

function frontOf(lines: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  let list: string[] = []
  for (const line of lines.split('\n').slice(0, -1)) {
    const [, key, value] = /^(\w+):(?: (.*))?$/s.exec(line) ?? []
    if (key === undefined) list.push(scalarOf(line.slice('  - '.length)))
    else if (value === undefined) fields[key] = list = []
    else fields[key] = scalarOf(value)
  }
  return fields
}

const scalarOf = (yaml: string): string =>
  yaml.startsWith("'") ? yaml.slice(1, -1).replaceAll("''", "'") : JSON.parse(yaml)

function partOf(part: string): [string, string] {
  const [, sign = ''] = /^(# |## |- |\*\*|> )/.exec(part) ?? []
  const bare =
    sign === '**' ? part.slice(2, -2) : sign === '> ' ? part.replace(/^> /gm, '') : part.slice(sign.length)
  return [sign.trim(), oneLine(unescaped(bare))]
}

function saidOf(line: string) {
  const [, , speaker, kind, date, text] =
    /^- (\*\*(.*?)\*\*|Speaker open) \((direct|indirect|mixed)(?:, (?:[^\\)]|\\.|\)(?!: ))*?)??(?:, (\d{4}[-\d]*))?\): (.*)$/s.exec(
      line,
    ) ?? expect.fail(line)
  return { text: unescaped(text!), kind, speaker: speaker && unescaped(speaker), date }
}

const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const signs: Record<string, string> = { heading: '##', listItem: '-', blockquote: '>' }

function parts(article: Article): [string, string][] {
  const blocks = bodyOf(article).blocks.map(({ kind, start, end }): [string, string] => [
    signs[kind] ?? '',
    oneLine(article.text.slice(start, end)),
  ])
  const head: [string, string][] = [
    ['#', oneLine(article.headline ?? '')],
    ['**', oneLine(article.standfirst ?? '')],
  ]
  return [...head, ...blocks].filter(([, words]) => words !== '')
}

describe('what Markdown can carry survives the round trip', () => {
  it('the fields in the front matter', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { headline, standfirst, published, modified, embargoed, ...rest } = article
        const { text: _, blocks: __, quotes: ___, actors: ____, authors, keywords, ...plain } = rest
        const lists = {
          authors: authors?.length ? authors : undefined,
          keywords: keywords?.length ? keywords : undefined,
        }
        const dates = { date: published?.value, modified: modified?.value, embargo: embargoed?.value }
        const { front } = readMarkdown(toMarkdown(article))
        expect({ ...front }).toEqual({
          ...plain,
          ...lists,
          ...dates,
          title: headline,
          description: standfirst,
        })
      }),
    )
  })

  it('headline, standfirst and body as text', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(readMarkdown(toMarkdown(article)).parts).toEqual(parts(article))
      }),
    )
  })

  it('who said what', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const said = saidIn(article).map(({ text, speaker, kind, date }) => ({
          kind,
          text: oneLine(text),
          speaker: speaker && oneLine(speaker),
          date,
        }))
        expect(readMarkdown(toMarkdown(article)).said).toEqual(said)
      }),
    )
  })
})

it('reads well', () => {
  expect(toMarkdown(full)).toContain(`# Harbour to close

"It will hold 🦦 until spring," Anna Berg, head of the harbour board, told reporters on Monday. She said nobody was at risk.
`)
  expect(toMarkdown(full)).toContain(`
- **Anna Berg** (direct, told, 2024-03-04): "It will hold 🦦 until spring,"
- **Anna Berg** (indirect, said): nobody was at risk
`)
})

it('no value of the front matter ends before its line does, or becomes another key', () => {
  for (const value of ["It's: 'x'", "'", 'a\nid: other', '"', '# a', '- a', '*a', '&a', '!tag', '{a: b}']) {
    const [, front] = toMarkdown({ ...full, id: value, headline: value, keywords: [value] }).split('---\n')
    for (const line of front!.trimEnd().split('\n'))
      expect(line).toMatch(/^(?:[a-z]+:|[a-z]+: | {2}- )(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")?$/)
  }
})

it('no text becomes markup', () => {
  const hostile = [
    '<img src=x>',
    '[a](javascript:x)',
    '![a](b)',
    '# a',
    '- a',
    '1. a',
    '> a',
    '***',
    '---',
    '`a`',
    '&lt;',
    '~~~',
    '| a |',
    'a\\',
    '+ a',
    '=== ',
  ]
  for (const text of hostile) {
    const article = {
      ...full,
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
      quotes: [],
      actors: [],
      headline: text,
    }
    const [, headline, line] = toMarkdown(article).split(/\n---\n\n|\n\n/)
    for (const written of [headline!.slice(2), line!.trim()]) {
      expect(unescaped(written)).toBe(text.trim())
      expect(written).not.toMatch(/(?<!\\)(?:\\\\)*[<[`*_&|~#]|^(?:[-+=>]|\d+[.)])/)
    }
  }
})
