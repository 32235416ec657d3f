import type { Draft } from './stage'
import { isSpaceAt } from './text/chars'
import { readable, textTooLong } from './text/longest'

/** A draft of bounded length, whatever it was read from: what is longer is cut, and a warning says so. */
export function bounded(draft: Draft): Draft {
  const text = readable(draft.text)
  if (text.length === draft.text.length) return draft
  const blocks = draft.blocks.flatMap((block) => {
    let end = Math.min(block.end, text.length)
    while (end > block.start && isSpaceAt(text, end - 1)) end--
    return end > block.start ? [{ ...block, end }] : []
  })
  // a reader that has cut its input says so itself
  const warnings = draft.warnings.includes(textTooLong) ? draft.warnings : [...draft.warnings, textTooLong]
  return { ...draft, text, blocks, warnings }
}
