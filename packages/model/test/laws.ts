import { isDeepStrictEqual } from 'node:util'
import { brokenLaws as brokenArticleLaws, brokenStageLaws, rule } from '@news/laws'
import { expect } from 'vitest'
import { Article, Warning } from '../src/record'
import { parse, trace } from '../src/with-tagger'

/** Asserts everything that holds for every input. */
export function laws(input: string | Uint8Array): void {
  const parsed = parse(input)
  const json = JSON.stringify(parsed)
  const broken = [
    ...parsed.articles.flatMap(brokenLaws),
    ...trace(input).flatMap(brokenStageLaws),
    ...parsed.warnings.flatMap((warning) =>
      Warning.safeParse(warning).success ? [] : ['a warning is no Warning'],
    ),
    ...rule('the same input gives the same output', JSON.stringify(parse(input)) === json),
    ...rule('JSON brings back what was written', isDeepStrictEqual(JSON.parse(json), parsed)),
    ...rule('plain text is kept as it is', typeof input !== 'string' || parsed.articles[0]?.text === input),
  ]
  expect(broken).toEqual([])
}

/** The laws of an article that this one breaks. */
export function brokenLaws(article: Article): string[] {
  if (!Article.safeParse(article).success) return ['an article is what its schema says']
  return brokenArticleLaws(article)
}
