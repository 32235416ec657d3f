import { articlesBy, rule, same } from '@news/laws'
import type { Article } from '@news/model'
import { openStore, type Store, StoreError, traceOf } from '@news/store'
import fc from 'fast-check'
import { type Law, law } from '../law'
import { readText } from '../read-text'

/** Articles to keep, and what is asked for. */
interface Kept {
  articles: Article[]
  words: string
  since: string
}

/** A store: whatever the ids and the words are, what was put is there, is found, and is gone when taken out. */
export const storeLaw = (): Law =>
  law({
    name: 'store',
    share: 1,
    inputs: fc.record({
      articles: fc.array(articlesBy(readText), { minLength: 1, maxLength: 4 }),
      words: fc.constantFrom(
        'bridge',
        '"the bridge is"',
        "it's",
        '" AND NOT (',
        '\0*',
        'NEAR(a b)',
        'é\ud83d',
        '',
      ),
      since: fc.constantFrom(
        '2016',
        '2016-11',
        '2016-11-23',
        '2016-11-23T16:05',
        '2016-13',
        '',
        '2016-11-23T16:05-05:00',
      ),
    }),
    async broken(kept) {
      const store = await openStore(':memory:')
      try {
        return await brokenStore(store, kept)
      } finally {
        await store.close()
      }
    },
  })

async function brokenStore(store: Store, { articles, words, since }: Kept): Promise<string[]> {
  // Of two with one id the later one counts, and one that is there keeps its place.
  const last = [...new Map(articles.map((article) => [article.id, article])).values()]
  const put = await store.put(articles, { inputs: articles.map(({ id }) => id) })
  const counts = await store.counts()
  const again = await store.put(last)
  const quotes = last.flatMap((article) => article.quotes.map((quote) => ({ article, quote })))
  const all = await store.search({ limit: 1000 })
  const places = all.quotes.map(({ article, quote }) => `${article}#${quote}`)
  const inputs = await store.hasInputs(articles.map(({ id }) => id))
  return [
    ...rule(
      'every article counts once',
      put.added + put.replaced + put.unchanged === articles.length && put.added === last.length,
    ),
    ...rule(
      'the same again changes nothing',
      again.unchanged === last.length && same(await store.counts(), counts),
    ),
    ...rule(
      'as much is counted as there is',
      counts.articles === last.length && counts.quotes === quotes.length,
    ),
    ...rule(
      'what was put is there as it was',
      same(await Promise.all(last.map(({ id }) => store.get(id))), last) && same(await listed(store), last),
    ),
    ...rule(
      'inputs are noted',
      articles.every(({ id }) => inputs.has(id)),
    ),
    ...rule(
      'every quote is found',
      same([...places].sort(), quotes.map(({ article, quote }) => `${article.id}#${quote.id}`).sort()),
    ),
    ...(await brokenFinding(store, quotes.slice(0, 3))),
    ...(await brokenAsking(store, { text: words, since })),
    ...(await brokenTaking(store, last)),
  ]
}

async function listed(store: Store): Promise<Article[]> {
  const found: Article[] = []
  for await (const article of store.each()) found.push(article)
  return found
}

interface Place {
  article: Article
  quote: Article['quotes'][number]
}

async function brokenFinding(store: Store, places: Place[]): Promise<string[]> {
  const broken = await Promise.all(
    places.map(async ({ article, quote }) => {
      const speaker = article.actors.find(({ id }) => id === quote.speaker)?.name
      const isIt = (one: { article: string; quote: string }) =>
        one.article === article.id && one.quote === quote.id
      const said = await store.search({ text: quote.text.replace(/["“”„«»]/g, ' '), limit: 1000 })
      const by =
        speaker === undefined || !hasWords(speaker) ? undefined : await store.search({ speaker, limit: 1000 })
      const trace = await traceOf(store, `${article.id}#${quote.id}`)
      return [
        ...rule(
          'a quote is found by its words, if it has any',
          !hasWords(quote.text) || said.quotes.some(isIt),
        ),
        ...rule(
          'a quote is found by a speaker whose name has words',
          by === undefined || by.quotes.some(isIt),
        ),
        ...rule('a quote is among its own traces', trace?.witnesses.some(isIt) === true),
      ]
    }),
  )
  return broken.flat()
}

/** Signs alone are nothing that could be searched for. */
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** Whatever is asked, an answer comes or a `StoreError`. */
async function brokenAsking(store: Store, question: { text: string; since: string }): Promise<string[]> {
  try {
    const { quotes } = await store.search(question)
    return rule('a question has answers', Array.isArray(quotes))
  } catch (error) {
    return rule('a question is refused in words', error instanceof StoreError && error.code === 'question')
  }
}

async function brokenTaking(store: Store, articles: Article[]): Promise<string[]> {
  const taken: boolean[] = []
  for (const { id } of articles) taken.push(await store.remove(id))
  return [
    ...rule('what is there can be taken out', taken.every(Boolean)),
    ...rule(
      'nothing is left of what was taken out',
      same(await store.counts(), { articles: 0, quotes: 0, actors: 0, people: 0 }),
    ),
  ]
}
