import { brokenLaws, brokenStageLaws, rule } from '@news/laws'
import { Article, type Attributor, type Parsed, type Reader, sourceSpan, Warning } from '@news/model'
import { parse } from '@news/model/rules'
import { printStage, stageNames, trace } from '@news/model/stages'

export interface Reading {
  reader?: Reader
  attribution: Attributor
}

/** In what the laws are broken by what the library makes of an input. */
export function brokenReading(input: string | Uint8Array, reading: Reading): string[] {
  const parsed = parse(input, reading)
  const walks = trace(input, reading)
  for (const walk of walks) for (const stage of stageNames) printStage(stage, walk)
  return [
    ...brokenParsed(parsed, input),
    ...walks.flatMap(brokenStageLaws),
    ...rule(
      'the same input gives the same output',
      JSON.stringify(parse(input, reading)) === JSON.stringify(parsed),
    ),
  ]
}

/** In what the laws are broken by what came of an input, whoever made it. */
export function brokenParsed(parsed: Parsed, input: string | Uint8Array): string[] {
  return [
    ...parsed.articles.flatMap(brokenArticle),
    ...rule(
      'a warning is a Warning',
      parsed.warnings.every((warning) => Warning.safeParse(warning).success),
    ),
    ...rule('nothing comes without a reason', parsed.articles.length + parsed.warnings.length > 0),
    ...rule('JSON carries all there is', !holdsUndefined(parsed)),
    ...rule(
      'words stand inside the source',
      typeof input !== 'string' || parsed.articles.every((article) => standsIn(input, article)),
    ),
  ]
}

/** What the library makes of an input, as one string. */
export const outputOf = (input: string | Uint8Array, reading: Reading): string =>
  JSON.stringify(parse(input, reading))

/** In what an article is no lawful one. */
function brokenArticle(article: Article): string[] {
  const { success, error } = Article.safeParse(article)
  return success ? brokenLaws(article) : [`an article is what its schema says: ${error.message}`]
}

function standsIn(source: string, article: Article): boolean {
  const spans = [...article.blocks, ...article.quotes.flatMap(({ content }) => content)]
  return spans.every((span) => {
    const there = sourceSpan(article, span)
    return there === undefined || (0 <= there.start && there.start < there.end && there.end <= source.length)
  })
}

function holdsUndefined(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined
  return Object.values(value).some(holdsUndefined)
}
