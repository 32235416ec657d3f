import { describe, expect, expectTypeOf, it } from 'vitest'
import { feed } from '../src/feed'
import {
  type AnyParseOptions,
  type AsyncAttributor,
  type Mentioned,
  type Parsed,
  parse,
  rules,
} from '../src/index'
import { parse as parseByRules } from '../src/rules'
import { trace } from '../src/stages'

const text = 'Mayor Ada Lund said the bridge would close.\n\n"It is too old," she added.'
const story = (n: number) =>
  `<item><title>Bridge ${n}</title><description>Ada Lund said bridge ${n} would close.</description></item>`
const stories = `<rss version="2.0"><channel><title>Sula</title>${story(1)}${story(2)}${story(3)}</channel></rss>`

/** The rules, as if they took their time; keeps what they were asked. */
function slowRules(): AsyncAttributor & { asked: (readonly Mentioned[])[] } {
  const asked: (readonly Mentioned[])[] = []
  return {
    asked,
    async attribute(articles) {
      asked.push(articles)
      await new Promise((resolve) => setTimeout(resolve, 1))
      return articles.map(rules)
    },
  }
}

describe('an attributor that takes its time', () => {
  it('gives the records that it would give at once', async () => {
    const options = { attribution: rules }
    expect(await parse(text, { attribution: slowRules() })).toEqual(parse(text, options))
    expect(await parseByRules(text, { attribution: slowRules() })).toEqual(parse(text, options))
    expect(await trace(text, { attribution: slowRules() })).toEqual(trace(text, options))
    expect(parse(text, options).articles[0]!.quotes.length).toBe(2)
  })

  it('gets all articles of an input at once', async () => {
    const attribution = slowRules()
    const parsed = await parse(stories, { reader: feed, attribution })
    expect(parsed).toEqual(parse(stories, { reader: feed, attribution: rules }))
    expect(attribution.asked.map((articles) => articles.length)).toEqual([3])
    expect(parsed.articles.map(({ quotes }) => quotes.length)).toEqual([1, 1, 1])
  })

  it('is asked nothing where there is no article', async () => {
    expect((await parse('', { attribution: slowRules() })).articles).toEqual(parse('').articles)
  })

  it('fails the promise where it fails, and nothing is thrown before', async () => {
    const attribution: AsyncAttributor = { attribute: () => Promise.reject(new Error('no memory')) }
    const promise = parse(text, { attribution })
    await expect(promise).rejects.toThrow('no memory')
  })

  it('changes the type of what comes back', () => {
    expectTypeOf(parse(text)).toEqualTypeOf<Parsed>()
    expectTypeOf(parse(text, { attribution: rules })).toEqualTypeOf<Parsed>()
    expectTypeOf(parse(text, { attribution: slowRules() })).toEqualTypeOf<Promise<Parsed>>()
    expectTypeOf(parse(text, {} as AnyParseOptions)).toEqualTypeOf<Parsed | Promise<Parsed>>()
  })
})
