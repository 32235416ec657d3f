/** The minutes that a date covers, counted from the year 1500: `start` is the first, `end` the one after the last. */
export interface Minutes {
  start: number
  end: number
}

/**
 * The minutes of an ISO 8601 date, as exact as it is written; without a zone it counts as UTC. Undefined for what is no
 * date.
 *
 *     2017-11            the whole month
 *     2017-11-16T10:00   one minute
 */
export function minutesOf(date: string): Minutes | undefined {
  const found = iso.exec(date)
  if (found === null) return undefined
  const [year, month, day, hour, minute] = found.slice(1, 6).map((part) => part && Number(part)) as (
    | number
    | undefined
  )[]
  const start = utc(year!, month ?? 1, day ?? 1, hour ?? 0, minute ?? 0)
  if (start === undefined) return undefined
  const after =
    minute !== undefined
      ? start + 60_000
      : hour !== undefined
        ? start + 3_600_000
        : day !== undefined
          ? start + 86_400_000
          : month !== undefined
            ? Date.UTC(year!, month, 1)
            : Date.UTC(year! + 1, 0, 1)
  const shift = offsetOf(found[6])
  return { start: numberOf(start - shift), end: numberOf(after - shift) }
}

/** No minute comes after: 2 ** 29 of them are some thousand years. */
export const lastMinute = 2 ** 29 - 1

const iso =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/

function utc(year: number, month: number, day: number, hour: number, minute: number): number | undefined {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  // Date.UTC takes the 30th of February for the 2nd of March.
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const isTime = minute < 60 && (hour < 24 || (hour === 24 && minute === 0))
  return isReal && isTime ? at + hour * 3_600_000 + minute * 60_000 : undefined
}

/** `+01:00` in milliseconds. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0)
  return (zone[0] === '-' ? -minutes : minutes) * 60_000
}

/** What lies outside of the thousand years counts as their first or last minute. */
function numberOf(milliseconds: number): number {
  return Math.min(lastMinute, Math.max(1, Math.floor((milliseconds - first) / 60_000) + 1))
}

const first = Date.UTC(1500, 0, 1)
