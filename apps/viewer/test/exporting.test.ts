import { Article } from '@news/model'
import { Corrections } from '@news/model/correct'
import { describe, expect, test } from 'vitest'
import { citationOf } from '../src/model/citation'
import { fileName, forms, type Stock } from '../src/model/exporting'
import { itemsIn } from '../src/parser/items'
import { fixture } from './fixture/article'

const stock: Stock = {
  articles: [{ ...fixture(), quotes: fixture().quotes.slice(1) }],
  loaded: [fixture()],
  corrections: [{ type: 'reject', article: 'fixture', quote: 'q1' }],
}
const written = (name: string) => forms.find((form) => form.name === name)!.write(stock)

describe('forms', () => {
  test('what opens here again is read as it was written', () => {
    expect(itemsIn(written('JSON'))).toEqual([{ is: 'record', article: stock.articles[0] }])
    expect(itemsIn(written('NDJSON'))).toEqual([{ is: 'record', article: stock.articles[0] }])
    expect(itemsIn(written('Corrections'))).toEqual([{ is: 'corrections', corrections: stock.corrections }])
    expect(itemsIn(written('Working file'))).toEqual([
      { is: 'record', article: stock.loaded[0] },
      { is: 'corrections', corrections: stock.corrections },
    ])
  })

  test('records and corrections satisfy their schemas', () => {
    for (const record of JSON.parse(written('JSON'))) expect(Article.safeParse(record).success).toBe(true)
    expect(Corrections.safeParse(JSON.parse(written('Corrections'))).success).toBe(true)
  })

  test('each has a name and an ending of its own', () => {
    for (const key of ['name', 'ending'] as const)
      expect(new Set(forms.map((form) => form[key])).size).toBe(forms.length)
  })
})

test.each([
  ['week.xml', 'week.csv'],
  ['pasted text', 'pasted-text.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['<img src=x>.html', 'img-src-x.csv'],
  ['Århus – natt.txt', 'Århus-natt.csv'],
  ['///', 'articles.csv'],
  ['𝒜'.repeat(100), `${'𝒜'.repeat(60)}.csv`],
])('the file of %s is %s', (name, file) => {
  expect(fileName(name, '.csv')).toBe(file)
})

describe('citationOf', () => {
  const article: Article = {
    ...fixture(),
    ...{ authors: ['Nora Quist', 'Ole Hamar'], headline: 'The dikes', publisher: 'Lowland Press' },
    url: 'https://press.example/dikes',
    published: { value: '2026-11-02', precision: 'day', zoneStated: false },
  }
  const cited = (id: string) => citationOf(article, article.quotes.find((quote) => quote.id === id)!)
  const source =
    'Nora Quist and Ole Hamar, “The dikes”, Lowland Press, 2 November 2026. https://press.example/dikes'

  test('names speaker, role and source', () => {
    expect(cited('q2')).toBe(
      `“We have looked at every metre,” “and not one of them is wet.” – Mara Venn, head of the Lowland Water Board. ${source}`,
    )
  })

  test('says of indirect words that they are, and of an open speaker', () => {
    expect(cited('q5')).toBe(
      `the water was a metre higher than anybody admitted (in indirect speech) – Otto Brandt. ${source}`,
    )
    expect(cited('q6')).toBe(`“Bring sandbags.” – speaker open. ${source}`)
  })

  test('does with what there is', () => {
    expect(citationOf(fixture(), fixture().quotes[5]!)).toBe('“Bring sandbags.” – speaker open.')
  })
})
