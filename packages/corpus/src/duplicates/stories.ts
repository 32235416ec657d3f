import { createGroups } from '../words/groups'
import type { Fingerprint } from './fingerprint'
import { isCopy, type Likeness, likenessOf } from './likeness'

/** An article that is a copy of the one asked for, with how much they share. */
export interface Neighbour extends Likeness {
  id: string
}

/** Articles by story: all copies of one text, however they were cut, retitled or spun. */
export interface Stories {
  /** Adds an article and says which story it belongs to: the id of its first article. Adding one again changes nothing. */
  add(article: Fingerprint): string
  /** The story of an article that was added. */
  of(id: string): string | undefined
  /** The copies of an article among those added, most alike first. It need not have been added itself. */
  neighbours(article: Fingerprint): Neighbour[]
}

/**
 * An index in memory. It grows by one article at a time and compares each only with those that share a band; to keep
 * one in a database, store `bands` beside the article, ask for those with one of them, and judge with `isCopy`.
 */
export function createStories(): Stories {
  const articles = new Map<string, Fingerprint>()
  const byBand = new Map<number, string[]>()
  const stories = createGroups()

  /** Those that share a band, the one that shares most first. */
  const candidates = ({ id: own, bands }: Fingerprint): string[] => {
    const shared = new Map<string, number>()
    for (const band of bands)
      for (const id of byBand.get(band) ?? []) if (id !== own) shared.set(id, (shared.get(id) ?? 0) + 1)
    return [...shared].sort(([, a], [, b]) => b - a).map(([id]) => id)
  }

  return {
    add(article) {
      const { id, bands } = article
      if (articles.has(id)) return stories.of(id)!
      stories.add(id)
      const compared = new Map<string, number>()
      for (const other of candidates(article)) {
        const story = stories.of(other)!
        const times = compared.get(story) ?? 0
        if (story === stories.of(id) || times >= comparisons) continue
        compared.set(story, times + 1)
        if (isCopy(likenessOf(article, articles.get(other)!))) stories.unite(other, id)
      }
      articles.set(id, article)
      for (const band of bands) {
        const list = byBand.get(band)
        if (list === undefined) byBand.set(band, [id])
        else if (list.length < listed) list.push(id)
      }
      return stories.of(id)!
    },
    of: (id) => stories.of(id),
    neighbours(article) {
      const found = new Set(candidates(article).flatMap((id) => stories.members(id)))
      found.delete(article.id)
      return [...found]
        .map((id) => ({ id, ...likenessOf(article, articles.get(id)!) }))
        .filter(isCopy)
        .sort((a, b) => b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1))
    },
  }
}

/** Articles of one story that a new one is compared with before it is held to be another. */
const comparisons = 8
/** Articles under one band: ten thousand copies of a story need not all stand there for the next to be found. */
const listed = 32
