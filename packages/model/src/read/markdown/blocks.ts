/** Markdown to pieces: markdown-it finds the blocks, and what is left of a line without its marks is the text. */
import MarkdownIt from 'markdown-it'
import type { BlockKind } from '../../record/article'
import type { Part } from '../layout'
import { fragmentPieces } from '../pieces'
import { oneLine } from '../xml/node'

// Links stay as written; nesting is bounded, so that no text can make it deep.
const markdownIt = new MarkdownIt('commonmark', { html: true, maxNesting: 20 })

/** The blocks in order. The first heading of level 1 is a `headline`, all others are headings. */
export function markdownPieces(source: string): Part[] {
  const pieces: Part[] = []
  const open: BlockKind[] = []
  for (const token of markdownIt.parse(source, {})) {
    const kind = kinds[token.type.replace(/_(?:open|close)$/, '')]
    if (kind !== undefined && token.nesting > 0)
      open.push(token.tag === 'h1' && pieces.length === 0 ? 'headline' : kind)
    if (kind !== undefined && token.nesting < 0) open.pop()
    if (token.type === 'html_block') pieces.push(...fragmentPieces(token.content))
    if (token.type === 'fence' || token.type === 'code_block')
      pieces.push({ kind: 'boilerplate', text: oneLine(token.content) })
    if (token.type !== 'inline') continue
    const text = oneLine((token.children ?? []).map(textOf).join(''))
    if (text !== '') pieces.push({ kind: open.at(-1) ?? 'paragraph', text })
  }
  return pieces.filter(({ text }) => text !== '')
}

const kinds: Readonly<Record<string, BlockKind>> = {
  blockquote: 'blockquote',
  heading: 'heading',
  list_item: 'listItem',
}

interface Inline {
  type: string
  content: string
}

function textOf({ type, content }: Inline): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' '
  return type === 'text' || type === 'code_inline' || type === 'text_special' ? content : ''
}
