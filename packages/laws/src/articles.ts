import fc from 'fast-check'
import type { LawfulArticle } from './shapes'
import { inkOf } from './spans'
import { anyText, newsLike } from './texts'

/** A time as records state it. */
interface Stamp {
  value: string
  precision: 'year' | 'day' | 'minute' | 'second'
  zoneStated: boolean
}

const anyTimes = fc.constantFrom<Stamp>(
  { value: '2016', precision: 'year', zoneStated: false },
  { value: '2016-11-23', precision: 'day', zoneStated: false },
  { value: '2016-11-23T16:05', precision: 'minute', zoneStated: false },
  { value: '2016-11-23T16:05-05:00', precision: 'minute', zoneStated: true },
  { value: '2016-11-23T16:05:09.5Z', precision: 'second', zoneStated: true },
)
const addresses = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  anyText,
  fc.constantFrom(
    'javascript:alert(1)',
    'urn:a:b',
    'http://[::1]/',
    'http://a b/c',
    '//x',
    'http://h:port/x#y#z',
    ':',
  ),
)
const lines = anyText.filter((text) => text !== '')

/** What is written in such a field, with all that a format could take for its own signs. */
const phrase = fc
  .array(
    fc.constantFrom(
      ...['Harbour', 'bridge', 'Q&A', 'it’s', "it's", '50%', '#1', '"kept"', '“kept”', '- not -', '*one*'],
      ...['[two]', 'a_b_c', 'no:', '{three}', '`four`', '1.', '!', '> five', '| six', 'C:\\new', '🦦', 'é'],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => `The ${words.join(' ')}`)
const people = fc.uniqueArray(fc.constantFrom('Ann Lee', 'Jo Park', 'Zoë van Dahl', 'Ida O’Hara'), {
  minLength: 1,
  maxLength: 3,
})
const times = fc.constantFrom<Stamp>(
  { value: '2016-11-23', precision: 'day', zoneStated: false },
  { value: '2016-11-23T16:05', precision: 'minute', zoneStated: false },
  { value: '2016-11-23T16:05-05:00', precision: 'minute', zoneStated: true },
  { value: '2016-11-23T16:05:09Z', precision: 'second', zoneStated: true },
)

/** Any lawful article: read by `read` from news-like or any text, with any words in its fields. */
export function articlesBy<Article extends LawfulArticle>(
  read: (text: string) => Article,
): fc.Arbitrary<Article> {
  return fc
    .tuple(
      fc.oneof(newsLike, newsLike, anyText),
      fc.record(
        {
          id: addresses,
          url: addresses,
          headline: lines,
          standfirst: lines,
          byline: lines,
          authors: fc.array(lines, { maxLength: 3 }),
          publisher: lines,
          agency: lines,
          dateline: lines,
          published: anyTimes,
          modified: anyTimes,
          embargoed: anyTimes,
          status: fc.constantFrom('usable', 'withheld', 'canceled'),
          language: fc.constantFrom('en', 'nb-NO', '"><script>'),
          section: lines,
          keywords: fc.array(lines, { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([text, fields]) => ({ ...read(text), ...fields }) as Article)
}

/** Any article with a body, its fields such as news has them. `bodyOf` gives the text that no other field carries. */
export function newsArticlesBy<Article extends LawfulArticle>(
  read: (text: string) => Article,
  bodyOf: (article: Article) => string,
): fc.Arbitrary<Article> {
  return (
    fc
      .tuple(
        articlesBy(read),
        fc.record(
          {
            id: fc.constantFrom('urn:news:1', 'story 12', 'https://news.example/a?b=1&c=2'),
            url: fc.constantFrom('https://news.example/a?b=1&c=2', 'https://news.example/%C3%A9#top'),
            headline: phrase,
            standfirst: phrase,
            authors: people,
            publisher: phrase,
            agency: fc.constantFrom('Nordic Wire', 'Reuters', 'AP'),
            dateline: fc.constantFrom('BERGEN', 'NEW YORK'),
            published: times,
            modified: times.map(({ value, ...rest }) => ({ ...rest, value: value.replace('-11-', '-12-') })),
            embargoed: times,
            status: fc.constantFrom('usable', 'withheld', 'canceled'),
            language: fc.constantFrom('en', 'nb-NO'),
            section: phrase,
            keywords: fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }),
          },
          { requiredKeys: ['id'] },
        ),
      )
      .filter(([, { headline, standfirst }]) => headline === undefined || headline !== standfirst)
      .map(
        ([{ text, blocks, quotes, actors }, fields]) =>
          ({ ...fields, text, blocks, quotes, actors }) as unknown as Article,
      )
      // Without a body the description is the text: such items are pictures.
      .filter((article) => inkOf(bodyOf(article)) !== '')
  )
}
