import { tagger } from './attribute/tagger/bundled'
import type { Input, Resolved } from './stage'
import {
  type AnyParseOptions,
  type AsyncParseOptions,
  type Parsed,
  type ParseOptions,
  parseWith,
  traceWith,
} from './walk'

/**
 * Reads news and says who said what in it. Never throws on a string or on bytes: what can't be read becomes
 * a warning. The same input gives the same output everywhere.
 *
 * Gives a promise where `attribution` takes its time: `await parse(text, { attribution: await minilm() })`.
 */
export function parse(input: Input, options?: ParseOptions): Parsed
export function parse(input: Input, options: AsyncParseOptions): Promise<Parsed>
export function parse(input: Input, options: AnyParseOptions): Parsed | Promise<Parsed>
export function parse(input: Input, options: AnyParseOptions = {}): Parsed | Promise<Parsed> {
  return parseWith(tagger, input, options)
}

/** The whole walk, for those who want to see every stage: each type holds the results of all stages before it. */
export function trace(input: Input, options?: ParseOptions): Resolved[]
export function trace(input: Input, options: AsyncParseOptions): Promise<Resolved[]>
export function trace(input: Input, options: AnyParseOptions): Resolved[] | Promise<Resolved[]>
export function trace(input: Input, options: AnyParseOptions = {}): Resolved[] | Promise<Resolved[]> {
  return traceWith(tagger, input, options)
}
