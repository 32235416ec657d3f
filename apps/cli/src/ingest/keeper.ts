import type { Article } from '@news/model'
import type { PutCounts, Store } from '@news/store'

/** Puts articles into a database in batches, one of them while the next is made. */
export interface Keeper {
  /** What the database has answered for. */
  counts: PutCounts
  /** Takes an article's input and what came of it. Waits where the database has fallen behind. */
  keep(articles: readonly Article[], input: string): Promise<void>
  /** Resolves when everything is kept that was taken. */
  end(): Promise<void>
}

/** A keeper for a store. */
export function keeperOf(store: Store): Keeper {
  const counts = { added: 0, replaced: 0, unchanged: 0 }
  let articles: Article[] = []
  let inputs: string[] = []
  let size = 0
  let putting: Promise<void> = Promise.resolve()

  const put = async () => {
    await putting
    if (inputs.length === 0) return
    const batch = store.put(articles, { inputs })
    articles = []
    inputs = []
    size = 0
    putting = batch.then(({ added, replaced, unchanged }) => {
      counts.added += added
      counts.replaced += replaced
      counts.unchanged += unchanged
    })
    // It is told when the next batch, or the end, waits for it.
    putting.catch(() => {})
  }

  return {
    counts,
    async keep(more, input) {
      for (const article of more) articles.push(article)
      inputs.push(input)
      size += more.reduce((sum, { text }) => sum + text.length, 0)
      if (articles.length >= most || size >= largest) await put()
    },
    async end() {
      await put()
      await putting
    },
  }
}

/** Articles of a batch: each batch is written to the disk once, and lost as a whole where the process is killed. */
const most = 100
/** Characters of their texts. */
const largest = 2_000_000
