import { type Article, parse } from '@news/model'

/** An article that the library reads from a text, with what a source would state beside it. */
export function articleOf(id: string, text: string, stated: Partial<Article> = {}): Article {
  const [article] = parse(text).articles
  return { ...article!, ...stated, id }
}

/** A date of the precision in which it is written. */
export function on(value: string): { published: NonNullable<Article['published']> } {
  const precision = (['year', 'month', 'day'] as const)[value.split('-').length - 1]
  return {
    published: {
      value,
      precision: value.includes('T') ? 'minute' : (precision ?? 'day'),
      zoneStated: /T.*(Z|[+-]\d\d:\d\d)$/.test(value),
    },
  }
}

const bridge = `Bridge will close, minister says

By Nora Falk

SULA — “We will not reopen the bridge before the inspection,” said Transport Minister Edvin Lorentz. “The sanctions against the builder stay.”

Mayor Ylva Sörensen told reporters that the ferries would run all night. “Nobody asked us about the ferries,” she said.

According to Northern Rail, trains to Sula are full.`

const ferry = `Ferries run all night

SULA — The ferries ran all night on Tuesday. “We carried nine thousand people,” said Ylva Sörensen, the mayor of Sula.

Lorentz said that the sanction would be lifted in May. “It is a small price,” he added.`

const harbour = `Harbour board wants its money back

TARN — “The money is gone,” said Edvin Lorentz, a fisherman from Tarn, on Friday. “We will not pay for the bridge.”

The Harbour Board denied that it had been asked.`

/** Three invented articles: a minister, a mayor, and the minister's namesake. */
export const articles: readonly Article[] = [
  articleOf('sula-1', bridge, { ...on('2017-11-16'), publisher: 'Morning Courier' }),
  articleOf('sula-2', ferry, { ...on('2017-12-01T10:30+01:00'), publisher: 'Évening Post' }),
  articleOf('tarn-1', harbour, { ...on('2018'), url: 'https://www.tarn.example/harbour' }),
]
