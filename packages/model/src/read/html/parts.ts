import type { BlockKind } from '../../record/article'
import { addStretch, emptyMap } from '../../text/source-map'
import { authorsIn } from '../byline'
import { dateIn } from '../dates'
import type { Part } from '../layout'
import type { Line } from './lines'
import type { Tree } from './tree'

/** The lines of the article with their kinds; lines that only say when it came out are left out. */
export function partsOf(lines: readonly Line[], body: readonly Line[], headline: number): Part[] {
  const parts: Part[] = []
  let ahead = true
  for (const line of [...standfirstsAbove(lines, body, headline), ...body]) {
    const kind = kindOf(line, ahead)
    if (kind === undefined) continue
    if (kind === 'paragraph') ahead = false
    parts.push({ kind, text: line.text, map: line.map })
  }
  return parts
}

/** The headline as it stands in the page; one that stands nowhere in the page's text leads to where it is stated. */
export function headlinePart(
  headline: string | undefined,
  lines: readonly Line[],
  heading: number,
  tree: Tree,
): Part[] {
  if (headline === undefined) return []
  const line = lines.find(
    ({ node, text }) => node >= heading && node < (tree.ends[heading] ?? 0) && text === headline,
  )
  if (line !== undefined) return [{ kind: 'headline', text: headline, map: line.map }]
  const map = emptyMap()
  const node = tree.tags.findIndex(
    (tag, at) => (tag === 'meta' && tree.attributes[at]?.content?.includes(headline)) || at === heading,
  )
  if (node > 0) {
    addStretch(map, { start: 0, end: headline.length }, { start: tree.starts[node]!, end: tree.stops[node]! })
  }
  return [{ kind: 'headline', text: headline, map }]
}

/** Summaries between the headline and the body, which stand outside of the element that holds the article. */
function standfirstsAbove(lines: readonly Line[], body: readonly Line[], headline: number): Line[] {
  const first = body[0]
  if (first === undefined || headline < 0) return []
  return lines.filter(
    (line) =>
      line.node > headline &&
      line.node < first.node &&
      !line.beside &&
      ((line.looks.standfirst && line.text.length >= 30) || isByline(line)) &&
      line.linked < line.text.length * 0.8,
  )
}

/** Undefined for a line that is none of the article's. */
function kindOf(line: Line, ahead: boolean): BlockKind | undefined {
  const { looks, text } = line
  if (looks.caption) return 'caption'
  if (isByline(line)) return ahead ? 'byline' : undefined
  if (text.length < 100 && (looks.byline || looks.time || (ahead && dateIn(text)))) return undefined
  if (looks.standfirst && ahead) return 'standfirst'
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
