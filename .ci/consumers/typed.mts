import {
  type Actor,
  Article,
  type Attributor,
  type Parsed,
  parse,
  type Quote,
  type Reader,
  rules,
  type Span,
  sourceSpan,
} from '@news/model'
import { type Feed, feed, readFeed } from '@news/model/feed'
import { html } from '@news/model/html'
import { type Resolved, trace } from '@news/model/stages'

// A record is a schema and a type of the same name, and nothing in it is `any`.
const { articles }: Parsed = parse('"We waited for years," Anna Berg said.')
const article: Article = Article.parse(articles[0])
const quotes: Quote[] = article.quotes
const speaker: string | null = quotes[0]!.speaker
const actor: Actor | undefined = article.actors.find(({ id }) => id === speaker)
const walk: Resolved[] = trace(article.text)

// @ts-expect-error The speaker can be open.
const certain: string = quotes[0]!.speaker
// @ts-expect-error A quote has no such field.
quotes[0]!.author

// What finds quotes can be replaced, and the bundled rules can be wrapped.
const loud: Attributor = (mentioned) => rules(mentioned).filter(({ cue }) => cue.length > 0)
const replaced = parse(article.text, { attribution: loud })

// A reader is a value, and spans lead back to what it read.
const reader: Reader = html
const page = parse('<h1>No</h1>', { reader }).articles[0]!
const span: Span | undefined = sourceSpan(page, page.blocks[0]!)
if (span?.start !== 4) throw new Error('the headline is not found in the page')

if (walk.length !== 1 || replaced.articles.length !== 1 || certain !== speaker)
  throw new Error('not one article')
if (actor?.name !== 'Anna Berg') throw new Error(`${actor?.name} is not Anna Berg`)

const post: Feed | undefined = readFeed('<rss><item><title>Bridge</title></item></rss>')
if (
  post?.entries[0]?.title !==
  parse('<rss><item><title>Bridge</title></item></rss>', { reader: feed }).articles[0]?.headline
)
  throw new Error('not the same title')
