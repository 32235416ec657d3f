/** Dates in words and numbers, in whatever order: RFC 822 and its abuses, asctime, and what bylines say. */
import { monthNumber } from '../../text/months'
import { days } from '../../text/words'
import type { DateFields } from './fields'
import { isZone, offsetIn, offsetOf } from './zones'

/** Words that stand around a date and say nothing about it. */
const around = new Set(
  'a an at date day first from in last modified of on posted published the th updated time local'.split(' '),
)

type Found = Partial<DateFields> & { zone?: string; half?: 'am' | 'pm'; numbers: number[] }

/** The fields that the words state, or undefined where they state something else besides. */
export function wordFields(text: string): DateFields | undefined {
  const found: Found = { numbers: [] }
  for (const token of tokensOf(text)) if (!take(token, found)) return undefined
  return complete(found)
}

/** Words, times, numbers with their separators, offsets. `Nov. 23, 2016 4:05 pm ET` → `nov 23 2016 4:05 pm et`. */
function tokensOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
      // The zone as Unix names it: PST8PDT
      .replace(/\b([a-z]{3})\d[a-z]{3}\b/g, '$1')
      .match(/[+−-]\d{1,2}:?\d{2}(?!\d|[:/-])|\d{1,4}(?:[:/.-]\d{1,4}){1,3}|\d+|\p{L}+|[^\s]/gu) ?? []
  )
}

function take(token: string, found: Found): boolean {
  if (/^[,.()|·•:;/-]$/.test(token) || around.has(token) || days.has(token) || isWeekday(token)) return true
  if (/^\d{1,2}:\d{2}(?::\d{2})?(?:[.:]\d+)?$/.test(token)) return takeTime(token, found)
  if (/^[+−-]/.test(token)) return takeOffset(token, found)
  if (/^\d+$/.test(token)) return takeNumber(token, found)
  if (/^\d/.test(token)) return takeNumeric(token, found)
  const month = monthNumber(token)
  if (month !== undefined) {
    if (found.month !== undefined) return false
    found.month = month
    return true
  }
  if (token === 'am' || token === 'pm') {
    found.half = token
    if (found.hour === undefined && found.numbers.length > 0) found.hour = found.numbers.pop()!
    return found.hour !== undefined
  }
  if (['st', 'nd', 'rd', 't', 'h'].includes(token)) return found.numbers.length > 0 || token === 't'
  if (found.hour === undefined) return false
  // A zone that the table does not have is not guessed: the time stands without one.
  if (found.zone === undefined && (isZone(token) || /^[a-z]{1,5}$/.test(token))) {
    found.zone = token
    return true
  }
  return ['daylight', 'standard', 'summer'].includes(token)
}

/** `Wednes` for `Wednesday`, `Thur`, `Thurs`: cut short as feeds do. */
function isWeekday(token: string): boolean {
  return (
    token.length >= 3 &&
    ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].some((day) =>
      day.startsWith(token),
    )
  )
}

function takeTime(token: string, found: Found): boolean {
  if (found.hour !== undefined) return false
  const [hour, minute, second] = token.split(/[:.]/).map(Number)
  found.hour = hour!
  found.minute = minute!
  if (second !== undefined) found.second = second
  return true
}

function takeOffset(token: string, found: Found): boolean {
  const offset = found.hour === undefined ? undefined : offsetIn(token)
  // "23-Nov-2016"
  if (offset === undefined) return takeNumber(token.slice(1), found)
  // "GMT+0200" is one thing; "-0500 (EST)" says it twice.
  found.offset = offset
  return true
}

function takeNumber(token: string, found: Found): boolean {
  const value = Number(token)
  if (token.length === 4 && found.year === undefined) {
    found.year = value
    return true
  }
  if (token.length === 8 && found.year === undefined) {
    Object.assign(found, {
      year: Number(token.slice(0, 4)),
      month: Number(token.slice(4, 6)),
      day: Number(token.slice(6)),
    })
    return true
  }
  if (token.length > 2) return false
  found.numbers.push(value)
  return found.numbers.length <= 3
}

/** `2016/11/23`, `23.11.2016`, `11/23/2016`. Where day and month could be either, neither is made up. */
function takeNumeric(token: string, found: Found): boolean {
  const parts = token.split(/[/.-]/)
  // `14 May 2025 17.42`
  if (found.year !== undefined && found.month !== undefined && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(token))
    return takeTime(token, found)
  if (parts.length !== 3 || found.year !== undefined || token.includes(':')) return false
  const [first, second, third] = parts.map(Number) as [number, number, number]
  if (parts[0]!.length === 4) Object.assign(found, { year: first, month: second, day: third })
  else if (parts[2]!.length !== 4) return false
  else if (token.includes('.') || first > 12 || first === second)
    Object.assign(found, { year: third, month: second, day: first })
  else if (second > 12) Object.assign(found, { year: third, month: first, day: second })
  else return false
  return true
}

function complete(found: Found): DateFields | undefined {
  const { numbers, zone, half, ...fields } = found
  if (fields.day === undefined && fields.month !== undefined && numbers.length > 0)
    fields.day = numbers.shift()!
  // RFC 822 had years of two digits, after the month: 2003 and 1994.
  if (fields.year === undefined && numbers.length > 0 && fields.hour !== undefined) {
    const short = numbers.shift()!
    fields.year = short + (short < 50 ? 2000 : 1900)
  }
  if (numbers.length > 0 || fields.year === undefined || fields.month === undefined) return undefined
  const { year, month, day } = fields
  if (fields.hour === undefined || day === undefined)
    return fields.hour === undefined ? { ...fields, year } : undefined
  if (half !== undefined) {
    if (fields.hour > 12 || fields.hour === 0) return undefined
    fields.hour = (fields.hour % 12) + (half === 'pm' ? 12 : 0)
  }
  const offset =
    fields.offset ?? (zone === undefined ? undefined : offsetOf(zone, year, month, day, fields.hour))
  return { ...fields, year, ...(offset === undefined ? {} : { offset }) }
}
