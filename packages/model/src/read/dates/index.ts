import type { Timestamp } from '../../record'
import { timestampOf } from './fields'
import { isoFields } from './iso'
import { wordFields } from './words'

/** A text that is a date is never longer. */
const longest = 120

/**
 * The point in time that a text states and nothing besides: ISO 8601 with week and ordinal days, RFC 822 as it is
 * abused, asctime, `Nov. 23, 2016 4:05 pm ET`, `23 November 2016`. Nothing is made up: what is not stated is not in
 * the value, a zone that is not in the table is left out, and what could be two days is undefined.
 */
export function readDate(text: string): Timestamp | undefined {
  if (text.length > longest * 4) return undefined
  const plain = text.trim()
  if (plain === '' || plain.length > longest) return undefined
  const fields = isoFields(plain) ?? wordFields(plain)
  return fields && timestampOf(fields)
}

/** The date in a line of its own, at least to the day: `Published Thursday, 30 November 2017`. */
export function dateIn(line: string): Timestamp | undefined {
  const read = readDate(
    line.replace(/^(?:published|updated|posted|last (?:modified|updated)|date)\s?:\s{0,3}/i, ''),
  )
  return read && read.precision !== 'year' && read.precision !== 'month' ? read : undefined
}
