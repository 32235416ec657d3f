import { tagger } from './attribute/tagger/bundled'
import { type Parsed, type ParseOptions, parseWith, traceWith } from './parse'
import type { Resolved } from './stage'

/**
 * Reads news and says who said what in it. Never throws on a string or on bytes: what can't be read becomes
 * a warning. The same input gives the same output everywhere.
 */
export function parse(input: string | Uint8Array, options: ParseOptions = {}): Parsed {
  return parseWith(tagger, input, options)
}

/** The whole walk, for those who want to see every stage: each type holds the results of all stages before it. */
export function trace(input: string | Uint8Array, options: ParseOptions = {}): Resolved[] {
  return traceWith(tagger, input, options)
}
