import { newsLike } from '@news/laws'
import fc from 'fast-check'
import type { Correction } from '../../src/correct'
import type { Article } from '../../src/record'
import { parse } from '../../src/with-tagger'

/** Articles with something in them to correct, each with an id of its own. */
export const someArticles: fc.Arbitrary<Article[]> = fc
  .array(newsLike, { minLength: 1, maxLength: 3 })
  .map((texts) => texts.map((text, i) => ({ ...parse(text).articles[0]!, id: `article ${i}` })))

/** Corrections of these articles: most name records that are there, some don’t. */
export function correctionsOf(articles: readonly Article[]): fc.Arbitrary<Correction[]> {
  return fc.array(fc.constantFrom(...articles).chain(correctionOf), { maxLength: 12 })
}

function correctionOf({ id: article, quotes, actors, text }: Article): fc.Arbitrary<Correction> {
  const actor = fc.constantFrom(...actors.map(({ id }) => id), 'new1', 'nobody', '__proto__')
  const quote = fc.constantFrom(...quotes.map(({ id }) => id), 'nothing', '')
  const name = fc.constantFrom('Anna Berg', 'Harbour Council', 'Ñ 😀', text.trim().slice(0, 9) || 'x', ' a ')
  const kind = fc.option(fc.constantFrom('person' as const, 'organization' as const), { nil: undefined })
  const was = fc.option(fc.constantFrom('Anna Berg', quotes[0]?.text ?? 'x'), { nil: undefined, freq: 4 })
  const mention = fc.oneof(
    fc.constantFrom(...actors.flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end }))), {
      start: 0,
      end: 1,
    }),
    fc.record({ start: fc.nat(text.length + 3), end: fc.nat(text.length + 3) }),
  )
  const mentions = fc.option(fc.array(mention, { maxLength: 3 }), { nil: undefined })
  const bare = { article: fc.constant(article) }
  const made = fc.oneof(
    fc.record({ type: fc.constant('rename' as const), ...bare, actor, name, kind, was }),
    fc.record({ type: fc.constant('merge' as const), ...bare, actor, into: actor, was }),
    fc.record({
      type: fc.constant('split' as const),
      ...{ ...bare, name, kind, mentions },
      actor: fc.constantFrom('new1', 'new2', 'a1'),
      quotes: fc.array(quote, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('speaker' as const), ...bare, quote, speaker: fc.option(actor), was }),
    fc.record({ type: fc.constant('reject' as const), ...bare, quote, was }),
    fc.record({ type: fc.constant('restore' as const), ...bare, quote, was }),
  )
  // JSON has no undefined, and neither has the schema
  return made.map((one) => JSON.parse(JSON.stringify(one)))
}
