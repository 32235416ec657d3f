import fc from 'fast-check'
import type { LawfulArticle } from './shapes'
import { newsLike } from './texts'

/** Something that claims to be a correction. */
export type CorrectionLike = Record<string, unknown>

/** Articles, and what is to be corrected in them. */
export interface ToCorrect<Article> {
  articles: Article[]
  corrections: CorrectionLike[]
}

/** Articles with something in them to correct, each with an id of its own, and a log of corrections of them. */
export function toCorrectBy<Article extends LawfulArticle>(
  read: (text: string) => Article,
): fc.Arbitrary<ToCorrect<Article>> {
  return fc
    .array(newsLike, { minLength: 1, maxLength: 3 })
    .map((texts) => texts.map((text, i) => ({ ...read(text), id: `article ${i}` })))
    .chain((articles) =>
      fc.record({
        articles: fc.constant(articles),
        corrections: fc.array(fc.constantFrom(...articles).chain(correctionOf), { maxLength: 12 }),
      }),
    )
}

/** Corrections of an article: most name records that are there, some don’t. */
function correctionOf({ id: article, quotes, actors, text }: LawfulArticle): fc.Arbitrary<CorrectionLike> {
  const actor = fc.constantFrom(...actors.map(({ id }) => id), 'new1', 'nobody', '__proto__')
  const quote = fc.constantFrom(...quotes.map(({ id }) => id), 'nothing', '')
  const name = fc.constantFrom('Anna Berg', 'Harbour Council', 'Ñ 😀', text.trim().slice(0, 9) || 'x', ' a ')
  const kind = fc.option(fc.constantFrom('person', 'organization'), { nil: undefined })
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
    fc.record({ type: fc.constant('rename'), ...bare, actor, name, kind, was }),
    fc.record({ type: fc.constant('merge'), ...bare, actor, into: actor, was }),
    fc.record({
      type: fc.constant('split'),
      ...{ ...bare, name, kind, mentions },
      actor: fc.constantFrom('new1', 'new2', 'a1'),
      quotes: fc.array(quote, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('speaker'), ...bare, quote, speaker: fc.option(actor), was }),
    fc.record({ type: fc.constant('reject'), ...bare, quote, was }),
    fc.record({ type: fc.constant('restore'), ...bare, quote, was }),
  )
  // JSON has no undefined, and neither has the schema
  return made.map((one) => JSON.parse(JSON.stringify(one)))
}

/** JSON that is no correction, or is one but for a field. */
export const nearlyCorrections: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 5,
    arbitrary: fc
      .dictionary(
        fc.constantFrom(
          ...['article', 'actor', 'name', 'kind', 'was', 'into', 'quotes', 'mentions', 'quote', 'speaker'],
          ...['extra', '__proto__'],
        ),
        fc.oneof(
          fc.constantFrom(
            ...['a1', 'q1', 'article 0', 'person', '', ' '],
            ...[null, 7, [], ['q1'], [3], [{ start: 0, end: 1 }], [{ start: 0.5, end: 1 }], [{ start: 0 }]],
            ...[[{ start: 0, end: 1, form: 'name' }], [{ start: -1, end: 2 }], [{ start: 0, end: 2 ** 60 }]],
          ),
        ),
      )
      .chain((fields) =>
        fc
          .constantFrom(
            ...['rename', 'merge', 'split', 'speaker', 'reject', 'restore', 'other', 'toString', 7],
          )
          .map((type) => ({ ...fields, type })),
      ),
  },
)
