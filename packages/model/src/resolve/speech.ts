import type { RuleName, Span } from '../stage'
import type { Referent } from './referent'

/** Who speaks in an attribution, and why we think so. */
export interface Speech {
  speaker: Referent | undefined
  candidates: Referent[]
  rule: RuleName
  evidence: Span[]
}
