import type { RuleName, Span } from '../stage'
import type { Referent } from './referent'

/** Who speaks in an attribution, and why we think so. */
export interface Speech {
  speaker: Referent | undefined
  candidates: readonly Referent[]
  rule: RuleName
  evidence: Span[]
}

/** Whom a mention was led to. */
export interface Led {
  referent: Referent | undefined
  /** Those who fit equally well, where nobody fits best. */
  candidates: readonly Referent[]
  rule: RuleName
  /** The words that tell who it is, beside the mention itself. */
  told: Span | undefined
}

/** Written out, since spreads are slow. */
export function ledTo(referent: Referent | undefined, rule: RuleName, told?: Span): Led {
  return { referent, candidates: nobody.candidates, rule, told }
}

/** One for all of them, its candidates as well: a hostile text has a million. */
export const nobody: Led = { referent: undefined, candidates: [], rule: 'source-open', told: undefined }
