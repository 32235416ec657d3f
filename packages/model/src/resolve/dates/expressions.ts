/** Days and months as running text names them, reckoned from the day of the report. */
import { isExists } from 'date-fns/isExists'
import { subDays } from 'date-fns/subDays'
import { subMonths } from 'date-fns/subMonths'
import relative from '../../lang/en/relative-days.json'
import type { Timestamp } from '../../record'
import { monthNumber } from '../../text/months'
import { days } from '../../text/words'

/** A date that begins at a token and ends before another. */
export interface Expression {
  first: number
  last: number
  value: Timestamp
  /** False where the text states the whole date itself. */
  reckoned: boolean
}

const byDistance: Record<string, number | undefined> = relative.days
const parts = new Set(relative.parts)
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The date that the words at `at` name, or undefined. A weekday is the latest one up to the day of the report, and so is
 * a day without a year: what was said has been said. A week is no point in time, and stays unread.
 */
export function expressionAt(lower: readonly string[], at: number, report: Date): Expression | undefined {
  const word = lower[at]!
  if (days.has(word)) return weekdayAt(lower, at, report)
  const distance = Object.hasOwn(byDistance, word) ? byDistance[word] : undefined
  if (distance !== undefined)
    return { first: at, last: at + 1, value: dayOf(subDays(report, -distance)), reckoned: true }
  if (word === 'this' && parts.has(lower[at + 1]!))
    return { first: at, last: at + 2, value: dayOf(report), reckoned: true }
  if (word === 'last' && lower[at + 1] === 'month')
    return { first: at, last: at + 2, value: monthOf(subMonths(report, 1)), reckoned: true }
  if (word === 'this' && lower[at + 1] === 'month')
    return { first: at, last: at + 2, value: monthOf(report), reckoned: true }
  return calendarAt(lower, at, report)
}

/** `Wednesday`; `Wednesday, Nov. 23` is the calendar's. */
function weekdayAt(lower: readonly string[], at: number, report: Date): Expression | undefined {
  const behind = lower[at + 1] === ',' ? at + 2 : at + 1
  const calendar = calendarAt(lower, behind, report)
  if (calendar) return { ...calendar, first: at }
  if (lower[at - 1] === 'next') return undefined
  const back = (report.getDay() - weekdays.indexOf(lower[at]!) + 7) % 7
  // "last Wednesday" on a Wednesday is a week ago.
  const days = back === 0 && lower[at - 1] === 'last' ? 7 : back
  return { first: at, last: at + 1, value: dayOf(subDays(report, days)), reckoned: true }
}

/** `Nov. 23`, `23 November`, with a year or without; `in March`, `in March 2016`. */
function calendarAt(lower: readonly string[], at: number, report: Date): Expression | undefined {
  const month = monthAt(lower, at) ?? monthAt(lower, at + 1)
  if (month === undefined) return undefined
  const monthFirst = monthAt(lower, at) !== undefined
  const day = dayNumber(lower[monthFirst ? at + 1 : at])
  if (!monthFirst && day === undefined) return undefined
  const behind = at + (day === undefined ? 1 : 2)
  const yearAt = lower[behind] === ',' ? behind + 1 : behind
  const year = /^(?:19|20)\d\d$/.test(lower[yearAt] ?? '') ? Number(lower[yearAt]) : undefined
  const last = year === undefined ? behind : yearAt + 1
  if (day === undefined) {
    // "in March": "may" and "march" are words of their own.
    if (lower[at - 1] !== 'in' && year === undefined) return undefined
    const named = new Date(year ?? latest(report, month), month - 1, 1)
    return { first: at, last, value: monthOf(named), reckoned: year === undefined }
  }
  const stated = year ?? latest(report, month, day)
  if (!isExists(stated, month - 1, day)) return undefined
  return { first: at, last, value: dayOf(new Date(stated, month - 1, day)), reckoned: year === undefined }
}

/** The latest year in which the month, or the day, is not after the report. */
function latest(report: Date, month: number, day = 1): number {
  const year = report.getFullYear()
  return new Date(year, month - 1, day) > report ? year - 1 : year
}

const monthAt = (lower: readonly string[], at: number) => monthNumber(lower[at] ?? '')

function dayNumber(word: string | undefined): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')
  return found ? Number(found[1]) : undefined
}

const two = (value: number) => String(value).padStart(2, '0')

const monthOf = (date: Date): Timestamp => ({
  value: `${date.getFullYear()}-${two(date.getMonth() + 1)}`,
  precision: 'month',
  zoneStated: false,
})

const dayOf = (date: Date): Timestamp => ({
  value: `${monthOf(date).value}-${two(date.getDate())}`,
  precision: 'day',
  zoneStated: false,
})
