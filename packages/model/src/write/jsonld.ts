import type { Actor } from '../record/actor'
import type { Article } from '../record/article'
import { bodyOf } from './body'
import { type Articles, listOf } from './many'
import { partUri, uriOf, webAddress } from './uri'
import { filled, rolesOf, speakersIn } from './words'

/**
 * schema.org in JSON-LD: a NewsArticle whose parts are its Quotations; several articles stand in a `@graph`.
 * May be put into a `<script type="application/ld+json">` as it is. Not carried: spans, the byline as written,
 * embargo and status, and what is page furniture.
 */
export function toJsonLd(articles: Articles): string {
  const nodes = listOf(articles).map(nodeOf)
  const graph = nodes.length === 1 ? nodes[0]! : { '@graph': nodes }
  return `${inScript(JSON.stringify({ '@context': 'https://schema.org', ...graph }))}\n`
}

function nodeOf(article: Article): Record<string, unknown> {
  const uri = uriOf(article)
  return filled({
    '@type': 'NewsArticle',
    '@id': uri,
    identifier: article.id,
    url: webAddress(article.url),
    headline: article.headline,
    alternativeHeadline: article.standfirst,
    author: article.authors?.map((name) => ({ '@type': 'Person', name })),
    publisher: organization(article.publisher),
    creditText: article.agency,
    dateline: article.dateline,
    datePublished: article.published?.value,
    dateModified: article.modified?.value,
    inLanguage: article.language,
    articleSection: article.section,
    keywords: article.keywords,
    articleBody: bodyOf(article).text,
    hasPart: quotationsOf(article, uri),
    mentions: article.actors.map((actor) => actorNode(actor, uri)),
  })
}

function quotationsOf(article: Article, uri: string): object[] {
  const speakerOf = speakersIn(article)
  return article.quotes.map((quote) => {
    const speaker = speakerOf(quote)
    return filled({
      '@type': 'Quotation',
      '@id': partUri(uri, quote.id),
      text: quote.text,
      dateCreated: quote.date?.value,
      // direct, indirect or mixed, for which schema.org has no word
      additionalType: quote.kind,
      spokenByCharacter: speaker && {
        '@type': speakerTypes[speaker.kind] ?? types[speaker.kind],
        '@id': partUri(uri, speaker.id),
        name: speaker.name,
      },
      isPartOf: { '@id': uri },
    })
  })
}

function actorNode(actor: Actor, uri: string): object {
  return filled({
    '@type': types[actor.kind],
    '@id': partUri(uri, actor.id),
    name: actor.name,
    alternateName: actor.aliases,
    additionalType: actor.kind,
    ...(types[actor.kind] === 'Person' ? { jobTitle: rolesOf(actor) } : {}),
  })
}

const types: Record<Actor['kind'], string> = {
  person: 'Person',
  unnamed: 'Person',
  organization: 'Organization',
  group: 'Organization',
  country: 'Country',
  place: 'Place',
}

/** Who speaks is a Person or an Organization to schema.org, so a country is that besides being a place. */
const speakerTypes: Partial<Record<Actor['kind'], string[]>> = {
  country: ['Organization', 'Country'],
  place: ['Organization', 'Place'],
}

function organization(name: string | undefined): object | undefined {
  return name === undefined ? undefined : { '@type': 'Organization', name }
}

/** Within `<script>`, `</script` and `<!--` would be markup; older JavaScript reads U+2028 as a line's end. */
function inScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
