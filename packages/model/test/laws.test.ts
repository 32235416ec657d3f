import { anyText, brokenStageLaws, bytes, nasty, newsLike } from '@news/laws'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, trace } from '../src/with-tagger'
import { brokenLaws, laws } from './laws'

const minute = 60_000
/** The same texts in every run, so that a failure is about the change that it follows. */
const seed = 19_930_817

describe('every law holds', () => {
  it('on any string', { timeout: minute }, () =>
    fc.assert(fc.property(anyText, laws), { seed, numRuns: 500 }),
  )
  it('on strings made of what news is made of', { timeout: minute }, () =>
    fc.assert(fc.property(newsLike, laws), { seed, numRuns: 1000 }),
  )
  it('on any bytes', { timeout: minute }, () => fc.assert(fc.property(bytes, laws), { seed, numRuns: 300 }))
  for (const [name, text] of nasty) it(`on ${name}`, { timeout: minute }, () => laws(text))
})

describe('parse does not throw on what is neither a string nor bytes', () => {
  for (const input of [undefined, null, 7, {}, [], Symbol('x')]) {
    it(String(input), () => {
      const { articles, warnings } = parse(input as unknown as string)
      expect(articles.map(({ text }) => text)).toEqual([''])
      expect(warnings.map(({ code }) => code)).toContain('not-text')
    })
  }
})

describe('a law that is broken is seen', () => {
  const text = 'Harbour bridge to close\n\n"We waited," Anna Berg said. "We waited 😀."'
  const lawful = parse(text).articles[0]!
  const walk = trace(text)[0]!
  const quote = lawful.quotes[0]!
  const actor = lawful.actors[0]!

  it('and none where all is well', () => {
    expect([...brokenLaws(lawful), ...brokenStageLaws(walk)]).toEqual([])
  })

  it('in an article', () => {
    const [block, ...blocks] = lawful.blocks
    expect(brokenLaws({ ...lawful, blocks })).toContain('blocks rejoin to the text')
    expect(brokenLaws({ ...lawful, blocks: [{ ...block!, end: text.indexOf('😀') + 1 }] })).toContain(
      'every span is a stretch of the text',
    )
    expect(brokenLaws({ ...lawful, headline: 'Bridge' })).toContain('the headline stands in the text')
  })

  it('in a quote', () => {
    const change = (changes: Partial<typeof quote>) =>
      brokenLaws({ ...lawful, quotes: [{ ...quote, ...changes }] })
    expect(change({ text: '“We waited,”' })).toContain('a quote is verbatim')
    expect(change({ speaker: 'a99' })).toContain('a speaker is an actor')
    expect(change({ candidates: ['a99'] })).toContain('candidates are actors')
    expect(change({ id: 'q2' })).toContain('quotes are numbered in the order of the text')
    expect(change({ content: [quote.content[0]!, quote.content[0]!] })).toContain(
      'the parts of a quote follow each other',
    )
  })

  it('in an actor', () => {
    const change = (changes: Partial<typeof actor>) =>
      brokenLaws({ ...lawful, actors: [{ ...actor, ...changes }] })
    expect(change({ aliases: ['Anna Bergh'] })).toContain('an alias is a name that the text uses')
    expect(change({ aliases: [actor.name] })).toContain('an alias is said once, and is not the name')
    expect(change({ mentions: [] })).toContain('an article is what its schema says')
  })

  it('in a stage', () => {
    expect(brokenStageLaws({ ...walk, sentences: walk.sentences.slice(1) })).toContain(
      'every token is in the sentence that it names',
    )
    expect(brokenStageLaws({ ...walk, marks: [...walk.marks].reverse() })).toContain('marks are in order')
    expect(
      brokenStageLaws({ ...walk, tokens: { ...walk.tokens, length: walk.tokens.length - 1 } }),
    ).toContain('tokens leave out only white space')
  })
})
