import { articlesBy, newsArticlesBy } from '@news/laws'
import { Article } from '../../src/record'
import { parse } from '../../src/with-tagger'
import { bodyOf } from '../../src/write/body'

const text = `Harbour to close

By Jo Park

BERGEN (Nordic Wire) - "It will hold 🦦 until spring," Anna Berg, head of the harbour board, told reporters on Monday. She said nobody was at risk.

"We were not asked," said a fisherman. "Nobody
asked us."`

/** Where the words stand in the text. */
function at(words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the text does not say “${words}”`)
  return { start, end: start + words.length }
}

const berg = at('Anna Berg, head of the harbour board')

/** An article made by hand, with everything in it that a format may carry. */
export const full: Article = Article.parse({
  id: 'https://news.example/harbour',
  url: 'https://news.example/harbour',
  headline: 'Harbour to close',
  byline: 'By Jo Park',
  authors: ['Jo Park'],
  publisher: 'The Bergen Example',
  agency: 'Nordic Wire',
  dateline: 'BERGEN',
  published: { value: '2024-03-05T16:05+01:00', precision: 'minute', zoneStated: true },
  modified: { value: '2024-03-06T08:00:30Z', precision: 'second', zoneStated: true },
  embargoed: { value: '2024-03-05T15:00Z', precision: 'minute', zoneStated: true },
  status: 'usable',
  language: 'en',
  section: 'Harbours',
  keywords: ['harbour', 'closing'],
  text,
  blocks: [
    { ...at('Harbour to close'), kind: 'headline' },
    { ...at('By Jo Park'), kind: 'byline' },
    { ...at('BERGEN (Nordic Wire) -'), kind: 'dateline' },
    { start: at('"It').start, end: at('at risk.').end, kind: 'paragraph' },
    { start: at('"We').start, end: text.length, kind: 'paragraph' },
  ],
  quotes: [
    {
      ...{ id: 'q1', kind: 'direct', text: '"It will hold 🦦 until spring,"', speaker: 'a1' },
      ...{ content: [at('"It will hold 🦦 until spring,"')], cue: [at('told')], source: [berg] },
      ...{ to: [at('reporters')], basis: [{ rule: 'cue-after', evidence: [at('told')] }], confidence: 0.9 },
      date: {
        ...{ value: '2024-03-04', precision: 'day', zoneStated: false, span: at('on Monday') },
        basis: [{ rule: 'date-reckoned', evidence: [at('on Monday')] }],
      },
    },
    {
      ...{ id: 'q2', kind: 'indirect', text: 'nobody was at risk', speaker: 'a1' },
      ...{ content: [at('nobody was at risk')], cue: [at('said')], source: [at('She')] },
      ...{ basis: [{ rule: 'cue-before', evidence: [at('said')] }], confidence: 0.8 },
    },
    {
      ...{ id: 'q3', kind: 'direct', text: '"We were not asked," "Nobody\nasked us."', speaker: null },
      ...{ content: [at('"We were not asked,"'), at('"Nobody\nasked us."')], cue: [], source: [] },
      ...{ candidates: ['a2'], basis: [{ rule: 'open-quote', evidence: [] }], confidence: 0.5 },
    },
  ],
  actors: [
    {
      ...{ id: 'a1', name: 'Anna Berg', kind: 'person', aliases: [] },
      roles: [{ title: 'head', of: 'the harbour board', span: at('head of the harbour board') }],
      mentions: [
        { ...at('Anna Berg'), form: 'name' },
        { ...at('She'), form: 'pronoun' },
      ],
      basis: [{ rule: 'named-in-full', evidence: [at('Anna Berg')] }],
    },
    {
      ...{ id: 'a2', name: 'a fisherman', kind: 'unnamed', roles: [], aliases: [] },
      mentions: [{ ...at('a fisherman'), form: 'description' }],
      basis: [{ rule: 'described-only', evidence: [at('a fisherman')] }],
    },
  ],
})

const readBy = (text: string) => parse(text).articles[0]!

/** Any lawful article: read from news-like or any text, with any words in its fields. */
export const anyArticle = articlesBy(readBy)

/** Any article, its fields such as news has them. */
export const newsArticle = newsArticlesBy(readBy, (article) => bodyOf(article).text)
