import {
  type Attribution,
  attributionsOf,
  createStories,
  createTraces,
  fingerprintOf,
  quoteKeys,
  read,
  type Traces,
  type Witness,
  witnessesOf,
} from '@news/corpus'
import type { Article } from '@news/model'
import { StoreError } from './error'
import type { Store } from './store'

/** One quote in all its places. */
export interface Trace {
  /** Earliest first; those without a date last. */
  witnesses: Witness[]
  /** Who is said to have said it, most reports first. */
  attributions: Attribution[]
}

/**
 * Follows a quote through the store: one that is named (`ARTICLE#QUOTE`), else the one that has these words. Undefined
 * where no quote has them.
 */
export async function traceOf(store: Store, start: string): Promise<Trace | undefined> {
  const named = await namedIn(store, start)
  if (named !== undefined) return followed(store, named)
  const asked = { id: '', article: '', quote: '', text: start, kind: 'direct', speaker: null } as const
  const trace = await followed(store, asked)
  if (trace !== undefined) return trace
  // “the law was wrong” has no two telling words, by which its other places would be found.
  const found = await foundIn(store, start)
  return found && followed(store, found)
}

async function followed(store: Store, seed: Witness): Promise<Trace | undefined> {
  const gathered = gathering(store)
  let witnesses: Witness[] | undefined
  let asked = [seed]
  for (let round = 0; round < rounds && asked.length > 0; round++) {
    const before = new Set(witnesses?.map(({ id }) => id))
    for (const witness of asked) await gathered.gather(witness)
    witnesses = gathered.traceOf(seed)
    // Who has a fuller version leads to others that the first one did not.
    asked = (witnesses ?? []).filter(({ id }) => !before.has(id)).slice(0, versions)
  }
  return witnesses && { witnesses, attributions: attributionsOf(witnesses) }
}

/** Steps from one version of a quote to the next. */
const rounds = 4
/** Versions of a step that others are looked for by. */
const versions = 12
/** Articles that are looked at. */
const most = 600

async function namedIn(store: Store, start: string): Promise<Witness | undefined> {
  const at = start.lastIndexOf('#')
  const article = at >= 0 ? await store.get(start.slice(0, at)) : undefined
  if (article === undefined) return undefined
  const found = witnessIn(article, start.slice(at + 1))
  if (found === undefined)
    throw new StoreError('question', `the article ${article.id} has no quote ${start.slice(at + 1)}`)
  return found
}

/** The best quote that a search finds: with the words as they stand, else with all of them. */
async function foundIn(store: Store, words: string): Promise<Witness | undefined> {
  if (words.trim() === '') return undefined
  for (const text of [`"${words.replace(/["“”„«»]/g, ' ')}"`, words]) {
    const [found] = (await store.search({ text, limit: 1 })).quotes
    const article = found && (await store.get(found.article))
    if (article !== undefined) return witnessIn(article, found!.quote)
  }
  return undefined
}

const witnessIn = (article: Article, id: string) => witnessesOf(article).find(({ quote }) => quote === id)

/** Articles that may have the quote, and what they have of it. */
function gathering(store: Store) {
  const articles = new Map<string, Article>()
  const people = new Map<string, ReadonlyMap<string, string>>()
  return {
    async gather(witness: Witness): Promise<void> {
      const places = await store.sameQuote(quoteKeys(read(witness)))
      for (const id of [witness.article, ...places.map(({ article }) => article)]) {
        if (articles.has(id) || articles.size >= most) continue
        const article = await store.get(id)
        if (article === undefined) continue
        articles.set(id, article)
        people.set(id, await store.peopleOf(id))
      }
    },
    /** The places of the quote among what was gathered. */
    traceOf(seed: Witness): Witness[] | undefined {
      const traces = tracesIn([...articles.values()], people)
      const trace = traces.of(seed.id) ?? traces.like(seed)[0]
      return trace === undefined ? undefined : traces.witnesses(trace)
    },
  }
}

function tracesIn(articles: Article[], people: ReadonlyMap<string, ReadonlyMap<string, string>>): Traces {
  const ordered = articles.sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1))
  const stories = createStories()
  for (const article of ordered) stories.add(fingerprintOf(article))
  const traces = createTraces()
  for (const article of ordered) {
    const own = people.get(article.id)!
    const story = stories.of(article.id)!
    for (const witness of witnessesOf(article, { story, person: (actor) => own.get(actor) }))
      traces.add(witness)
  }
  return traces
}

function timeOf({ published }: Article): number {
  const at = published === undefined ? Number.NaN : Date.parse(published.value)
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at
}
