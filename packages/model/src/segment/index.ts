import type { Draft, Segmented } from '../stage'
import { scanMarks } from './marks'
import { giveRoles } from './roles'
import { splitSentences } from './sentences'
import { tokenize } from './tokens'

/** Stage 2: a draft's text into sentences, tokens and quotation marks. */
export function segment(draft: Draft): Segmented {
  const { text, blocks } = draft
  const { marks, signs } = scanMarks(text, blocks)
  const tokens = tokenize(text, blocks, signs)
  const sentences = splitSentences(text, blocks, tokens)
  const segmented: Segmented = { ...draft, tokens, sentences, marks }
  giveRoles(marks, segmented)
  segmented.warnings = [...draft.warnings, ...unclosed(segmented)]
  return segmented
}

/** So many places are named; that there are more is said once. */
const mostNamed = 100

/** Not for a paragraph that the next one goes on from: there the open mark is as it should be. */
function unclosed({ marks }: Segmented): Segmented['warnings'] {
  const warnings: Segmented['warnings'] = []
  let more = 0
  for (const [i, mark] of marks.entries()) {
    if (mark.closed || isContinued(marks, i)) continue
    const { start, end } = mark
    if (warnings.length >= mostNamed) more++
    else
      warnings.push({
        code,
        message: 'A quotation mark opens here and is never closed.',
        span: { start, end },
      })
  }
  if (more > 0) warnings.push({ code, message: `${more} more quotation marks open and are never closed.` })
  return warnings
}

const code = 'unclosed-quotation' as const

function isContinued(marks: Segmented['marks'], at: number): boolean {
  for (let i = at + 1; i < at + 9 && i < marks.length; i++)
    if (marks[i]!.continues && marks[i]!.block > marks[at]!.block) return true
  return false
}
