import type { Article, Block } from '../record/article'
import { bodyOf } from './body'
import { frontMatterOf } from './front-matter'
import { speakersIn, wordsOf } from './words'

/**
 * Markdown: front matter (YAML) with what is known of the article, headline, standfirst and body, and after the
 * comment `<!-- news:quotes -->` who said what. The body ends at that comment. Not carried: spans, captions as
 * such, page furniture.
 */
export function toMarkdown(article: Article): string {
  const parts = [
    frontMatterOf(article),
    ...lineOf('# ', article.headline, ''),
    ...lineOf('**', article.standfirst, '**'),
    ...blocksOf(article),
    ...quotesOf(article),
  ]
  return `${parts.join('\n\n')}\n`
}

/** What the quotes begin with: who reads the Markdown back ends the article here. */
const fence = '<!-- news:quotes -->'

function lineOf(before: string, text: string | undefined, after: string): string[] {
  const line = oneLine(text ?? '')
  return line === '' ? [] : [before + line + after]
}

function blocksOf(article: Article): string[] {
  // Items of one list stand line under line; everything else has an empty line between.
  const lists: string[][] = []
  for (const block of bodyOf(article).blocks) {
    const text = blockText(article.text, block)
    const last = lists.at(-1)
    if (text.startsWith('- ') && last?.[0]?.startsWith('- ')) last.push(text)
    else lists.push([text])
  }
  return lists.map((lines) => lines.join('\n'))
}

function blockText(text: string, { kind, start, end }: Block): string {
  const lines = text
    .slice(start, end)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => escaped(line.trim()))
    .filter((line) => line !== '')
  if (kind === 'heading') return `## ${lines.join(' ')}`
  if (kind === 'listItem') return `- ${lines.join('\n  ')}`
  if (kind === 'blockquote') return lines.map((line) => `> ${line}`).join('\n')
  return lines.join('\n')
}

function quotesOf(article: Article): string[] {
  if (article.quotes.length === 0) return []
  const speakerOf = speakersIn(article)
  const items = article.quotes.map((quote) => {
    const name = speakerOf(quote)?.name
    const cue = wordsOf(article, quote.cue)
    const notes = [
      quote.kind,
      ...(cue === '' ? [] : [oneLine(cue)]),
      ...(quote.date ? [quote.date.value] : []),
    ].join(', ')
    return `- ${name === undefined ? 'Speaker open' : `**${oneLine(name)}**`} (${notes}): ${oneLine(quote.text)}`
  })
  return [fence, '---', '## Who said what', items.join('\n')]
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
}

/**
 * The text as Markdown shows it: a backslash before each sign that could mean something, and before those that do
 * only at the start of a line (`1.` `+` `-` `#` `=` `~`). HTML and entities stay text, too.
 */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&|~#$]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&')
}
