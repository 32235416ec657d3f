import type { Article } from '@news/model'
import { randomFrom } from '../random'
import { wordsOf } from '../trace/pools'
import { articlesOf } from '../trace/stories'

/** One small world after the other: what is said in one is not said again, so a large one would run out of words. */
export function* invented(count: number, first: number): Generator<{ id: string; article: Article }> {
  let left = count
  for (let world = first; left > 0; world++)
    for (const { article } of articlesOf(randomFrom(world), wordsOf('dev'), 40)) {
      if (left-- <= 0) return
      yield { id: `w${world}-${article.id}`, article }
    }
}
