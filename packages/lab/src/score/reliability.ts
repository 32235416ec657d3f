import { type Aligned, rightQuotes } from './align'
import { groupBy } from './group'

/** How many of some quotes are right: content and source. */
export interface Reliability {
  name: string
  quotes: number
  right: number
  /** The mean of what the quotes themselves say. */
  stated: number
}

/** By tenths of the stated confidence, and by rule. */
export function reliability(articles: Aligned[]): { bins: Reliability[]; rules: Reliability[] } {
  const judged = articles.flatMap(judge)
  const binOf = (confidence: number) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) / 10
  return {
    bins: grouped(
      judged,
      ({ confidence }) => `${binOf(confidence).toFixed(1)}–${(binOf(confidence) + 0.1).toFixed(1)}`,
    ),
    rules: grouped(judged, ({ rule }) => rule),
  }
}

/** The share that is right for each rule, as the library's data wants it. */
export function calibration(articles: Aligned[]): Record<string, number> {
  const { rules } = reliability(articles)
  return Object.fromEntries(
    rules.map(({ name, quotes, right }) => [name, Math.round((100 * right) / quotes) / 100]),
  )
}

interface Judged {
  rule: string
  confidence: number
  right: boolean
}

function judge(article: Aligned): Judged[] {
  const right = rightQuotes(article)
  return article.quotes.map((quote, index) => ({
    rule: quote.rule ?? 'no rule',
    confidence: quote.confidence ?? 0,
    right: right.has(index),
  }))
}

function grouped(judged: Judged[], nameOf: (one: Judged) => string): Reliability[] {
  return [...groupBy(judged, nameOf)]
    .map(([name, list]) => ({
      name,
      quotes: list.length,
      right: list.filter((one) => one.right).length,
      stated: list.reduce((sum, one) => sum + one.confidence, 0) / list.length,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
