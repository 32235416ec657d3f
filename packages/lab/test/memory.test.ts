import { describe, expect, it } from 'vitest'
import { articlesOfNewPeople } from '../src/memory/articles'
import { allowed, growthOf, isFlat } from '../src/memory/flat'
import { measureMemory } from '../src/memory/measure'
import { type Sample, streamed } from '../src/memory/stream'
import { showMemory } from '../src/report/memory'

const first = (count: number) => {
  const articles: string[] = []
  for (const article of articlesOfNewPeople()) if (articles.push(article) === count) return articles
  return articles
}

describe('the articles', () => {
  it('are short, the same each time, and name nobody twice', () => {
    const articles = first(1000)
    expect(first(1000)).toEqual(articles)
    const length = articles.join('').length / articles.length
    expect(length).toBeGreaterThan(500)
    expect(length).toBeLessThan(700)
    const bylines = articles.map((article) => article.match(/^By .* (\S+)$/m)![1]!)
    expect(new Set(bylines).size).toBe(articles.length)
  })
})

describe('the judgement', () => {
  const sample = (articles: number, held: number, resident = 1e8): Sample => ({
    articles,
    held,
    resident,
    characters: articles * 600,
    peak: 1.2e8,
    micros: articles * 1500,
  })

  it('counts from a tenth of the way on', () => {
    const samples = [sample(10, 1e6), sample(100, 5e6), sample(1000, 6e6)]
    expect(growthOf(samples)).toEqual({ articles: 900, held: 1e6, resident: 0 })
    expect(isFlat(growthOf(samples))).toBe(true)
    expect(showMemory(samples)).toContain('Flat: held +1.0 MB (1111.1 bytes an article)')
  })

  it.each([
    ['held', [sample(100, 5e6), sample(1000, 5e6 + allowed.held + 1)]],
    ['resident', [sample(100, 5e6), sample(1000, 5e6, 1e8 + allowed.resident + 1)]],
  ])('is no when what is %s has grown by more than is allowed', (_, samples) => {
    expect(isFlat(growthOf(samples))).toBe(false)
    expect(showMemory(samples)).toContain('NOT FLAT')
  })
})

describe('over 10,000 articles', () => {
  // The first quarter warms up. 133 bytes for each article after it: less than its names take when they are kept.
  const grown = (samples: readonly Sample[]) => growthOf(samples, 0.25).held
  const bound = 1_000_000

  it('names that are kept show, and else nothing does', () => {
    const kept = new Set<string>()
    const keepNames = (text: string) => {
      for (const [word] of text.matchAll(/[A-Z]\w+/g)) kept.add(word)
    }
    expect(grown([...streamed(10_000, () => {})])).toBeLessThan(bound)
    expect(grown([...streamed(10_000, keepNames)])).toBeGreaterThan(bound)
    expect(kept.size).toBeGreaterThan(30_000)
  })

  // What V8 takes from the system goes up and down by more than so few could leak: `bench memory` judges that, over many.
  it.each(['tagger', 'rules'] as const)(
    'parse keeps nothing of what it has read, by %s',
    async (attribution) => {
      expect(grown(await measureMemory(10_000, attribution))).toBeLessThan(bound)
    },
  )
})
