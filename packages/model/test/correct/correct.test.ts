import { describe, expect, it } from 'vitest'
import { type Correction, correct } from '../../src/correct'
import type { Article } from '../../src/record'
import { parse } from '../../src/with-tagger'

const text = `Harbour to close

Transport Minister Anna Berg said the harbour would close in May. "It leaks," she told reporters.

The minister said nobody had asked. "We were not asked," said Jon Lund of the Harbour Council.

"A harbour is a promise." Mr Lund said he would go to court, and Berg said no.`

const article: Article = { ...parse(text).articles[0]!, id: 'harbour' }
const idOf = (name: string, of = article) =>
  of.actors.find((actor) => actor.name === name)?.id ?? expect.fail(name)
const quoteOf = (words: string) =>
  article.quotes.find((quote) => quote.text.includes(words))?.id ?? expect.fail(words)
const berg = idOf('Anna Berg')
const lund = idOf('Jon Lund')

/** The article after corrections that can all be done. */
function corrected(...corrections: Correction[]): Article {
  const { articles, warnings } = correct([article], corrections)
  expect(warnings).toEqual([])
  return articles[0]!
}
const codes = (...corrections: Correction[]) =>
  correct([article], corrections).warnings.map(({ code }) => code)
const actorIn = (of: Article, id: string) => of.actors.find((actor) => actor.id === id)
const quoteIn = (of: Article, id: string) => of.quotes.find((quote) => quote.id === id)
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('rename', () => {
  const renamed = corrected({
    type: 'rename',
    article: 'harbour',
    actor: berg,
    name: 'Anna Berg-Holm',
    was: 'Anna Berg',
  })

  it('changes the name and keeps the old one as an alias', () => {
    expect(actorIn(renamed, berg)).toMatchObject({ name: 'Anna Berg-Holm', kind: 'person' })
    expect(actorIn(renamed, berg)!.aliases).toEqual(['Anna Berg', 'Berg'])
    expect(actorIn(renamed, berg)!.basis.at(-1)).toEqual({ rule: 'by-hand', evidence: [] })
  })

  it('leaves an alias out that is the name', () => {
    const short = corrected({ type: 'rename', article: 'harbour', actor: berg, name: 'Berg' })
    expect(actorIn(short, berg)!.aliases).toEqual(['Anna Berg'])
  })

  it('changes the kind, too, if asked', () => {
    const group = corrected({
      type: 'rename',
      article: 'harbour',
      actor: lund,
      name: 'The Lunds',
      kind: 'group',
    })
    expect(actorIn(group, lund)).toMatchObject({ name: 'The Lunds', kind: 'group' })
  })
})

describe('merge', () => {
  const merged = corrected({ type: 'merge', article: 'harbour', actor: lund, into: berg })

  it('brings quotes, mentions and names together', () => {
    expect(actorIn(merged, lund)).toBeUndefined()
    const { mentions, aliases, basis } = actorIn(merged, berg)!
    expect(mentions).toHaveLength(
      actorIn(article, berg)!.mentions.length + actorIn(article, lund)!.mentions.length,
    )
    expect(aliases).toEqual(expect.arrayContaining(['Berg', 'Jon Lund', 'Mr Lund']))
    expect(words(basis.at(-1)!.evidence)).toEqual(['Anna Berg', 'Jon Lund'])
    expect(merged.quotes.every(({ speaker }) => speaker !== lund)).toBe(true)
    expect(quoteIn(merged, quoteOf('We were'))!.speaker).toBe(berg)
  })

  it('drops the gender where the two have different ones, and takes over a lone one', () => {
    const gendered = (of: Article, id: string, gender: 'female' | 'male'): Article => ({
      ...of,
      actors: of.actors.map((actor) => (actor.id === id ? { ...actor, gender } : actor)),
    })
    const merge: Correction = { type: 'merge', article: 'harbour', actor: lund, into: berg }
    const genderOf = (of: Article) => actorIn(correct([of], [merge]).articles[0]!, berg)!.gender
    expect(genderOf(gendered(gendered(article, berg, 'female'), lund, 'male'))).toBeUndefined()
    expect(genderOf(gendered(gendered(article, berg, 'male'), lund, 'male'))).toBe('male')
  })

  it('refuses to merge an actor with itself', () => {
    expect(codes({ type: 'merge', article: 'harbour', actor: berg, into: berg })).toEqual(['same-actor'])
  })
})

describe('speaker', () => {
  const quote = quoteOf('It leaks')
  const given = corrected({ type: 'speaker', article: 'harbour', quote, speaker: lund, was: '"It leaks,"' })

  it('gives the quote to another, and says that a person did', () => {
    expect(quoteIn(given, quote)).toMatchObject({ speaker: lund, confidence: 1 })
    const { basis } = quoteIn(given, quote)!
    expect(basis.map(({ rule }) => rule)).toEqual([quoteIn(article, quote)!.basis[0]!.rule, 'by-hand'])
    expect(words(basis[1]!.evidence)).toEqual(['she'])
  })

  it('leads the pronoun in the source over', () => {
    const places = (of: Article, id: string) => words(actorIn(of, id)!.mentions)
    expect(places(article, berg)).toContain('she')
    expect(places(given, berg)).not.toContain('she')
    expect(places(given, lund)).toContain('she')
  })

  it('leaves a name with whom it names', () => {
    const named = corrected({ type: 'speaker', article: 'harbour', quote: quoteOf('We were'), speaker: berg })
    expect(words(actorIn(named, lund)!.mentions)).toContain('Jon Lund')
  })

  it('opens it, and what was open is decided', () => {
    const opened = corrected({ type: 'speaker', article: 'harbour', quote, speaker: null })
    expect(quoteIn(opened, quote)).toMatchObject({ speaker: null, confidence: 1 })
    const open: Article = {
      ...article,
      quotes: article.quotes.map((one) =>
        one.id === quote ? { ...one, speaker: null, candidates: [lund] } : one,
      ),
    }
    const [decided] = correct(
      [open],
      [{ type: 'speaker', article: 'harbour', quote, speaker: lund }],
    ).articles
    expect(quoteIn(decided!, quote)).not.toHaveProperty('candidates')
  })
})

