import { type Json, saidIn } from '@news/laws'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../src/record'
import { bodyOf } from '../../src/write/body'
import { toJsonLd } from '../../src/write/jsonld'
import { anyArticle, full } from './articles'

// Any words in any field, by what the vocabulary says; `back.test.ts` has them read by `@news/model/jsonld`.
function readJsonLd(node: Json): object {
  return {
    id: node.identifier,
    headline: node.headline,
    standfirst: node.alternativeHeadline,
    authors: node.author?.map(({ name }: { name: string }) => name),
    publisher: node.publisher?.name,
    agency: node.creditText,
    dateline: node.dateline,
    published: node.datePublished,
    modified: node.dateModified,
    language: node.inLanguage,
    section: node.articleSection,
    keywords: node.keywords,
    body: node.articleBody,
    said: (node.hasPart ?? []).map((quote: Json) => ({
      text: quote.text,
      kind: quote.additionalType,
      date: quote.dateCreated,
      speaker: quote.spokenByCharacter?.name,
    })),
    actors: (node.mentions ?? []).map((actor: Json) => [actor.name, actor.additionalType]),
  }
}

function carried(article: Article): object {
  const { id, headline, standfirst, authors, publisher, agency, dateline } = article
  const { published, modified, language, section, keywords } = article
  return {
    ...{ id, headline, standfirst, publisher, agency, dateline, language, section },
    authors: authors?.length ? authors : undefined,
    keywords: keywords?.length ? keywords : undefined,
    published: published?.value,
    modified: modified?.value,
    body: bodyOf(article).text,
    said: saidIn(article),
    actors: article.actors.map(({ name, kind }) => [name, kind]),
  }
}

it('what schema.org can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(readJsonLd(JSON.parse(toJsonLd(article)))).toEqual(carried(article))
    }),
  )
})

it('is a NewsArticle whose parts are Quotations, spoken by persons and organizations', () => {
  const article = JSON.parse(toJsonLd(full))
  expect(article).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': full.id })
  expect(article.hasPart[0]).toMatchObject({
    '@type': 'Quotation',
    text: '"It will hold 🦦 until spring,"',
    spokenByCharacter: { '@type': 'Person', name: 'Anna Berg', '@id': `${full.id}#a1` },
    isPartOf: { '@id': full.id },
  })
  expect(article.mentions[0]).toMatchObject({ '@type': 'Person', jobTitle: ['head of the harbour board'] })
})

it('the words of the body are those that no other field carries', () => {
  expect(JSON.parse(toJsonLd(full)).articleBody).toMatch(/^"It will hold[\s\S]*asked us\."$/)
  expect(bodyOf({ ...full, headline: 'Another' }).text).toMatch(/^Harbour to close\n\n"It will/)
})

it('several articles are a graph', () => {
  expect(JSON.parse(toJsonLd([full, full]))['@graph']).toHaveLength(2)
})

it('nothing in it ends or opens a script element', () => {
  fc.assert(
    fc.property(anyArticle, fc.constantFrom('</script>', '<!--', ']]>', '\u2028'), (article, words) => {
      expect(toJsonLd({ ...article, headline: words })).not.toMatch(/[<>&\u2028\u2029]/)
    }),
  )
})
