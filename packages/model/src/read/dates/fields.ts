/** What a date states, and what is made of it. */
import { isExists } from 'date-fns/isExists'
import type { Timestamp } from '../../record'

/** Absent is not stated. */
export interface DateFields {
  year: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  /** Minutes east of UTC. */
  offset?: number
}

/** Cut to what is stated; undefined if there is no such day or time. */
export function timestampOf(fields: DateFields): Timestamp | undefined {
  const { year, month, day, hour, minute, second, offset } = fields
  if (year < 1000 || year > 9999) return undefined
  if (month === undefined) return { value: String(year), precision: 'year', zoneStated: false }
  if (month < 1 || month > 12) return undefined
  const upToMonth = `${year}-${two(month)}`
  if (day === undefined) return { value: upToMonth, precision: 'month', zoneStated: false }
  if (!isExists(year, month - 1, day)) return undefined
  const upToDay = `${upToMonth}-${two(day)}`
  if (hour === undefined) return { value: upToDay, precision: 'day', zoneStated: false }
  // A second of 60 is a leap second, which few programs know: the minute is stated all the same.
  if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 60) return undefined
  const whole = second !== undefined && second < 60
  const time = [hour, minute, whole ? second : undefined].filter((part) => part !== undefined).map(two)
  const precision = whole ? 'second' : minute === undefined ? 'hour' : 'minute'
  return {
    value: `${upToDay}T${time.join(':')}${zoneOf(offset)}`,
    precision,
    zoneStated: offset !== undefined,
  }
}

function zoneOf(offset: number | undefined): string {
  if (offset === undefined) return ''
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const two = (value: number) => String(value).padStart(2, '0')
