import type { RuleName } from '../../stage'
import type { Range } from './scene'

/** An attribution in tokens. */
export interface Found {
  rule: RuleName
  content: Range[]
  cue: Range[]
  source: Range[]
  via?: Range
  to?: Range
  /** How sure the lexicon is of the cue, from 0 to 1. */
  chance?: number
  /** A turn of a transcript: its label comes again and again, or shouts. */
  turn?: boolean
  /** Found by the trained network; `chance` is then how sure that is. */
  learned?: boolean
}

/** The rule by which content stands around reporting words that begin at `cue`. */
export function ruleAround(content: readonly Range[], cue: number): RuleName {
  const before = content.some(({ first }) => first < cue)
  const behind = content.some(({ first }) => first >= cue)
  return before && behind ? 'cue-between' : before ? 'cue-after' : 'cue-before'
}

/** What is left of it where some of its content is another's. */
export function cutTo(content: Range[], one: Found): Found {
  if (content.length === one.content.length) return one
  const isBetween = one.rule === 'cue-between' && one.cue[0] !== undefined
  return { ...one, content, rule: isBetween ? ruleAround(content, one.cue[0]!.first) : one.rule }
}

/** Whether a range shares a token with any of others. */
export function overlaps({ first, last }: Range, others: readonly Range[]): boolean {
  return others.some((one) => one.first < last && one.last > first)
}
