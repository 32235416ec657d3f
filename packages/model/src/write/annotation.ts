import type { Article } from '../record/article'
import type { Quote } from '../record/quote'
import type { Span } from '../record/span'
import { codePointsIn, type ToCodePoints } from './code-points'
import { type Articles, listOf } from './many'
import { partUri, uriOf } from './uri'
import { speakersIn } from './words'

/**
 * W3C Web Annotation, one AnnotationPage: an annotation for each quote, with its kind, its date and its speaker as bodies,
 * and one for each cue, source, hearer and channel, linked to the quote's. A target has a TextQuoteSelector and
 * a TextPositionSelector, which counts code points of `Article.text`.
 */
export function toAnnotations(articles: Articles): string {
  const list = listOf(articles)
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: list[0] ? partUri(uriOf(list[0]), 'annotations') : 'urn:x-news:annotations',
    type: 'AnnotationPage',
    items: list.flatMap(itemsOf),
  }
  return `${JSON.stringify(page)}\n`
}

function itemsOf(article: Article): object[] {
  const uri = uriOf(article)
  const speakerOf = speakersIn(article)
  const toCodePoints = codePointsIn(article.text)
  const targets = (spans: readonly Span[]) =>
    spans.map((span) => targetOf(uri, article.text, span, toCodePoints))
  return article.quotes.flatMap((quote) => {
    const speaker = speakerOf(quote)
    const id = partUri(uri, quote.id)
    return [
      {
        id,
        type: 'Annotation',
        motivation: 'identifying',
        body: [
          textual('classifying', quote.kind),
          ...(quote.date ? [textual('describing', quote.date.value)] : []),
          ...(speaker ? [{ ...textual('identifying', speaker.name), id: partUri(uri, speaker.id) }] : []),
        ],
        target: targets(quote.content),
      },
      ...roles
        .filter((role) => (quote[role] ?? []).length > 0)
        .map((role) => ({
          id: `${id}-${role}`,
          type: 'Annotation',
          motivation: 'linking',
          body: [{ type: 'SpecificResource', source: id, purpose: 'linking' }, textual('classifying', role)],
          target: targets(quote[role]!),
        })),
    ]
  })
}

const roles = ['cue', 'source', 'to', 'via'] satisfies (keyof Quote)[]

function textual(purpose: string, value: string) {
  return { type: 'TextualBody', format: 'text/plain', purpose, value }
}

function targetOf(source: string, text: string, { start, end }: Span, toCodePoints: ToCodePoints): object {
  return {
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(whole(text, Math.max(0, start - context)), start),
        suffix: text.slice(end, whole(text, Math.min(text.length, end + context))),
      },
      { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
    ],
  }
}

/** How many UTF-16 units around the words tell them from the same words elsewhere. */
const context = 32

/** The offset, moved out of the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  const inPair = offset > 0 && text.codePointAt(offset - 1)! > 0xffff
  return inPair ? offset + 1 : offset
}
