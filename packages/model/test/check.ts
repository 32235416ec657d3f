import { expect } from 'vitest'
import { rules } from '../src/attribute'
import type { Reader, Resolved } from '../src/stage'
import { trace } from '../src/with-tagger'
import { type Family, readMarkup, render } from './notation'
import { observe } from './observe'

/** How a check is read. */
export interface CheckOptions {
  /** Families of which nothing may be found, beside those that are annotated. */
  none?: Family[]
  /** Where the check stands, for the message of a failure. */
  where?: string
  /** What is checked; all stages of the library unless said otherwise. */
  walk?: (text: string) => Resolved
  /** Read the text as a whole article: headline, byline and so on are told apart. Otherwise each line is a paragraph. */
  article?: boolean
}

/**
 * Parses the text of a check and compares what was found with what its carets say.
 * Only the families that occur in it (or in `none`) are compared, and of those everything must be annotated.
 *
 *     check(`
 *     Anna Berg said the bridge is closed.
 *     ^^^^^^^^^ source
 *               ^^^^ cue
 *                    ^^^^^^^^^^^^^^^^^^^^ quote indirect: Anna Berg
 *     `)
 */
export function check(markup: string, { none = [], where = '', ...options }: CheckOptions = {}): void {
  const { text, families, rendering } = readMarkup(undent(markup))
  for (const family of none) {
    if (families.has(family)) throw new Error(`The check annotates a ${family} and says that there is none`)
    families.add(family)
  }
  if (families.size === 0) throw new Error('The check expects nothing: add carets, or `none`')
  const article = options.article ?? (families.has('block') || families.has('warning'))
  const walk =
    options.walk?.(text) ??
    trace(text, { attribution: rules, ...(article ? {} : { reader: paragraphs }) })[0]!
  expect(render(text, observe(walk, families)), where).toBe(rendering)
}

/** Every line a paragraph: a sentence on its own is then never taken for a headline. */
const paragraphs: Reader = (input) => {
  const text = String(input)
  let start = 0
  const blocks = text.split('\n').flatMap((line) => {
    const from = start + line.length - line.trimStart().length
    start += line.length + 1
    const length = line.trim().length
    return length === 0 ? [] : [{ start: from, end: from + length, kind: 'paragraph' as const }]
  })
  return [{ article: {}, text, blocks, warnings: [] }]
}

/** Takes off the line ends and the indentation that a template literal puts around a check. */
function undent(markup: string): string {
  const lines = markup.replace(/^\n/, '').trimEnd().split('\n')
  const depth = Math.min(
    ...lines
      .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('^'))
      .map((line) => line.length - line.trimStart().length),
  )
  return Number.isFinite(depth) ? lines.map((line) => line.slice(depth)).join('\n') : lines.join('\n')
}
