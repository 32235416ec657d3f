/** A node of JSON-LD: an object with or without a type. */
export type Node = Record<string, unknown>

/** All nodes of a document by what they are, and by their ids: `{"@id": "#ann"}` stands for the node of that id. */
export interface Graph {
  articles: Node[]
  byId: Map<string, Node>
  /** The names of what an id stands for, once they were asked for. */
  named: Map<string, readonly string[]>
}

/** Walks a document: arrays, `@graph`, and what is nested in articles and pages. Bounded in depth and number. */
export function graphOf(documents: readonly unknown[]): Graph {
  const graph: Graph = { articles: [], byId: new Map(), named: new Map() }
  let budget = 50_000
  const walk = (value: unknown, depth: number): void => {
    if (depth > 12 || budget-- < 0 || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const one of value) walk(one, depth + 1)
      return
    }
    const node = value as Node
    if (typeof node['@id'] === 'string' && Object.keys(node).length > 1 && !graph.byId.has(node['@id']))
      graph.byId.set(node['@id'], node)
    if (typesOf(node).some(isArticleType)) graph.articles.push(node)
    for (const inner of Object.values(node)) walk(inner, depth + 1)
  }
  for (const document of documents) walk(document, 0)
  return graph
}

/** schema.org's Article and its kinds, with or without the address in front. */
function isArticleType(type: string): boolean {
  const name = type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'), type.lastIndexOf('#')) + 1)
  if (!/^[A-Za-z]{1,50}$/.test(name)) return false
  return name.endsWith('Article') || name.endsWith('Posting') || otherTypes.has(name)
}
const otherTypes = new Set(['Report', 'ClaimReview', 'Review'])

function typesOf(node: Node): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string')
}

/** The article that says most of itself; the first of equals. */
export function mainArticle({ articles }: Graph): Node | undefined {
  const says = (node: Node) => known.filter((name) => node[name] !== undefined && node[name] !== '').length
  let best: Node | undefined
  for (const node of articles) if (best === undefined || says(node) > says(best)) best = node
  return best
}

const known = ['headline', 'name', 'author', 'datePublished', 'articleBody', 'publisher', 'dateModified']
