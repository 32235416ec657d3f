import type { Draft, Input, ReadHints } from '../../stage'
import { decode, placeless } from '../charset'
import { draftOf, refusal, textPieces } from '../pieces'
import { factsOf } from './facts'
import { type Graph, graphOf, mainArticle, type Node } from './nodes'
import { parseLenient } from './repair'

/**
 * The reader of schema.org JSON-LD: each article of the document (alone, in an array or in `@graph`) becomes one,
 * `articleBody` its text. JSON that is broken is mended where that can be done.
 */
export function jsonld(input: Input, { charset }: ReadHints = {}): Draft[] {
  const { text, warnings: placed } = decode(input, charset)
  const warnings = placeless(placed)
  const graph = graphOf([parseLenient(text)])
  const main = mainArticle(graph)
  if (main === undefined) {
    return [refusal('not-this-format', 'The input is no JSON-LD with an article in it.', warnings)]
  }
  // an article that is only referred to has no body; a document of several has several with one
  const withBody = graph.articles.filter((node) => typeof node.articleBody === 'string')
  const articles = withBody.length > 1 ? withBody : [main]
  return articles.map((node, index) => articleDraft(node, graph, index === 0 ? warnings : []))
}

function articleDraft(node: Node, graph: Graph, warnings: Draft['warnings']): Draft {
  const { article, body = '' } = factsOf(node, graph)
  // the pages that hold such a node go by their address
  const id = typeof node.identifier === 'string' ? { id: node.identifier } : {}
  return draftOf({ ...article, ...id }, textPieces(body), warnings)
}
