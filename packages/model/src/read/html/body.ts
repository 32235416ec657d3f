import boilerplate from '../../lang/en/boilerplate.json'
import pageLines from '../../lang/en/page-lines.json'
import { containerOf } from './container'
import type { Line } from './lines'
import type { Tree } from './tree'

/** The lines of the article in order, from below the headline to its last one. */
export function bodyOf(tree: Tree, lines: readonly Line[], headline: number): Line[] {
  const body = linesIn(tree, lines, headline, true)
  const length = body.reduce((sum, { text }) => sum + text.length, 0)
  if (length >= shortest) return body
  // Hardly anything was left: what elements are called misled. The longer of the two readings is the article.
  const again = linesIn(tree, lines, headline, false)
  return again.reduce((sum, { text }) => sum + text.length, 0) > length * 4 ? again.map(unnamed) : body
}

function unnamed({ looks: { caption: _, beside: __, ...looks }, ...line }: Line): Line {
  return { ...line, looks, beside: false }
}

/** An article with less text than this, in characters, is looked for a second time. */
const shortest = 140

/** `named`: what elements are called counts. */
function linesIn(tree: Tree, lines: readonly Line[], headline: number, named: boolean): Line[] {
  const container = containerOf(tree, lines, headline, named)
  const end = tree.ends[container]!
  const inside = lines.filter((line) => line.node >= container && line.node < end)
  const from = belowHeadline(tree, inside, container, headline)
  const body = inside.slice(from).filter((line) => !(named && line.beside) && !isBeside(line))
  while (body.length > 1 && isTail(body.at(-1)!)) body.pop()
  return body
}

/** The first line below the headline; all of them, if the headline stands elsewhere or under most of the text. */
function belowHeadline(tree: Tree, inside: readonly Line[], container: number, headline: number): number {
  if (headline <= container || headline >= tree.ends[container]!) return 0
  const first = inside.findIndex(({ node }) => node > headline)
  const above = inside.slice(0, Math.max(0, first)).reduce((sum, { text }) => sum + text.length, 0)
  const all = inside.reduce((sum, { text }) => sum + text.length, 0)
  return first > 0 && above < all * 0.5 ? first : 0
}

/** Lines of links and lines that the page says of itself. */
function isBeside({ text, linked, looks }: Line): boolean {
  return looks.heading === 1 || linked >= text.length * 0.8 || isBoilerplate(text)
}

function isBoilerplate(text: string): boolean {
  if (text.length > 300) return false
  const lower = text.toLowerCase().replaceAll('’', "'")
  return (
    wholeLines.has(lower.replace(/[:.…]$/, '')) ||
    boilerplate.openings.some((opening) => lower.startsWith(opening)) ||
    pageLines.openings.some((opening) => lower.startsWith(opening))
  )
}

const wholeLines = new Set(boilerplate.lines)

/** What no article ends with: a heading of something that was left out, a short line with links. */
function isTail({ looks, text, linked }: Line): boolean {
  return looks.heading !== undefined || (text.length < 160 && linked > text.length * 0.3)
}
