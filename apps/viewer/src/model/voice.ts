import type { Article, Quote, QuoteKind } from '@news/model'
import { cut } from './segments'

/** Whose words a quote of the article at a place in the list holds: the key under which somebody is counted. */
export type Who = (quote: Pick<Quote, 'speaker'>, article: number) => string

/** How much one speaker gets to say. */
export interface Voice {
  /** The speaker's key. */
  who: string
  quotes: number
  words: number
  wordsOf: Readonly<Record<QuoteKind, number>>
  /** Of all words that are quoted, 0 to 1. */
  share: number
  /** Words in each of the articles, in their order. */
  inArticle: readonly number[]
}

/** Who gets to say how much, most words first. Words that somebody quotes in a quote are the quoted one's alone. */
export function voices(articles: readonly Article[], who: Who): Voice[] {
  const found = new Map<string, Count>()
  articles.forEach((article, i) => {
    const words = ownWords(article)
    for (const quote of article.quotes) {
      const key = who(quote, i)
      const count = found.get(key) ?? { quotes: 0, wordsOf: { ...none }, inArticle: articles.map(() => 0) }
      const own = words.get(quote) ?? 0
      count.quotes++
      count.wordsOf[quote.kind] += own
      count.inArticle[i]! += own
      found.set(key, count)
    }
  })
  const all = [...found].map(([key, count]) => ({ who: key, ...count, words: sum(count.inArticle) }))
  const total = sum(all.map(({ words }) => words))
  return all
    .map((voice) => ({ ...voice, share: total > 0 ? voice.words / total : 0 }))
    .sort((a, b) => b.words - a.words || b.quotes - a.quotes)
}

/** How many words each quote holds that are not of a quote inside it. */
export function ownWords({ text, quotes }: Article): Map<Quote, number> {
  const words = new Map<Quote, number>(quotes.map((quote) => [quote, 0]))
  const contents = quotes.flatMap((quote) => quote.content.map(({ start, end }) => ({ start, end, quote })))
  for (const { start, end, over } of cut(text.length, contents)) {
    const innermost = over.at(-1)?.quote
    if (innermost) words.set(innermost, words.get(innermost)! + countWords(text.slice(start, end)))
  }
  return words
}

/** What stands between white space and has a letter or a digit in it. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** “38 %”, and “<1 %” rather than nothing for somebody who says something. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  return rounded === 0 && share > 0 ? '<1 %' : `${rounded} %`
}

interface Count {
  quotes: number
  wordsOf: Record<QuoteKind, number>
  inArticle: number[]
}

const none = { direct: 0, indirect: 0, mixed: 0 }

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
