import type { BlockKind } from '../../record/article'
import { addStretch, emptyMap } from '../../text/source-map'
import { authorsIn } from '../byline'
import { dateIn } from '../dates'
import type { Part } from '../layout'
import { textPieces } from '../pieces'
import { type Line, type Lines, mapOf } from './lines'
import { type Tree, textTag } from './tree'

/** The lines of the article with their kinds; lines that only say when it came out are left out. */
export function partsOf(seen: Lines, body: readonly Line[], headline: number): Part[] {
  const parts: Part[] = []
  const above = linesAbove(seen.lines, body, headline)
  const running = above.filter(({ looks }) => !looks.caption)
  // a summary is short; more than that is the beginning of the article
  const isSummary = running.length <= 3 && running.every(({ text }) => text.length <= 600)
  const part = (kind: BlockKind, line: Line): Part => ({ kind, text: line.text, map: mapOf(line, seen) })
  let ahead = true
  for (const line of [...above, ...body]) {
    const kind = kindOf(line, ahead)
    if (kind === undefined) continue
    const runs = kind === 'paragraph' || kind === 'heading'
    if (isSummary && runs && running.includes(line)) parts.push(part('standfirst', line))
    else {
      if (kind === 'paragraph') ahead = false
      parts.push(part(kind, line))
    }
  }
  return parts
}

/**
 * The article as JSON-LD states it, where the page shows hardly anything of it: scripts would build the page, or it is
 * behind a wall. Its words lead to the script as a whole.
 */
export function orStated(
  parts: Part[],
  body: { text: string; node: number } | undefined,
  tree: Tree,
): Part[] {
  if (body === undefined || body.text.length < 500) return parts
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (length > body.text.length * 0.2) return parts
  const source = { start: tree.starts[body.node + 1]!, end: tree.stops[tree.ends[body.node]! - 1]! }
  return textPieces(body.text).map(({ kind, text }) => {
    const map = emptyMap()
    addStretch(map, { start: 0, end: text.length }, source)
    return { kind, text, map }
  })
}

/** The headline as it stands in the page; one that no line says leads to the element that states it. */
export function headlinePart(headline: string | undefined, seen: Lines, heading: number, tree: Tree): Part[] {
  if (headline === undefined) return []
  const same = seen.lines.filter(({ text }) => text === headline)
  const line = same.find(({ node }) => node >= heading) ?? same[0]
  if (line !== undefined) return [{ kind: 'headline', text: headline, map: mapOf(line, seen) }]
  const map = emptyMap()
  const node = statingNode(tree, heading, headline)
  if (node > 0)
    addStretch(map, { start: 0, end: headline.length }, { start: tree.starts[node]!, end: tree.stops[node]! })
  return [{ kind: 'headline', text: headline, map }]
}

/** The text, or the tag with the attribute, that says the headline. */
function statingNode(
  { tags, attributes, values, source, starts, stops }: Tree,
  heading: number,
  headline: string,
) {
  const said = tags.findIndex((tag, node) => {
    if (tag === 'meta') return attributes[node]?.content?.includes(headline) ?? false
    return (
      tag === textTag &&
      values[node] === undefined &&
      source.slice(starts[node], stops[node]).includes(headline)
    )
  })
  return said > 0 ? said : heading
}

/** What stands between headline and body, outside of the element that holds the article: running text, byline, captions. */
function linesAbove(lines: readonly Line[], body: readonly Line[], headline: number): Line[] {
  const first = body[0]
  if (first === undefined || headline < 0) return []
  return lines.filter((line) => {
    const { node, beside, looks, linked, text } = line
    if (node <= headline || node >= first.node || beside || linked >= text.length * 0.8) return false
    if (looks.caption || looks.standfirst) return text.length >= 30
    return isByline(line) || (text.length >= 80 && linked < text.length * 0.3 && !looks.listItem)
  })
}

/** Undefined for a line that is none of the article's. */
function kindOf(line: Line, ahead: boolean): BlockKind | undefined {
  const { looks, text } = line
  if (looks.caption) return 'caption'
  if (isByline(line)) return ahead ? 'byline' : undefined
  if (text.length < 100 && (looks.byline || looks.time || (ahead && dateIn(text)))) return undefined
  if (looks.standfirst && ahead && !looks.listItem) return 'standfirst'
  if (looks.heading !== undefined) return 'heading'
  if (looks.blockquote) return 'blockquote'
  return looks.listItem ? 'listItem' : 'paragraph'
}

function isByline({ looks, text }: Line): boolean {
  return (
    text.length < 100 &&
    /^by:?\s/i.test(text) &&
    (looks.byline === true || text.length < 60) &&
    authorsIn(text).length > 0
  )
}
