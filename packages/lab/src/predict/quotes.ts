import type { Article, Quote, Span } from '@news/model'
import type { PredictedQuote } from '../corpus/prediction'
import type { Range } from '../corpus/range'

/** The quotes of an article in the format of the prediction files. */
export function quotesOf(article: Article): PredictedQuote[] {
  return article.quotes.map((quote) => ({
    content: quote.content.map(rangeOf),
    cue: quote.cue.map(rangeOf),
    source: quote.source.map(rangeOf),
    rule: quote.basis[0]!.rule,
    ...speakerRuleOf(quote),
    confidence: quote.confidence,
  }))
}

/** A span in the way the prediction files write it. */
export const rangeOf = ({ start, end }: Span): Range => [start, end]

/** The last rule is the one that gave the quote its speaker, where there is more than one. */
function speakerRuleOf({ basis }: Quote): { speakerRule?: string } {
  return basis.length > 1 ? { speakerRule: basis.at(-1)!.rule } : {}
}
