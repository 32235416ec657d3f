import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article, Span } from '../../src/record'
import { toAnnotations } from '../../src/write/annotation'
import { anyArticle, full, type Json, saidIn } from './articles'

/** Reads quotes and their parts back by the positions; checks on the way that both selectors mean the same words. */
function readAnnotations(json: string, text: string) {
  const characters = [...text]
  const offsets = [0]
  for (const character of characters) offsets.push(offsets.at(-1)! + character.length)
  const spanOf = ({ selector: [quote, position] }: Json): Span => {
    const words = characters.slice(position.start, position.end).join('')
    expect(words).toBe(quote.exact)
    expect(characters.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true)
    expect(characters.slice(position.end).join('').startsWith(quote.suffix)).toBe(true)
    return { start: offsets[position.start]!, end: offsets[position.end]! }
  }
  return JSON.parse(json).items.map(({ motivation, body, target }: Json) => ({
    linked: motivation === 'linking',
    as: body.find(({ purpose }: Json) => purpose === 'classifying').value,
    said: body.find(({ purpose }: Json) => purpose === 'describing')?.value,
    speaker: body.find(({ purpose }: Json) => purpose === 'identifying')?.value,
    spans: target.map(spanOf),
  }))
}

function carried(article: Article) {
  const said = saidIn(article)
  return article.quotes.flatMap((quote, i) => [
    {
      linked: false,
      as: quote.kind,
      said: quote.date?.value,
      speaker: said[i]!.speaker,
      spans: quote.content,
    },
    ...(['cue', 'source', 'to', 'via'] as const)
      .map((role) => ({
        linked: true,
        as: role,
        said: undefined,
        speaker: undefined,
        spans: quote[role] ?? [],
      }))
      .filter(({ spans }) => spans.length > 0),
  ])
}

it('what Web Annotation can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(readAnnotations(toAnnotations(article), article.text)).toEqual(carried(article))
    }),
  )
})

it('positions count code points', () => {
  const items = readAnnotations(toAnnotations(full), full.text)
  expect(items).toEqual(carried(full))
  const text = '🦦🦦 "It 🦦 rained," said Anna Berg.'
  const article = { ...full, text, quotes: [{ ...full.quotes[0]!, content: [{ start: 5, end: 19 }] }] }
  const [{ selector }] = JSON.parse(toAnnotations(article)).items[0].target
  expect(selector[0]).toEqual({
    type: 'TextQuoteSelector',
    exact: '"It 🦦 rained,',
    prefix: '🦦🦦 ',
    suffix: '" said Anna Berg.',
  })
  expect(selector[1]).toEqual({ type: 'TextPositionSelector', start: 3, end: 16 })
})

it('is one page of annotations, each with an id of its own and a source that is an IRI', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const page = JSON.parse(toAnnotations(article))
      expect([page['@context'], page.type]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'AnnotationPage'])
      const ids = [page.id, ...page.items.map(({ id }: Json) => id)]
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9+.-]*:[!-~]+$/i)
    }),
  )
})
