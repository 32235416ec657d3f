import type { Article } from '@news/model'
import { hashOf, joined, mixed } from '../words/hash'
import { isContent, termsOf } from '../words/terms'

/** What an article is compared by with others. */
export interface Fingerprint {
  /** The article's. */
  id: string
  /** Hashes of all pairs of neighbouring content words of its running text, each once, in ascending order. */
  shingles: Int32Array
  /** Those of them that do not stand in direct quotes: what somebody said is in every report, whoever wrote it. */
  prose: Int32Array
  /** Keys under which copies of it are found: two articles that share one are worth comparing. 32 bits, signed. */
  bands: Int32Array
}

/** How the bands are made: minima of as many hash functions as `rows` make a band. */
const whole = { bands: 40, rows: 3 } as const
/** The beginning gets bands of its own: copies are cut from the end. */
const lead = { bands: 16, rows: 3, pairs: 70 } as const

/** Kinds of blocks that are the article's own words; headlines are written anew for each copy. */
const running: ReadonlySet<string> = new Set(['standfirst', 'paragraph', 'listItem', 'blockquote', 'heading'])

/**
 * The fingerprint of an article: MinHash over pairs of content words, cut into bands (Broder 1997; locality-sensitive
 * hashing as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4). Words of closed classes are left out,
 * and names are folded, so that a copy with other articles and prepositions, or `USA` for `US`, has the same pairs.
 */
export function fingerprintOf(article: Text): Fingerprint {
  const { pairs, prose } = pairsOf(article)
  const shingles = setOf(pairs)
  const beginning = pairs.length > lead.pairs * 1.25 ? setOf(pairs.slice(0, lead.pairs)) : shingles
  const bands = new Set([...bandsOf(shingles, whole, 0), ...bandsOf(beginning, lead, whole.bands)])
  return { id: article.id, shingles, prose: setOf(prose), bands: Int32Array.from(bands) }
}

/** Each once, in ascending order. */
const setOf = (hashes: readonly number[]) => Int32Array.from(new Set(hashes)).sort()

type Text = Pick<Article, 'id' | 'text' | 'blocks' | 'quotes'>

function pairsOf({ text, blocks, quotes }: Text) {
  const pairs: number[] = []
  const prose: number[] = []
  const spans = quotes.flatMap(({ kind, content }) => (kind === 'direct' ? content : []))
  spans.sort((a, b) => a.start - b.start)
  let next = 0
  for (const { start, end, kind } of blocks) {
    if (!running.has(kind)) continue
    let before: number | undefined
    for (const term of termsOf(text.slice(start, end))) {
      if (!isContent(term)) continue
      const hash = hashOf(term.key)
      const at = start + term.start
      while (next < spans.length && spans[next]!.end <= at) next++
      if (before !== undefined) {
        const pair = joined(before, hash)
        pairs.push(pair)
        if (next >= spans.length || spans[next]!.start > at) prose.push(pair)
      }
      before = hash
    }
  }
  return { pairs, prose }
}

function bandsOf(
  shingles: Int32Array,
  { bands, rows }: { bands: number; rows: number },
  first: number,
): number[] {
  if (shingles.length === 0) return []
  const keys: number[] = []
  for (let band = 0; band < bands; band++) {
    let key = first + band
    for (let row = 0; row < rows; row++) key = joined(key, smallest(shingles, seeds[band * rows + row]!))
    keys.push(key)
  }
  return keys
}

/** The least of all hashes under one of the hash functions. */
function smallest(shingles: Int32Array, seed: number): number {
  let least = 0x7fffffff
  for (let at = 0; at < shingles.length; at++) {
    const hash = mixed(shingles[at]! ^ seed)
    if (hash < least) least = hash
  }
  return least
}

const seeds = Int32Array.from({ length: whole.bands * whole.rows }, (_, i) => mixed(i + 1))
