import { rules } from './attribute'
import type { Input } from './stage'
import {
  type AnyParseOptions,
  type AsyncParseOptions,
  type Parsed,
  type ParseOptions,
  parseWith,
} from './walk'

export { rules } from './attribute'
export { sourceSpan } from './source-span'
export type { Input } from './stage'
export type { AnyParseOptions, AsyncParseOptions, Parsed, ParseOptions } from './walk'

/**
 * `parse` of `@news/model` without the trained tagger and its weights: a tenth of the size, faster, and less is found.
 * Takes the same options and gives the same records.
 */
export function parse(input: Input, options?: ParseOptions): Parsed
export function parse(input: Input, options: AsyncParseOptions): Promise<Parsed>
export function parse(input: Input, options: AnyParseOptions): Parsed | Promise<Parsed>
export function parse(input: Input, options: AnyParseOptions = {}): Parsed | Promise<Parsed> {
  return parseWith(rules, input, options)
}
