import type { Draft, ReadHints } from '../../stage'
import { decode } from '../charset'
import { paragraphsIn } from '../html/fragment'
import { layoutOf, type Part } from '../layout'
import { creditOf } from '../layout/credit'
import { textWarnings } from '../text/warnings'
import { factsOf } from './facts'
import { graphOf, mainArticle, type Node } from './nodes'
import { parseLenient } from './repair'

/**
 * The reader of schema.org JSON-LD: each article of the document (alone, in an array or in `@graph`) becomes one,
 * `articleBody` its text. JSON that is broken is mended where that can be done.
 */
export function jsonld(input: string | Uint8Array, { charset }: ReadHints = {}): Draft[] {
  const { text, warnings } = decode(input, charset)
  const graph = graphOf([parseLenient(text)])
  const main = mainArticle(graph)
  if (main === undefined) {
    const message = 'The input is no JSON-LD with an article in it.'
    return [refused({ code: 'not-this-format', message }, warnings)]
  }
  // an article that is only referred to has no body; a document of several has several with one
  const withBody = graph.articles.filter((node) => typeof node.articleBody === 'string')
  const articles = withBody.length > 1 ? withBody : [main]
  return articles.map((node, index) => draftOf(node, graph, index === 0 ? warnings : []))
}

function refused(warning: Draft['warnings'][number], warnings: Draft['warnings']): Draft {
  return { article: {}, text: '', blocks: [], warnings: [...warnings, warning], refused: true }
}

function draftOf(node: Node, graph: ReturnType<typeof graphOf>, warnings: Draft['warnings']): Draft {
  const { article, body = '' } = factsOf(node, graph)
  const { parts, ...credit } = creditOf(paragraphsIn(body).map((text) => ({ kind: 'paragraph', text })))
  const head: Part[] = []
  if (article.headline !== undefined) head.push({ kind: 'headline', text: article.headline })
  if (article.standfirst !== undefined) head.push({ kind: 'standfirst', text: article.standfirst })
  const { text, blocks } = layoutOf([...head, ...parts])
  // the pages that hold such a node go by their address
  const id = typeof node.identifier === 'string' && node.identifier !== '' ? { id: node.identifier } : {}
  return {
    article: { ...credit, ...article, ...id },
    text,
    blocks,
    warnings: [...warnings, ...textWarnings(text)],
  }
}
