import { headingTags } from './elements'
import { type Tree, textIn } from './tree'

/**
 * The heading of the article, or -1: the one that says most of what the page's own titles say, else the page's only
 * heading of the first rank.
 */
export function headlineOf(tree: Tree): number {
  const { tags, ends, attributes } = tree
  const titles = titlesOf(tree)
  const firsts: number[] = []
  let best = -1
  let most = 0.5
  for (let node = 1; node < tags.length; node++) {
    if (!headingTags.has(tags[node]!) || ends[node]! - node > 60) continue
    const words = wordsIn(textIn(tree, node, ' '))
    if (words.size === 0) continue
    if (tags[node] === 'h1') firsts.push(node)
    const { itemprop = '', class: classes = '' } = attributes[node] ?? {}
    const rank =
      (tags[node] === 'h1' ? 1.2 : 1) *
      (/headline|(?:article|entry|post)-title/i.test(itemprop + classes) ? 1.2 : 1)
    const same = rank * titles.reduce((most, title) => Math.max(most, likeness(title, words)), 0)
    if (same > most) {
      most = same
      best = node
    }
  }
  return best < 0 && firsts.length === 1 ? firsts[0]! : best
}

/** What the page says that it is called; the titles of drawings in it say other things. */
function titlesOf(tree: Tree): Set<string>[] {
  const { tags, parents, attributes } = tree
  const titles: Set<string>[] = []
  for (let node = 1; node < tags.length && titles.length < 6; node++) {
    const { property, name, content } = attributes[node] ?? {}
    const said = tags[node] === 'meta' && titleNames.has((property ?? name ?? '').toLowerCase())
    if (said) titles.push(wordsIn(content ?? ''))
    else if (isPageTitle(tags[node]!, tags[parents[node]!]!)) titles.push(wordsIn(textIn(tree, node)))
  }
  return titles.filter((words) => words.size > 0)
}

/** Whether a title element is the page's, not one of a drawing in it. */
export const isPageTitle = (tag: string, parent: string) => tag === 'title' && outside.has(parent)

const outside = new Set(['#page', 'html', 'head', 'body'])
const titleNames = new Set([
  'og:title',
  'twitter:title',
  'title',
  'dc.title',
  'parsely-title',
  'sailthru.title',
])

/** The words that two titles share, as a share of the words of both (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** Letters and digits in lower case; text without blanks between its words by characters. */
function wordsIn(text: string): Set<string> {
  const words =
    text
      .slice(0, 1000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.flatMap((word) => (/\p{Lo}/u.test(word) ? [...word] : [word])))
}