describe('split', () => {
  const quote = quoteOf('nobody had asked')
  const base = { type: 'split', article: 'harbour', actor: 'a99' } as const

  it('makes a new actor of quotes and of the mentions in their sources', () => {
    const divided = corrected({ ...base, name: 'Kari Moe', quotes: [quote] })
    expect(quoteIn(divided, quote)).toMatchObject({ speaker: 'a99', confidence: 1 })
    expect(actorIn(divided, 'a99')).toMatchObject({ name: 'Kari Moe', kind: 'person', aliases: [] })
    expect(words(actorIn(divided, 'a99')!.mentions)).toEqual(['The minister'])
    expect(words(actorIn(divided, berg)!.mentions)).not.toContain('The minister')
    expect(actorIn(divided, 'a99')!.basis).toEqual([{ rule: 'by-hand', evidence: [at('The minister')] }])
  })

  it('takes mentions that it is told, of anybody or of nobody, with the role beside them', () => {
    const mentions = [at('Anna Berg'), at('court')]
    const divided = corrected({ ...base, name: 'Anna Berg', quotes: [], mentions })
    expect(actorIn(divided, 'a99')!.mentions).toEqual([
      { ...mentions[0], form: 'name' },
      { ...mentions[1], form: 'description' },
    ])
    expect(actorIn(divided, 'a99')!.roles.map(({ title }) => title)).toEqual(['Transport Minister'])
    expect(actorIn(divided, berg)!.roles).toEqual([])
  })

  it('leaves nobody without a mention', () => {
    const { mentions } = actorIn(article, lund)!
    const all = mentions.map(({ start, end }) => ({ start, end }))
    const divided = corrected({ ...base, name: 'Jon Lund Jr.', quotes: [], mentions: all })
    expect(actorIn(divided, lund)!.mentions).toEqual(mentions)
    expect(actorIn(divided, 'a99')!.mentions).toEqual(mentions)
  })

  it('refuses what would be no actor', () => {
    const open = { ...article.quotes[0]!, source: [], speaker: null }
    const split: Correction = { ...base, name: 'Nobody', quotes: [open.id] }
    const bare = { ...article, quotes: [open] }
    expect(correct([bare], [split]).warnings.map(({ code }) => code)).toEqual(['no-mention'])
    expect(codes({ ...base, actor: berg, name: 'X', quotes: [quote] })).toEqual(['taken-id'])
    expect(codes({ ...base, name: 'X', quotes: [], mentions: [{ start: 3, end: 3 }] })).toEqual(['bad-span'])
    expect(codes({ ...base, name: 'X', quotes: [quote, 'q99'] })).toEqual(['unknown-quote'])
  })
})

it('takes what a file of corrections holds', () => {
  const corrections: Correction[] = [{ type: 'reject', article: 'harbour', quote: 'q1' }]
  const file = JSON.parse(JSON.stringify({ corrections }))
  expect(correct([article], file)).toEqual(correct([article], corrections))
  expect(correct([article], JSON.parse('{"corrections":[]}')).articles).toEqual([article])
})

describe('what names nothing', () => {
  it('is left out with a warning that says which', () => {
    const list: Correction[] = [
      { type: 'reject', article: 'elsewhere', quote: 'q1' },
      { type: 'reject', article: 'harbour', quote: 'q99' },
      { type: 'rename', article: 'harbour', actor: 'a98', name: 'X' },
      { type: 'rename', article: 'harbour', actor: berg, name: 'X', was: 'Somebody' },
      { type: 'restore', article: 'harbour', quote: 'q1' },
      { type: 'merge', article: 'harbour', actor: berg, into: 'x'.repeat(500) },
    ]
    expect(correct([article], list)).toEqual({
      articles: [article],
      warnings: [
        { code: 'unknown-article', message: 'There is no article with this id: elsewhere.', correction: 0 },
        { code: 'unknown-quote', message: 'The article has no quote with this id: q99.', correction: 1 },
        { code: 'unknown-actor', message: 'The article has no actor with this id: a98.', correction: 2 },
        {
          ...{ code: 'not-as-before', correction: 3 },
          message: `The record is not what it was when the correction was made: ${berg}.`,
        },
        {
          ...{ code: 'not-rejected', correction: 4 },
          message: 'The quote was not rejected, so it can’t be restored: q1.',
        },
        {
          ...{ code: 'unknown-actor', correction: 5 },
          message: `The article has no actor with this id: ${'x'.repeat(80)}….`,
        },
      ],
    })
  })
})

it('records that share an id are all there, and the first one is meant', () => {
  const [first, second] = article.quotes
  const doubled = { ...article, quotes: [first!, { ...second!, id: first!.id }] }
  const [given] = correct(
    [doubled],
    [{ type: 'speaker', article: 'harbour', quote: first!.id, speaker: null }],
  ).articles
  expect(given!.quotes.map(({ speaker }) => speaker)).toEqual([null, second!.speaker])
})
