import { Readability } from '@mozilla/readability'
import type { Draft } from '@news/model'
import { html } from '@news/model/html'
import { parseHTML } from 'linkedom'

/** What finds the body of an article in a page. */
export const extractors: Record<string, (page: string) => string> = {
  '@news/model/html': (page) => bodyOf(html(page)[0]!),
  'Readability on linkedom': readability,
}

/** The blocks that the benchmark counts as the body: no headline, standfirst, byline or caption. */
export function bodyOf({ text, blocks }: Draft): string {
  return blocks
    .filter(({ kind }) => bodyKinds.has(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

const bodyKinds = new Set(['dateline', 'paragraph', 'heading', 'listItem', 'blockquote'])

/** As it comes: no options, and no body where it throws. */
function readability(page: string): string {
  try {
    const { document } = parseHTML(page)
    return new Readability(document).parse()?.textContent ?? ''
  } catch {
    return ''
  }
}
