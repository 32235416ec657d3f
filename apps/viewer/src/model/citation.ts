import type { Actor, Article, Quote } from '@news/model'
import { dateWords } from './dates'
import { roleWords } from './speakers'

/**
 * A quote with all that it takes to cite it, in one line:
 *
 *     “It leaks,” – Anna Berg, Transport Minister, said 4 March 2026. Jo Park, “Harbour to close”,
 *     The Bergen Example, 5 March 2026. https://news.example/harbour
 *
 * Indirect words are marked as such, so that nobody takes them for the speaker’s own.
 */
export function citationOf(article: Article, quote: Quote): string {
  const speaker = article.actors.find(({ id }) => id === quote.speaker)
  const words = quote.text.replace(/\s+/g, ' ').trim()
  const form = quote.kind === 'indirect' ? ' (in indirect speech)' : ''
  const when = quote.date ? `, said ${dateWords(quote.date)}` : ''
  return `${words}${form} – ${speaker ? introduced(article, speaker) : 'speaker open'}${when}. ${sourceOf(article)}`.trim()
}

function introduced(article: Article, { name, roles }: Actor): string {
  const [role] = roles
  return role ? `${name}, ${roleWords(article, role)}` : name
}

/** Where the article is from, as a list of sources says it. */
function sourceOf(article: Article): string {
  const { authors = [], headline, publisher, agency, published, url } = article
  const parts = [
    authors.join(' and '),
    headline && `“${headline}”`,
    publisher ?? agency,
    published && dateWords(published),
  ].filter(Boolean)
  return [parts.length > 0 ? `${parts.join(', ')}.` : '', url].filter(Boolean).join(' ')
}
