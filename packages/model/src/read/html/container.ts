import pageLines from '../../lang/en/page-lines.json'
import type { Line } from './lines'
import type { Tree } from './tree'

/**
 * The element that holds the article: from the whole page inwards, as long as one element holds most of what the one
 * around it does. Gives 0, the page, where no line speaks for an article. `named`: what elements are called counts.
 */
export function containerOf(tree: Tree, lines: readonly Line[], headline: number, named: boolean): number {
  const { tags, parents, attributes } = tree
  const held = new Float64Array(tags.length)
  for (const line of lines) {
    if (named && (line.beside || line.looks.caption)) continue
    // what stands above the headline is hardly of the article
    held[line.node]! += weightOf(line, tags[line.node]!) * (line.node < headline ? 0.1 : 1)
  }
  // children come after their parents
  for (let node = tags.length - 1; node > 0; node--) held[parents[node]!]! += held[node]!
  const heaviest = new Int32Array(tags.length)
  for (let node = 1; node < tags.length; node++) {
    const parent = parents[node]!
    if (held[node]! > (heaviest[parent] === 0 ? 0 : held[heaviest[parent]!]!)) heaviest[parent] = node
  }
  let node = 0
  for (;;) {
    const next = heaviest[node]!
    if (next === 0 || held[next]! < held[node]! * most || lineTags.has(tags[next]!)) return node
    node = next
    if (/articlebody/i.test(attributes[node]?.itemprop ?? '')) return node
  }
}

/** Anything from 0.6 to 0.75 finds nearly the same elements, on pages of both collections that were looked at. */
const most = 0.7

/** Elements that hold a line, not an article. */
const lineTags = new Set(['p', 'li', 'tr', 'td', 'blockquote', 'dd', 'pre'])

/** How much a line speaks for being the article's: its text outside of links, where it is long enough for a sentence. */
function weightOf({ text, linked, looks }: Line, tag: string): number {
  if (looks.heading) return 0
  const plain = text.length - linked
  if (plain < 40 || linked > text.length * 0.5 || isConsent(text)) return 0
  return Math.min(plain, 1000) * (looks.body ? 2 : 1) * kindWeight(tag, looks.listItem, linked / text.length)
}

/** Articles are written in paragraphs; a list whose items begin with links is a list of articles. */
function kindWeight(tag: string, listItem: true | undefined, linked: number): number {
  if (tag === 'p') return 1
  if (!listItem) return 0.7
  return linked > 0.15 ? 0.1 : 0.4
}

/** "This website uses cookies …": long, without links, and on every page. */
function isConsent(text: string): boolean {
  const lower = text.slice(0, 400).toLowerCase()
  if (pageLines.openings.some((opening) => lower.startsWith(opening))) return true
  const first = lower.indexOf('cookie')
  return first >= 0 && lower.includes('cookie', first + 6)
}
