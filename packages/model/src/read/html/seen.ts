import { authorsIn } from '../byline'
import type { Line } from './lines'
import type { Seen } from './metadata'
import { type Tree, textIn } from './tree'

/** What stands around the headline and above the body: the heading itself, a byline, lines that may be dates. */
export function seenAbove(tree: Tree, lines: readonly Line[], body: readonly Line[], heading: number): Seen {
  const first = body.find(({ text, looks }) => text.length > 120 && looks.caption === undefined)
  const from = lines.findIndex(({ node }) => node >= heading)
  const to = first === undefined ? lines.length : lines.findIndex(({ node }) => node >= first.node)
  const above = lines.slice(Math.max(0, from - reach), Math.max(to, from) + 2)
  const byline = [...above, ...body.slice(-3)].find(
    ({ text, beside }) =>
      !beside && text.length <= 140 && /^by:?\s/i.test(text) && authorsIn(text).length > 0,
  )
  return {
    heading: heading < 0 ? undefined : textIn(tree, heading),
    byline:
      byline && (tree.ends[byline.node]! - byline.node < 40 ? textIn(tree, byline.node, '\n') : byline.text),
    datelines: [...above, ...body.slice(-3)]
      .filter(({ text }) => text.length <= 120 && /\d{4}/.test(text))
      .map(({ text }) => text),
  }
}

/** How many lines above the headline a date may stand. */
const reach = 6
