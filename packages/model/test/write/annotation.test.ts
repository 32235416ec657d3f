import { carriedByAnnotations, type Json, readAnnotations } from '@news/laws'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toAnnotations } from '../../src/write/annotation'
import { anyArticle, full } from './articles'

it('what Web Annotation can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(readAnnotations(toAnnotations(article), article.text)).toEqual(carriedByAnnotations(article))
    }),
  )
})

it('positions count code points', () => {
  const items = readAnnotations(toAnnotations(full), full.text)
  expect(items).toEqual(carriedByAnnotations(full))
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
