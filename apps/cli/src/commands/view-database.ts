import type { Article } from '@news/model'
import type { Command } from 'commander'
import type { Shell } from '../shell/shell'
import { type Shown, shownOf } from '../shell/viewer'
import { type DatabaseOptions, withStore } from './database'
import { type QuestionOptions, questionOf, tellMore } from './question'
import { answers } from './search'

/** The articles whose quotes a database gives for words and options, those with the best quotes first. */
export function articlesFound(
  words: string[],
  options: DatabaseOptions & QuestionOptions,
  command: Command,
  shell: Shell,
): Promise<Shown[]> {
  const { limit = usual } = options
  return withStore(options, command, async (store) => {
    const articles = new Map<string, Article>()
    let found = 0
    for await (const { article: id } of answers(store, questionOf(words, options), limit + 1)) {
      if (found++ === limit) break
      if (articles.has(id)) continue
      const article = await store.get(id)
      if (article !== undefined) articles.set(id, article)
    }
    await tellMore(found, limit, shell)
    return [...articles.values()].map(shownOf)
  })
}

/** So many quotes are looked for unless `--limit` says so. */
export const usual = 50
