import type { Draft } from '../../../stage'
import { factsOf } from '../../jsonld/facts'
import { graphOf, mainArticle } from '../../jsonld/nodes'
import { parseLenient } from '../../jsonld/repair'
import { isPageTitle } from '../headline'
import { type Tree, textIn } from '../tree'

/** Everything in a page that states something about the article, by where it stands. In document order. */
export interface Stated {
  /** `<meta>`, by name or property in lower case. */
  meta: Map<string, string[]>
  /** Microdata and RDFa, by the property's name in lower case. */
  item: Map<string, string[]>
  /** `<link>` by its relation. */
  link: Map<string, string[]>
  /** Texts of elements that say what they are by tag, relation or class. */
  element: Map<string, string[]>
  /** The JSON-LD article. */
  jsonld: Draft['article']
  /** The text of the JSON-LD article, and the first script that may hold it. */
  body?: { text: string; node: number }
}

export function statedIn(tree: Tree, heading: number): Stated {
  const stated: Stated = { meta: new Map(), item: new Map(), link: new Map(), element: new Map(), jsonld: {} }
  const scripts: number[] = []
  const { tags, attributes } = tree
  for (let node = 1; node < tags.length; node++) {
    const own = attributes[node]
    const tag = tags[node]!
    if (isPageTitle(tag, tags[tree.parents[node]!]!)) add(stated.element, 'title', textIn(tree, node))
    if (tag === 'time') add(stated.element, 'time', own?.datetime ?? textIn(tree, node))
    if (own === undefined) continue
    if (tag === 'meta')
      add(stated.meta, (own.property ?? own.name ?? own['http-equiv'] ?? '').trim(), own.content)
    else if (tag === 'link') add(stated.link, own.rel ?? '', own.href)
    else if (tag === 'html') add(stated.element, 'lang', own.lang ?? own['xml:lang'])
    else if (tag === 'script' && /\bld\+json\b/i.test(own.type ?? '')) scripts.push(node)
    if (own.itemprop !== undefined) {
      const said = own.content ?? own.datetime ?? textIn(tree, node, '\n')
      for (const name of own.itemprop.slice(0, 200).split(/\s+/)) add(stated.item, name, said)
    }
    if (node > heading) byNames(stated, tree, node)
  }
  const contents = scripts.map((node) => textIn(tree, node, '', Number.POSITIVE_INFINITY))
  const graph = graphOf(contents.map(parseLenient))
  const article = mainArticle(graph)
  if (article === undefined) return stated
  const facts = factsOf(article, graph)
  stated.jsonld = facts.article
  const node = scripts[contents.findIndex((content) => content.includes('articleBody'))]
  if (facts.body !== undefined && node !== undefined) stated.body = { text: facts.body, node }
  return stated
}

/** Relations and classes that name authors and dates. */
function byNames({ element }: Stated, tree: Tree, node: number): void {
  const { rel, class: classes } = tree.attributes[node]!
  if (rel !== undefined && /\bauthor\b/i.test(rel)) add(element, 'rel-author', textIn(tree, node, '\n'))
  if (classes === undefined || tree.ends[node]! - node > 60) return
  if (authorClass.test(classes)) add(element, 'author', textIn(tree, node, '\n'))
  else if (bylineClass.test(classes)) add(element, 'byline', textIn(tree, node, '\n'))
  if (dateClass.test(classes)) add(element, 'date', textIn(tree, node))
}

const authorClass = /(?:^|[\s_-])(?:author[_-]{0,2}name|byline[_-]{0,2}(?:author|name)|author|fn)(?:$|\s)/i
const bylineClass = /byline|by-line|(?:^|\s)authors?(?:$|[\s_-])|writtenby/i
const dateClass =
  /(?:^|[\s_-])(?:date|pubdate|publish(?:ed)?|dateline|timestamp|time)(?:$|[\s_-])|publish-?date|date-?published/i

function add(map: Map<string, string[]>, name: string, value: string | undefined): void {
  const key = name.toLowerCase()
  const plain = value
    ?.split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  if (key === '' || plain === undefined || plain === '' || plain.length > 2000) return
  const values = map.get(key)
  if (values === undefined) map.set(key, [plain])
  else if (values.length < 200) values.push(plain)
}
