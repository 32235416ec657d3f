import { headingTags } from './elements'
import { textTag, type Tree } from './tree'

/** The heading that says most of what the page's own titles say, or -1. */
export function headlineOf(tree: Tree): number {
  const { tags, ends, attributes } = tree
  const titles = titlesOf(tree)
  let best = -1
  let most = 0.3
  for (let node = 1; node < tags.length; node++) {
    if (!headingTags.has(tags[node]!) || ends[node]! - node > 60) continue
    const words = wordsIn(textOf(tree, node))
    if (words.length < 8) continue
    // of two that say the same, a heading of the first rank is meant
    const rank = (tags[node] === 'h1' ? 1.1 : 1) * (/headline/.test(attributes[node]?.itemprop ?? '') ? 1.1 : 1)
    const covered = rank * Math.max(0, ...titles.map((title) => coverage(title, words)))
    if (covered > most) {
      most = covered
      best = node
    }
  }
  return best
}

function titlesOf(tree: Tree): string[] {
  const { tags, attributes } = tree
  const titles: string[] = []
  for (let node = 1; node < tags.length && titles.length < 6; node++) {
    const { property, name, content } = attributes[node] ?? {}
    if (tags[node] === 'title') titles.push(wordsIn(textOf(tree, node)))
    else if (tags[node] === 'meta' && /^(?:og:title|twitter:title)$/.test(property ?? name ?? '')) titles.push(wordsIn(content ?? ''))
  }
  return titles
}

/** The share of the longer of two texts that the shorter one is, if it stands in it. */
function coverage(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.includes(short) ? short.length / long.length : 0
}

export function textOf({ tags, ends, values, source, starts, stops }: Tree, node: number): string {
  let text = ''
  for (let at = node; at < ends[node]!; at++) {
    if (tags[at] === textTag) text += values[at] ?? source.slice(starts[at], stops[at])
  }
  return text
}

/** Letters and digits in lower case, one blank between words. */
const wordsIn = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
