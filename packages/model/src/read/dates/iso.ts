/** ISO 8601: calendar, week and ordinal dates, extended and basic, with or without a time. */
import { addDays } from 'date-fns/addDays'
import { getISODay } from 'date-fns/getISODay'
import { getISOWeek } from 'date-fns/getISOWeek'
import type { DateFields } from './fields'
import { offsetIn } from './zones'

/** The fields that ISO 8601 states, or undefined where the text is not in it. A week without a day is not a point in time. */
export function isoFields(text: string): DateFields | undefined {
  const split = /^([\dW-]{4,10})(?:[Tt]|\s{1,3}(?=\d))?/.exec(text)
  const day = split && dayFields(split[1]!)
  if (!day) return undefined
  const rest = text.slice(split[0].length).trim()
  if (rest === '') return split[0].length === split[1]!.length ? day : undefined
  const time = timeFields(rest)
  if (time === undefined || day.day === undefined) return undefined
  // Midnight at the end of a day is the beginning of the next.
  if (time.hour === 24 && !time.minute && !time.second) return { ...nextDay(day), ...time, hour: 0 }
  return { ...day, ...time }
}

function dayFields(text: string): DateFields | undefined {
  const calendar =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (calendar) {
    const [year, month, day] = calendar
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)))
    return { year: year!, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
  }
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(text)
  if (ordinal) return ordinalDay(Number(ordinal[1]), Number(ordinal[2]))
  const week = /^(\d{4})-?W(\d{2})-?([1-7])$/.exec(text)
  return week ? weekDay(Number(week[1]), Number(week[2]), Number(week[3])) : undefined
}

function ordinalDay(year: number, nth: number): DateFields | undefined {
  const date = addDays(new Date(year, 0, 1), nth - 1)
  return nth > 0 && date.getFullYear() === year ? fieldsOf(date) : undefined
}

/** Week 1 is the one with 4 January in it. */
function weekDay(year: number, week: number, day: number): DateFields | undefined {
  const fourth = new Date(year, 0, 4)
  const date = addDays(fourth, (week - 1) * 7 + day - getISODay(fourth))
  // not each year has a week 53
  return getISOWeek(date) === week ? fieldsOf(date) : undefined
}

function nextDay({ year, month, day }: DateFields): DateFields {
  return fieldsOf(addDays(new Date(year, month! - 1, day), 1))
}

const fieldsOf = (date: Date): DateFields => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
})

function timeFields(text: string): Omit<DateFields, 'year'> | undefined {
  const found =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d{1,12})?)?(?!\d)/.exec(text) ??
    /^(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d{1,12})?)?(?!\d)/.exec(text) ??
    /^(\d{2})(?!\d)/.exec(text)
  if (!found) return undefined
  const [hour, minute, second] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  const zone = text.slice(found[0].length).trim()
  const offset = zone === '' ? undefined : offsetIn(zone)
  if (zone !== '' && offset === undefined) return undefined
  return {
    hour: hour!,
    ...(minute === undefined ? {} : { minute }),
    ...(second === undefined ? {} : { second }),
    ...(offset === undefined ? {} : { offset }),
  }
}
