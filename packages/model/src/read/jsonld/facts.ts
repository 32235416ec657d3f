import type { Timestamp } from '../../record'
import type { Draft } from '../../stage'
import { agencyIn, authorsIn } from '../byline'
import { readDate } from '../dates'
import { given } from '../pieces/given'
import { creditLine } from '../text/dateline'
import { namesOf, textOf } from './names'
import type { Graph, Node } from './nodes'

/** What a schema.org article says of itself, and its body where it has one. What it doesn't say is absent. */
export function factsOf(node: Node, graph: Graph): { article: Draft['article']; body?: string } {
  const text = (name: string) => textOf(node[name], graph)
  const bylines = namesOf(node.author ?? node.creator, graph)
  const authors = bylines.flatMap(authorsIn)
  const publisher = text('publisher') ?? text('sourceOrganization')
  const named = [...bylines, ...authors, publisher]
  const article: Draft['article'] = {
    ...given('headline', text('headline') ?? text('name')),
    ...given('standfirst', text('alternativeHeadline')),
    ...list('authors', authors),
    ...given('publisher', publisher),
    ...given(
      'agency',
      bylines.map(agencyIn).find((agency) => agency !== undefined) ?? creditedIn(text('creditText'), named),
    ),
    ...given('dateline', text('dateline')),
    ...date('published', text('datePublished') ?? text('dateCreated')),
    ...date('modified', text('dateModified')),
    ...given('language', languageOf(text('inLanguage'))),
    ...given('section', text('articleSection')),
    ...list('keywords', keywordsOf(node.keywords, graph)),
    ...given('url', addressOf(node.url) ?? addressOf(node.mainEntityOfPage)),
  }
  const body = text('articleBody')
  return body === undefined ? { article } : { article, body }
}

/** The agency that a credit names; one that repeats who wrote or published says nothing new, and a sentence is none. */
function creditedIn(credit: string | undefined, named: readonly (string | undefined)[]): string | undefined {
  if (credit === undefined || named.includes(credit)) return undefined
  return agencyIn(credit) ?? creditLine(`(${credit})`)
}

function list<Name extends keyof Draft['article']>(name: Name, values: string[]) {
  return values.length === 0 ? {} : { [name]: [...new Set(values)] }
}
function date<Name extends 'published' | 'modified'>(
  name: Name,
  text: string | undefined,
): { [name in Name]?: Timestamp } {
  const read = text === undefined ? undefined : readDate(text)
  // `0001-01-01` is what a program writes that knows no date
  return read === undefined || read.value < '1800' ? {} : ({ [name]: read } as { [name in Name]?: Timestamp })
}

function keywordsOf(value: unknown, graph: Graph): string[] {
  const words = namesOf(value, graph)
  return (words.length === 1 ? words[0]!.split(/[,;]/) : words)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, 100)
}

function addressOf(value: unknown): string | undefined {
  const address =
    typeof value === 'object' && value !== null ? ((value as Node)['@id'] ?? (value as Node).url) : value
  return typeof address === 'string' && /^https?:\/\//.test(address) ? address : undefined
}

const languageOf = (text: string | undefined) =>
  text !== undefined && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/.test(text)
    ? text.replaceAll('_', '-')
    : undefined
