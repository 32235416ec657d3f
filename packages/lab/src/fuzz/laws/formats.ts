import { anyText, markupLike, markupPieces, newsLike, newsPieces, rule } from '@news/laws'
import { type Reader, rules } from '@news/model'
import { anyFormat } from '@news/model/any'
import { feed, readFeed } from '@news/model/feed'
import { html } from '@news/model/html'
import { jsonld } from '@news/model/jsonld'
import { markdown } from '@news/model/markdown'
import { newsml, newsmlOf } from '@news/model/newsml'
import { ninjs, ninjsOf } from '@news/model/ninjs'
import { nitf } from '@news/model/nitf'
import fc from 'fast-check'
import { brokenReading, outputOf } from '../judge'
import { type Law, law } from '../law'
import { mutated, mutatedJson } from '../mutated'
import type { Seeds } from '../seeds'

/** Every reader of a format, each on what is nearly in its format and on what is in another. */
export function formatLaws(seeds: Seeds): Law[] {
  const pieces = [...newsPieces, ...markupPieces]
  const pages = mutated([...seeds.html, ...seeds.html.map(inScript)], pieces)
  const documents = mutated(seeds.xml, pieces)
  const json = fc.oneof(mutatedJson(seeds.json, newsLike), mutated(seeds.json, pieces))
  const own: Record<string, [share: number, reader: Reader, inputs: fc.Arbitrary<string>]> = {
    any: [6, anyFormat, fc.oneof(pages, documents, json, mutated(seeds.markdown, pieces), feedsOf(newsLike))],
    feed: [8, feed, fc.oneof(documents, feedsOf(newsLike))],
    html: [12, html, pages],
    jsonld: [4, jsonld, json],
    markdown: [5, markdown, mutated(seeds.markdown, pieces)],
    newsml: [4, newsml, documents],
    ninjs: [4, ninjs, json],
    nitf: [4, nitf, documents],
  }
  const foreign = fc.oneof(markupLike, markupLike, anyText, pages, documents, json)
  const readers = Object.entries(own).map(([name, [share, reader, inputs]]) =>
    law({
      name: `read-${name}`,
      share,
      inputs: fc.oneof({ weight: 3, arbitrary: inputs }, { weight: 1, arbitrary: foreign }),
      broken: (input) => brokenReading(input, { reader, attribution: rules }),
      output: (input) => outputOf(input, { reader, attribution: rules }),
    }),
  )
  const ofVersion = (name: string, readerOf: (version: string) => Reader, inputs: fc.Arbitrary<string>) =>
    law({
      name,
      share: 1,
      inputs: fc.record({ input: inputs, version: versions }),
      broken: ({ input, version }) => brokenReading(input, { reader: readerOf(version), attribution: rules }),
      output: ({ input, version }) => outputOf(input, { reader: readerOf(version), attribution: rules }),
    })
  return [
    ...readers,
    ofVersion('read-ninjs-of', ninjsOf, json),
    ofVersion('read-newsml-of', newsmlOf, documents),
    law({
      name: 'feed-entries',
      share: 1,
      inputs: own.feed![2],
      broken: (input) => {
        const entries = readFeed(input)?.entries ?? []
        const drafts = feed(input).filter(({ refused }) => !refused)
        return rule('every entry is an article, and no article is none', drafts.length === entries.length)
      },
      output: (input) => JSON.stringify(readFeed(input) ?? null),
    }),
  ]
}

const versions = fc.constantFrom(
  '1.0',
  '1.3',
  '2.0',
  '2.1',
  '3.0',
  '2.33',
  '2.12',
  '',
  'x',
  '__proto__',
  'constructor',
)

/** A page in whose metadata stands what can't be read. */
const inScript = (page: string) =>
  page.replace('</head>', '<script type="application/ld+json">{"@type":"NewsArticle",</script></head>')

/** Feeds of a few entries, each title and text as it comes, escaped, in CDATA or bare. */
function feedsOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const written = fc
    .tuple(
      texts,
      fc.constantFrom(
        escaped,
        (text: string) => `<![CDATA[${text}]]>`,
        (text: string) => text,
      ),
    )
    .map(([text, write]) => write(text))
  const entry = fc
    .tuple(written, written, fc.constantFrom('item', 'entry'))
    .map(
      ([title, text, name]) => `<${name}><title>${title}</title><description>${text}</description></${name}>`,
    )
  return fc
    .tuple(fc.array(entry, { maxLength: 3 }), fc.constantFrom('<rss><channel>', '<feed>', '<rdf:RDF>', ''))
    .map(([entries, root]) => root + entries.join('\n'))
}
