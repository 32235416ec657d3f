import type { Draft, Segmented } from '../stage'
import { scanMarks } from './marks'
import { withRoles } from './roles'
import { splitSentences } from './sentences'
import { tokenize } from './tokens'

/** Stage 2: a draft's text into sentences, tokens and quotation marks. */
export function segment(draft: Draft): Segmented {
  const { text, blocks } = draft
  const { marks, signs } = scanMarks(text, blocks)
  const tokens = tokenize(text, blocks, signs)
  const sentences = splitSentences(text, blocks, tokens)
  const segmented: Segmented = { ...draft, tokens, sentences, marks: [] }
  segmented.marks = withRoles(marks, segmented)
  segmented.warnings = [...draft.warnings, ...unclosed(segmented)]
  return segmented
}

/** Not for a paragraph that the next one goes on from: there the open mark is as it should be. */
function unclosed({ marks }: Segmented): Segmented['warnings'] {
  return marks
    .filter(
      (mark, i) =>
        !mark.closed && !marks.slice(i + 1, i + 9).some((next) => next.continues && next.block > mark.block),
    )
    .map(({ start, end }) => ({
      code: 'unclosed-quotation' as const,
      message: 'A quotation mark opens here and is never closed.',
      span: { start, end },
    }))
}
