/** Markdown to pieces: markdown-it finds the blocks, and what is left of a line without its marks is the text. */
import MarkdownIt, { type Env, type StateBlock, type Token } from 'markdown-it'
import type { Warning } from '../../record'
import type { BlockKind } from '../../record/article'
import { readable, textTooLong } from '../../text/longest'
import type { Part } from '../layout'
import { fragmentPieces } from '../pieces'
import { oneLine } from '../xml/node'

// Links stay as written; nesting is bounded, so that no text can make it deep.
const markdownIt = new MarkdownIt('commonmark', { html: true, maxNesting: 20 })
// Lines are read block by block below: at once they would fill the memory.
markdownIt.core.ruler.disable(['inline', 'text_join'])
markdownIt.block.ruler.before('code', 'bound', skipRest)

/** The beginnings and ends of blocks that are read, each some 200 bytes in markdown-it: a third of a million paragraphs. */
const mostTokens = 1_000_000
/** Longer than any paragraph that people write; what marks stand in it takes some 500 bytes each. */
const longestParagraph = 100_000

/** Once there are so many blocks, what follows is taken for read, wherever it stands. */
function skipRest(state: StateBlock, _line: number, end: number): boolean {
  if (state.tokens.length < mostTokens) return false
  state.env.skipped = true
  state.line = end
  return true
}

/**
 * The blocks in order, as far as they are read. The first heading of level 1 is a `headline`, all others are headings. A
 * paragraph that is too long for its marks to be read stays as it is written.
 */
export function markdownPieces(whole: string): { pieces: Part[]; warnings: Warning[] } {
  const source = readable(whole)
  const pieces: Part[] = []
  const open: BlockKind[] = []
  const env: Env = {}
  let long = 0
  for (const token of markdownIt.parse(source, env)) {
    const kind = kinds[token.type.replace(/_(?:open|close)$/, '')]
    if (kind !== undefined && token.nesting > 0)
      open.push(token.tag === 'h1' && pieces.length === 0 ? 'headline' : kind)
    if (kind !== undefined && token.nesting < 0) open.pop()
    if (token.type === 'html_block') for (const piece of fragmentPieces(token.content)) pieces.push(piece)
    if (token.type === 'fence' || token.type === 'code_block')
      pieces.push({ kind: 'boilerplate', text: oneLine(token.content) })
    if (token.type !== 'inline') continue
    const isLong = token.content.length > longestParagraph
    if (isLong) long++
    const text = oneLine(isLong ? token.content : plainOf(token.content, env))
    if (text !== '') pieces.push({ kind: open.at(-1) ?? 'paragraph', text })
  }
  const warnings = [
    ...(source.length < whole.length ? [textTooLong] : []),
    ...(env.skipped ? [tooManyBlocks] : []),
    ...(long > 0 ? [longParagraph] : []),
  ]
  return { pieces: pieces.filter(({ text }) => text !== ''), warnings }
}

const tooManyBlocks: Warning = {
  code: 'too-long',
  message: 'The Markdown has more than a million beginnings and ends of blocks; the rest was left out.',
}
const longParagraph: Warning = {
  code: 'too-long',
  message:
    'A paragraph of the Markdown is longer than 100,000 characters; it was kept as it is written, its marks too.',
}

const kinds: Readonly<Record<string, BlockKind>> = {
  blockquote: 'blockquote',
  heading: 'heading',
  list_item: 'listItem',
}

/** The text of a paragraph without its marks. */
function plainOf(content: string, env: Env): string {
  const children: Token[] = []
  markdownIt.inline.parse(content, markdownIt, env, children)
  return children.map(textOf).join('')
}

function textOf({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' '
  return type === 'text' || type === 'code_inline' || type === 'text_special' ? content : ''
}
