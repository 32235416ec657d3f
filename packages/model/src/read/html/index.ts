import type { Warning } from '../../record'
import type { Draft, Input, ReadHints } from '../../stage'
import { longestWords, readable } from '../../text/longest'
import { decode } from '../charset'
import { layoutOf } from '../layout'
import { creditOf } from '../layout/credit'
import { textWarnings } from '../text/warnings'
import { markBeside } from './beside'
import { bodyOf } from './body'
import { headlineOf } from './headline'
import { linesOf } from './lines'
import { metadataOf } from './metadata'
import { statedIn } from './metadata/stated'
import { headlinePart, orStated, partsOf } from './parts'
import { seenAbove } from './seen'
import { sharesOf } from './shares'
import { treeOf } from './tree'

/**
 * The reader of web pages: one article, its text the lines of the article in the page with their kinds. Bytes are
 * read as their byte order mark, the transport, the page or their looks say. Nothing in the page is run. Warns of a
 * page that is nested deeper or is longer than what is read of it.
 */
export function html(input: Input, { charset }: ReadHints = {}): Draft[] {
  const { text: page, warnings } = decode(input, charset)
  const read = readable(page)
  const tree = treeOf(read)
  if (read.length < page.length) warnings.push(tooLong)
  if (tree.tooDeep) warnings.push(tooDeep)

  const shares = sharesOf(tree)
  const heading = headlineOf(tree)
  const seen = linesOf(tree, shares, heading)
  const { lines } = seen
  markBeside(tree, lines, shares, heading)
  const article = bodyOf(tree, lines, heading)
  const said = statedIn(tree, heading)
  const stated = metadataOf(said, seenAbove(tree, lines, article, heading))
  const body = creditOf(orStated(partsOf(seen, article, heading), said.body, tree))

  const parts = [...headlinePart(stated.headline, seen, heading, tree), ...body.parts]
  // what has a field is not said a second time in the text, as in formats that have fields for it
  const { text, blocks, map } = layoutOf(parts.filter(({ kind }) => kind !== 'byline'))
  const first = (kind: string) => parts.find((part) => part.kind === kind)?.text
  const fields: Draft['article'] = { ...stated }
  const [standfirst, byline] = [first('standfirst'), first('byline')]
  if (standfirst !== undefined) fields.standfirst = standfirst
  if (byline !== undefined) fields.byline = byline
  if (body.agency !== undefined) fields.agency = body.agency
  if (body.dateline !== undefined) fields.dateline = body.dateline
  return [{ article: fields, text, blocks, warnings: [...warnings, ...textWarnings(text)], sourceMap: map }]
}

const tooLong: Warning = {
  code: 'too-long',
  message: `The page is longer than ${longestWords}; the rest was not read.`,
}
const tooDeep: Warning = {
  code: 'too-deep',
  message: 'Elements are nested deeper than 256; the text in them was kept, their nesting was not.',
}
