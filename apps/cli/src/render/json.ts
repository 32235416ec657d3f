import type { Article } from '@news/model'
import type { Part } from './reading'
import { actorOf, quotesBySpeaker, wordsOf } from './words'

/** The record for a program: one line an article, or one line a quote or actor. */
export function jsonOf(article: Article, file: string, part: Part = 'whole'): string {
  return parts[part](article, file)
    .map((record) => `${jsonLine(record)}\n`)
    .join('')
}

/** JSON in one line. JSON itself leaves DEL, C1 and bidi controls as they are; escaped they mean the same and steer no terminal. */
export function jsonLine(record: object): string {
  return steady(JSON.stringify(record))
}

/** JSON that steers no terminal, and means the same. */
export function steady(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, escaped)
}

const parts: Record<Part, (article: Article, file: string) => object[]> = {
  whole: (article) => [article],
  // A line stands alone: it says where it is from, and gives in words what the record only points at.
  quotes: (article, file) =>
    article.quotes.map((quote) => ({
      article: article.id,
      file,
      ...quote,
      speakerName: actorOf(article, quote.speaker)?.name ?? null,
      cueText: wordsOf(article, quote.cue),
      sourceText: wordsOf(article, quote.source),
    })),
  actors: (article, file) => {
    const quotes = quotesBySpeaker(article)
    return article.actors.map((actor) => ({
      article: article.id,
      file,
      ...actor,
      quotes: (quotes.get(actor.id) ?? []).map(({ id }) => id),
    }))
  },
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
