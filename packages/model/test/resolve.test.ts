import { expect, it } from 'vitest'
import type { Attribution, RuleName, Span } from '../src/stage'
import { parse } from '../src/with-tagger'

interface HandMade {
  content: string
  cue?: string
  source?: string | string[]
  rule?: RuleName
}

/** An article with attributions made by hand: what another attributor than the bundled rules may hand over. */
function read(text: string, attributions: HandMade[]) {
  const place = (words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const made = attributions.map(
    ({ content, cue = [], source = [], rule = 'cue-before' }): Attribution => ({
      content: [place(content)],
      cue: [cue].flat().map(place),
      source: [source].flat().map(place),
      rule,
      confidence: 0.8,
    }),
  )
  const article = parse(text, { attribution: () => made }).articles[0]!
  const nameOf = (id: string | null) => article.actors.find((actor) => actor.id === id)?.name
  return { quotes: article.quotes, nameOf }
}

it('a quote without a source goes on from the one right before it, with less confidence', () => {
  const { quotes, nameOf } = read('"It is safe," Anna Berg said, warning of ice on the quay.', [
    { content: '"It is safe,"', source: 'Anna Berg' },
    { content: 'of ice on the quay' },
  ])
  expect(quotes.map((quote) => nameOf(quote.speaker))).toEqual(['Anna Berg', 'Anna Berg'])
  expect(quotes[1]!.basis.map((basis) => basis.rule)).toEqual(['cue-before', 'source-carried'])
  expect(quotes[1]!.confidence).toBeLessThan(quotes[0]!.confidence)
})

it('a quote that nothing leads to a speaker stays open, with the candidates', () => {
  const { quotes, nameOf } = read('"It is safe," Anna Berg said.\n\n"Nobody asked us."', [
    { content: '"It is safe,"', source: 'Anna Berg' },
    { content: '"Nobody asked us."', rule: 'open-quote' },
  ])
  expect(quotes[1]!.speaker).toBeNull()
  expect(quotes[1]!.candidates?.map(nameOf)).toEqual(['Anna Berg'])
  expect(quotes[1]!.basis.at(-1)?.rule).toBe('source-open')
})

it('a quote far from the last one does not go on from it', () => {
  const between = 'Boats came and boats went.\n\n'.repeat(60)
  const { quotes } = read(`"It is safe," Anna Berg said.\n\n${between}It is not safe.`, [
    { content: '"It is safe,"', source: 'Anna Berg' },
    { content: 'It is not safe' },
  ])
  expect(quotes[1]!.speaker).toBeNull()
})

it('a source that names nobody we know is a speaker of its own', () => {
  const { quotes, nameOf } = read('The quay is safe, the sign reads.', [
    { content: 'The quay is safe', source: 'the sign' },
  ])
  expect(nameOf(quotes[0]!.speaker)).toBe('the sign')
})

it('of a source in two parts the one beside the cue speaks, if it names anybody, and else the first', () => {
  const text =
    'The sign is old. The quay is safe, which Anna Berg reads. It will be cleaned, which it states.'
  const { quotes, nameOf } = read(text, [
    { content: 'The quay is safe', cue: 'reads', source: ['The sign', 'Anna Berg'] },
    { content: 'It will be cleaned', cue: 'states', source: ['The sign', 'which'] },
  ])
  expect(quotes.map(({ speaker }) => nameOf(speaker))).toEqual(['Anna Berg', 'The sign'])
})

it('the kind of a quote is told from the marks, whatever the punctuation around them', () => {
  const { quotes } = read('"It is safe", Berg said. The quay is "quite safe", she said, and dry.', [
    { content: '"It is safe",', source: 'Berg' },
    { content: 'The quay is "quite safe"', source: 'she' },
    { content: 'and dry', source: 'she' },
  ])
  expect(quotes.map((quote) => quote.kind)).toEqual(['direct', 'mixed', 'indirect'])
})

it('a quote of signs alone is direct, if they are in quotation marks', () => {
  const { quotes } = read('Berg wrote “?!” and “…”, Hale wrote !!', [
    { content: '“?!”', source: 'Berg' },
    { content: '“…”,', source: 'Berg' },
    { content: '!!', source: 'Hale' },
  ])
  expect(quotes.map((quote) => quote.kind)).toEqual(['direct', 'direct', 'indirect'])
})

it('quotes are numbered in the order of the text, however they come', () => {
  const { quotes } = read('"One," Berg said. "Two," Hale said.', [
    { content: '"Two,"', source: 'Hale' },
    { content: '"One,"', source: 'Berg' },
  ])
  expect(quotes.map((quote) => [quote.id, quote.text])).toEqual([
    ['q1', '"One,"'],
    ['q2', '"Two,"'],
  ])
})

it('a mention is written once, and begins with a letter', () => {
  const mentionsIn = (text: string) =>
    parse(text).articles[0]!.actors.map(({ mentions }) =>
      mentions.map(({ start, end }) => text.slice(start, end)),
    )
  expect(mentionsIn('Mr  Hale said no. President \tHale said yes.')).toEqual([
    ['Mr  Hale', 'President \tHale'],
  ])
  expect(mentionsIn('The letter said no, adding that it was late.')).toEqual([['The letter']])
})

it('nobody is named in what is said, nor in how it is said', () => {
  const { quotes } = parse('She according said. We according said no.').articles[0]!
  for (const { source, content, cue } of quotes)
    for (const one of source)
      expect([...content, ...cue].some(({ start, end }) => start < one.end && end > one.start)).toBe(false)
})
